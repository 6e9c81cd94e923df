import { useEffect, useRef, useState } from 'preact/hooks'

const MILLISECONDS = 700

const reducesMotion = (): boolean => document.documentElement.dataset.still === 'true'

/** The minute to show while the clock's hands run up to `minute`; the game itself has long arrived. */
export function useRunningMinute(minute: number): number {
  const [shown, setShown] = useState(minute)
  const latest = useRef(minute)
  useEffect(() => {
    const from = latest.current
    latest.current = minute
    if (minute <= from || reducesMotion()) {
      setShown(minute)
      return
    }
    const start = performance.now()
    let frame = requestAnimationFrame(function run(now) {
      const share = Math.min(1, Math.max(0, (now - start) / MILLISECONDS))
      setShown(from + Math.round((minute - from) * share * (2 - share)))
      if (share < 1) frame = requestAnimationFrame(run)
    })
    return () => {
      cancelAnimationFrame(frame)
      setShown(minute)
    }
  }, [minute])
  return shown
}
