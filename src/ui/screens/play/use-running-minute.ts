import { useEffect, useRef, useState } from 'preact/hooks'
import type { ClockHand } from '../../game-model'

/** What the hands take where nobody says how long. */
const MILLISECONDS = 700

const reducesMotion = (): boolean => document.documentElement.dataset.still === 'true'

/** The minute to show while the clock's hands run, to where they are sent or else to `minute`. */
export function useRunningMinute(minute: number, hand: ClockHand | null): number {
  const [shown, setShown] = useState(minute)
  const latest = useRef(minute)
  const sent = useRef(false)
  const to = hand?.to ?? minute
  const ms = hand?.ms ?? MILLISECONDS
  useEffect(() => {
    const from = latest.current
    const arrive = () => {
      latest.current = to
      setShown(to)
    }
    // Where they were sent they have been long enough on their way.
    const over = sent.current && !hand
    sent.current = hand !== null
    if (to <= from || ms === 0 || over || reducesMotion()) return arrive()
    const start = performance.now()
    let frame = requestAnimationFrame(function run(now) {
      const share = Math.min(1, Math.max(0, (now - start) / ms))
      latest.current = Math.round(from + (to - from) * (hand ? share : share * (2 - share)))
      setShown(latest.current)
      if (share < 1) frame = requestAnimationFrame(run)
    })
    return () => cancelAnimationFrame(frame)
  }, [to, ms])
  return shown
}
