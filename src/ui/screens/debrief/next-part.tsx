import { nextReasons } from '../../../i18n/next-wording'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import type { Actions } from '../../model'
import { useDebriefLocale } from './debrief-labels'
import type { DebriefModel } from './debrief-model'
import styles from './next-part.module.css'
import { Part } from './part'

interface NextPartProps {
  next: DebriefModel['next']
  actions: Actions
}

/** The seed that tests the weakest objective, why it does, and a reminder of it. */
export function NextPart({ next, actions }: NextPartProps) {
  const { i18n } = useDebriefLocale()
  const { debrief } = i18n
  return (
    <Part id="next" hint={debrief('next.why')} screenOnly>
      {!next && <p role="status">{debrief('next.working')}</p>}
      {next && (
        <>
          <p class={styles.seed} data-testid="next-seed-name">
            {debrief('next.named', { seed: next.seed })}
          </p>
          {nextReasons(i18n, next).map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          <p class={`${styles.buttons} no-print`}>
            <button type="button" class={buttonStyles.main} onClick={actions.playNextSeed}>
              <Icon name="play" /> {debrief('next.start')}
            </button>
            <button type="button" class={buttonStyles.plain} onClick={actions.saveReminder}>
              <Icon name="bell-ring" /> {debrief('next.remind')}
            </button>
          </p>
        </>
      )}
    </Part>
  )
}
