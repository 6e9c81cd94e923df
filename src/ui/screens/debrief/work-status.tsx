import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { useDebriefLocale } from './debrief-labels'
import type { Work } from './debrief-model'
import styles from './work-status.module.css'

interface WorkStatusProps {
  work: Work
  /** What is being worked out: the start of a sentence. */
  what: string
  onStop?: () => void
  onStart: () => void
}

/** A long sum: how far it is, and how to stop it; what can be done where it came to nothing. */
export function WorkStatus({ work, what, onStop, onStart }: WorkStatusProps) {
  const { format } = useI18n()
  const { debrief } = useDebriefLocale().i18n
  return (
    <div class={styles.workRegion}>
      {work.state === 'running' && (
        <div class={styles.longWork}>
          <p>
            {what}{' '}
            {work.of > 0 &&
              debrief('work.progress', {
                done: format.number(work.done),
                of: format.number(work.of),
              })}
          </p>
          <progress aria-label={what} {...(work.of > 0 && { max: work.of, value: work.done })} />
          {onStop && (
            <button type="button" class={buttonStyles.plain} onClick={onStop}>
              <Icon name="x" /> {debrief('work.stop')}
            </button>
          )}
        </div>
      )}
      <div role="status">
        {(work.state === 'failed' || work.state === 'stopped') && (
          <div class={styles.longWork} data-state={work.state}>
            <p>
              <Icon name={work.state === 'failed' ? 'triangle-alert' : 'info'} />{' '}
              {debrief(`work.${work.state}`, { what })}
            </p>
            <button type="button" class={buttonStyles.plain} onClick={onStart}>
              <Icon name="refresh-cw" /> {debrief('work.start')}
            </button>
          </div>
        )}
      </div>
    </div>
  )
}
