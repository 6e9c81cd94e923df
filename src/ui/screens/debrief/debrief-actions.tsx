import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { Actions } from '../../model'
import { ImportButton } from '../transfer/import-button'
import { TransferButton } from '../transfer/transfer-button'
import type { TransferModel } from '../transfer/transfer-model'
import type { DebriefFacts } from './debrief-facts-model'
import type { DebriefModel } from './debrief-model'
import styles from './debrief-screen.module.css'
import { RecordButtons } from './record-buttons'

interface SummaryActionsProps {
  facts: DebriefFacts
  debrief: DebriefModel
  transfer: TransferModel
  /** An LMS shows the game: there is no other one to go to. */
  inCourse: boolean
  actions: Actions
}

/** What can be done with a game that is over. */
export function SummaryActions({
  facts,
  debrief,
  transfer,
  inCourse,
  actions,
}: SummaryActionsProps) {
  const { ui } = useI18n()
  const { say } = debrief
  return (
    <div class={styles.actions} data-part="summary-actions">
      <button type="button" class={buttonStyles.main} onClick={actions.downloadRecord}>
        <Icon name="download" /> {ui('record.download')}
      </button>
      <button
        type="button"
        class={buttonStyles.plain}
        disabled={!debrief.debrief}
        onClick={actions.saveReport}
      >
        <Icon name="file-text" /> {say('screen.save-report')}
      </button>
      <button type="button" class={buttonStyles.plain} onClick={actions.print}>
        <Icon name="newspaper" /> {say('screen.print')}
      </button>
      <RecordButtons say={say} actions={actions} />
      <TransferButton cast={facts.scenario} transfer={transfer} ended actions={actions} />
      {!inCourse && (
        <ImportButton scenario={facts.outcome.scenario} transfer={transfer} actions={actions} />
      )}
      <button type="button" class={buttonStyles.plain} onClick={actions.playSeedAgain}>
        <Icon name="refresh-cw" /> {ui(inCourse ? 'course.again' : 'summary.again')}
      </button>
      {!inCourse && (
        <button
          type="button"
          class={buttonStyles.plain}
          onClick={() => actions.prepare(facts.outcome.scenario)}
        >
          <Icon name="play" /> {ui('summary.new')}
        </button>
      )}
    </div>
  )
}
