import { useState } from 'preact/hooks'
import { answerText, promptText } from '../../../i18n/answer-wording'
import { numberedRow } from '../../../i18n/row-wording'
import type { CompiledScenario } from '../../../scenario/scenario'
import type { ComparedDecision, Comparison } from '../../../scoring/compare'
import buttonStyles from '../../components/button.module.css'
import fieldStyles from '../../components/field.module.css'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import journalListStyles from '../play/journal-list.module.css'
import type { RecordsModel } from '../replay/record-model'
import styles from './compare.module.css'
import { TeamMark } from './compare-teams'
import type { ShownTeam } from './shown-team'

interface CompareDecisionsProps {
  say: RecordsModel['say']
  scenario: CompiledScenario
  teams: readonly ShownTeam[]
  comparison: Comparison
}

const AT_FIRST = 8

/** Where the teams answered differently, and what each total would have been with another's answer. */
export function CompareDecisions({ say, scenario, teams, comparison }: CompareDecisionsProps) {
  const { format } = useI18n()
  const [byWeight, setByWeight] = useState(true)
  const [all, setAll] = useState(false)
  const { decisions } = comparison
  const weight = (one: ComparedDecision): number =>
    Math.max(
      0,
      ...one.totals.flatMap((totals, team) =>
        totals.map((total) =>
          total === null ? 0 : Math.abs(total - comparison.teams[team]!.total),
        ),
      ),
    )
  const shown = byWeight ? [...decisions].sort((a, b) => weight(b) - weight(a)) : decisions
  return (
    <section aria-labelledby="compare-decisions">
      <div class={journalListStyles.head} data-part="journal-head">
        <h2 id="compare-decisions">
          {say('compare.decisions', { count: format.number(decisions.length) })}
        </h2>
        {decisions.length > 1 && (
          <label class={fieldStyles.check}>
            <input type="checkbox" checked={byWeight} onChange={() => setByWeight(!byWeight)} />{' '}
            {say('compare.by-weight')}
          </label>
        )}
      </div>
      <p class="hint">
        {say(decisions.length > 0 ? 'compare.decisions-hint' : 'compare.no-differences')}
      </p>
      <ol class={styles.decisions}>
        {(all ? shown : shown.slice(0, AT_FIRST)).map((decision) => (
          <DecisionCard
            key={decision.prompt}
            say={say}
            scenario={scenario}
            teams={teams}
            comparison={comparison}
            decision={decision}
          />
        ))}
      </ol>
      {shown.length > AT_FIRST && (
        <p>
          <button
            type="button"
            class={buttonStyles.plain}
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {all
              ? say('compare.fewer')
              : say('compare.all', { count: format.number(shown.length) })}
          </button>
        </p>
      )}
    </section>
  )
}

interface DecisionCardProps extends CompareDecisionsProps {
  decision: ComparedDecision
}

function DecisionCard({ say, scenario, teams, comparison, decision }: DecisionCardProps) {
  const i18n = useI18n()
  const { text, format } = i18n
  const subject = { kind: decision.kind, of: decision.id }
  return (
    <li class={styles.decision} data-role={decision.role}>
      <h3>
        <RoleBadge role={decision.role} />
        <span>
          <span class={styles.where}>
            {numberedRow(i18n, scenario.rows, decision.row)} · {text(`role.${decision.role}`)}
          </span>
          {decision.kind === 'rest' ? say('compare.rest') : promptText(i18n, subject)}
        </span>
      </h3>
      <ul>
        {decision.answers.map(({ answer, points, max }, index) => {
          const team = teams[index]
          if (!team) return null
          const own = comparison.teams[index]!.total
          const swaps = decision.totals[index]!.flatMap((total, other) =>
            // What comes to the same answer says nothing new.
            total === null || other === index || !answer || sameGiven(decision, index, other)
              ? []
              : [{ other, total }],
          )
          return (
            <li key={team.index}>
              <TeamMark team={team} />
              <div>
                <p>
                  <strong>{team.name}</strong>
                  {' · '}
                  {answer ? answerText(i18n, subject, answer) : say('compare.no-answer')}
                  {max > 0 && (
                    <span class={styles.points}>
                      {' '}
                      {say('compare.points', {
                        points: format.points(points),
                        max: format.number(max),
                      })}
                    </span>
                  )}
                </p>
                {swaps.map(({ other, total }) => (
                  <p key={other} class="hint">
                    {say('compare.swap', {
                      name: teams[other]?.name ?? '',
                      total: format.points(total),
                      change: format.change(total - own),
                    })}
                  </p>
                ))}
              </div>
            </li>
          )
        })}
      </ul>
    </li>
  )
}

const sameGiven = ({ answers }: ComparedDecision, one: number, other: number): boolean =>
  JSON.stringify(answers[one]?.answer) === JSON.stringify(answers[other]?.answer)
