import { useEffect, useState } from 'preact/hooks'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { Meter } from '../../components/meter'
import { useI18n } from '../../components/use-i18n'
import type { CountdownModel } from '../../countdown-model'
import type { PlayActions } from '../../model'
import styles from './countdown-bar.module.css'

interface CountdownBarProps {
  countdown: CountdownModel
  paused: boolean
  /** Whether it can be stopped, or lengthened, from here. */
  mine: boolean
  actions: PlayActions
}

const MORE = 60
/** The last seconds are seen, as they are heard. */
const LAST_SECONDS = 10

/** The time left to answer, what lateness costs, more time, and a stop. */
export function CountdownBar({ countdown, paused, mine, actions }: CountdownBarProps) {
  const { ui } = useI18n()
  const left = useSecondsLeft(countdown)
  const { seconds, secondsPerMinute, maxMinutes, stopped } = countdown
  const late = left < 0
  return (
    <section
      class={styles.countdown}
      data-part="countdown"
      aria-label={ui('countdown.title')}
      data-late={late}
      data-last={!late && left <= LAST_SECONDS && countdown.until !== null}
    >
      <Icon name={stopped ? 'timer-off' : 'timer'} />
      <span class={styles.time} role="timer">
        {clockTime(Math.abs(left))}
      </span>
      <span class={styles.text}>
        <CountdownText countdown={countdown} paused={paused} left={left} />
      </span>
      {mine && (
        <span class={styles.buttons} data-part="countdown-buttons">
          <button
            type="button"
            class={buttonStyles.plain}
            onClick={() => actions.grantSeconds(MORE)}
          >
            {ui('countdown.more', { seconds: MORE })}{' '}
            <span class="sr-only">{ui('countdown.more-label', { seconds: MORE })}</span>
          </button>
          <button
            type="button"
            class={buttonStyles.plain}
            onClick={() => actions.stopCountdown(!stopped)}
            aria-pressed={stopped}
          >
            {ui('countdown.stop')}
          </button>
        </span>
      )}
      <Meter value={Math.max(0, left)} max={seconds} tone={late ? 'tired' : 'spent'} />
      <span class="sr-only" role="status">
        {stopped || paused ? '' : spoken()}
      </span>
    </section>
  )

  /** Told at the half, at thirty seconds and at the end; not in between. */
  function spoken(): string {
    if (late) return ui('countdown.over', { secondsPerMinute, maxMinutes })
    const mark = [30, Math.floor(seconds / 2)].find((one) => left <= one)
    return mark === undefined ? '' : ui('countdown.left', { seconds: mark })
  }
}

function CountdownText({
  countdown,
  paused,
  left,
}: Omit<CountdownBarProps, 'actions' | 'mine'> & { left: number }) {
  const { ui, format } = useI18n()
  const { secondsPerMinute, maxMinutes, stopped } = countdown
  if (paused) return ui('countdown.paused')
  if (stopped) return ui('countdown.stopped')
  if (left >= 0) return ui('countdown.to-answer')
  const minutes = Math.min(maxMinutes, Math.floor(-left / secondsPerMinute))
  return ui('countdown.late', { minutes: format.duration(minutes) })
}

/** Whole seconds, below 0 once late; drawn again when they change. */
function useSecondsLeft({ left, until }: CountdownModel): number {
  const now = () => Math.ceil((until === null ? left : until - performance.now()) / 1000)
  const [, setShown] = useState(0)
  useEffect(() => {
    if (until === null) return
    const timer = setInterval(() => setShown(now()), 250)
    return () => clearInterval(timer)
  }, [until])
  return now()
}

const clockTime = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
