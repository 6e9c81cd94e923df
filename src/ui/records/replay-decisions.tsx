import { answerText, promptText } from '../../wording/answer-wording'
import { RoleBadge } from '../base/role-badge'
import { useI18n } from '../base/speech'
import type { PlayModel } from '../model'
import type { Revealed } from '../play/reveal'
import type { RecordsModel } from './record-model'

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
      (entry): entry is Revealed =>
        entry.type === 'prompt.revealed' && ASKED_BY_SCENARIO.has(entry.kind),
    )
    .reverse()
  if (revealed.length === 0) return null
  return (
    <section class="reveal replay-decisions" aria-labelledby="replay-decisions">
      <h2 id="replay-decisions">{say('replay.decisions')}</h2>
      <ul>
        {revealed.map((entry) => (
          <li key={entry.prompt} data-role={entry.role}>
            <RoleBadge role={entry.role} />
            <div>
              <span class="reveal-role">
                {i18n.ui(`role.${entry.role}.short`)} · {promptText(i18n, entry)}
              </span>
              <span>{answerText(i18n, entry, entry.answer)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const ASKED_BY_SCENARIO = new Set(['decision', 'lever', 'response'])
