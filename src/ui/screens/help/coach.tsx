import { useEffect } from 'preact/hooks'
import type { Translate } from '../../../i18n/sentences'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import styles from './coach.module.css'
import { COACH_NUMBER, type CoachStep, isSight, type Sight } from './coach-step'

interface CoachProps {
  say: Translate<'help'>
  step: CoachStep
  /** How many there are. */
  all: number
  /** What was looked at is put away. */
  onSeen: (sight: Sight) => void
  onEnd: () => void
}

/** What a step speaks of, where it may lie outside the part of the panel that is in sight. */
const TARGETS: Partial<Record<CoachStep, string>> = {
  read: 'form[data-current=true] [data-part=chips]',
  decide: 'form[data-current=true] [data-part=options]',
  point: '[data-testid=open-phase]',
}

/** A note on the table that says what to do next; what it speaks of is framed by `help.css`. */
export function Coach({ say, step, all, onSeen, onEnd }: CoachProps) {
  const n = COACH_NUMBER[step]
  const last = n === all
  useEffect(() => {
    const target = TARGETS[step]
    if (target) document.querySelector(target)?.scrollIntoView({ block: 'nearest' })
  }, [step])
  return (
    <aside class={styles.coach} data-part="coach" data-step={step} aria-label={say('coach.label')}>
      <div role="status">
        <p class={styles.title}>
          <span class={styles.number}>{say('coach.progress', { n, all })}</span>
          <strong>{say(`coach.${step}.title`)}</strong>
        </p>
        <p>{say(`coach.${step}.text`)}</p>
      </div>
      {isSight(step) && !last && (
        <button
          type="button"
          class={buttonStyles.plain}
          data-testid="coach-next"
          onClick={() => onSeen(step)}
        >
          {say('coach.next')}
        </button>
      )}
      <button type="button" class={buttonStyles.link} data-testid="coach-end" onClick={onEnd}>
        {last && <Icon name="check" />} {say(last ? 'coach.done' : 'coach.skip')}
      </button>
    </aside>
  )
}
