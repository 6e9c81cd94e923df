import { answerText, promptText } from '../../../i18n/answer-wording'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import type { Revealed } from '../play/reveal'
import revealStripStyles from '../play/reveal-strip.module.css'
import type { RecordsModel } from './record-model'
import styles from './replay-screen.module.css'

interface ReplayDecisionsProps {
  say: RecordsModel['say']
  play: PlayModel
}

/** What has been revealed since the last phase opened, newest first. */
export function ReplayDecisions({ say, play }: ReplayDecisionsProps) {
  const i18n = useI18n()
  const revealed = play.journal
    .slice(play.newsFrom)
    .filter(
      (event): event is Revealed =>
        event.type === 'prompt.revealed' && ASKED_BY_SCENARIO.has(event.kind),
    )
    .reverse()
  if (revealed.length === 0) return null
  return (
    <section
      class={`${revealStripStyles.reveal} ${styles.decisions}`}
      data-part="reveal"
      aria-labelledby="replay-decisions"
    >
      <h2 id="replay-decisions">{say('replay.decisions')}</h2>
      <ul>
        {revealed.map((event) => (
          <li key={event.prompt} data-role={event.role}>
            <RoleBadge role={event.role} />
            <div>
              <span class={revealStripStyles.role}>
                {i18n.text(`role.${event.role}.short`)} · {promptText(i18n, event)}
              </span>
              <span>{answerText(i18n, event, event.answer)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const ASKED_BY_SCENARIO = new Set(['decision', 'lever', 'response'])
