import { useState } from 'preact/hooks'
import { GRADES, type Grade, ROLES, type Role } from '../../scenario/roles'
import type { Judgement } from '../../scoring/judgement'
import { answerText, promptText, reasons } from '../../wording/answer-wording'
import { numberedRow } from '../../wording/row-wording'
import { RoleBadge } from '../base/role-badge'
import { useI18n } from '../base/speech'
import type { SummaryModel } from '../model'

/** Every graded answer with the plan's, its grade and the reason. */
export function DecisionLedger({ summary }: { summary: SummaryModel }) {
  const i18n = useI18n()
  const { ui } = i18n
  const [role, setRole] = useState<Role | ''>('')
  const [grade, setGrade] = useState<Grade | ''>('')
  const [unfolded, setUnfolded] = useState(false)
  const shown = summary.judgements.filter(
    (one) => (!role || one.role === role) && (!grade || one.grade === grade),
  )
  const rows = [...new Set(shown.map(({ row }) => row))]
  return (
    <section id="decisions" aria-labelledby="decisions-title">
      <h2 id="decisions-title">{ui('summary.decisions')}</h2>
      <p class="hint">{ui('decisions.hint')}</p>
      <div class="filters">
        <label>
          <span>{ui('decisions.role')}</span>
          <select
            value={role}
            onChange={(event) => setRole(event.currentTarget.value as Role | '')}
          >
            <option value="">{ui('decisions.all')}</option>
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {ui(`role.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{ui('decisions.grade')}</span>
          <select
            value={grade}
            onChange={(event) => setGrade(event.currentTarget.value as Grade | '')}
          >
            <option value="">{ui('decisions.all')}</option>
            {GRADES.map((one) => (
              <option key={one} value={one}>
                {one} — {ui(`grade.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="button-plain" onClick={() => setUnfolded(!unfolded)}>
          {ui(unfolded ? 'decisions.fold' : 'decisions.unfold')}
        </button>
      </div>
      {shown.length === 0 && <p class="empty">{ui('decisions.none')}</p>}
      {rows.map((row) => (
        <div key={row} class="judged-row">
          <h3>{numberedRow(i18n, summary.company.rows, row)}</h3>
          {shown
            .filter((one) => one.row === row)
            .map((judgement) => (
              <JudgementCard
                key={`${judgement.prompt}-${judgement.minute}`}
                judgement={judgement}
                unfolded={unfolded}
                deviation={
                  summary.deviations.find(({ prompt }) => prompt === judgement.prompt)?.reason ?? ''
                }
              />
            ))}
        </div>
      ))}
    </section>
  )
}

interface JudgementCardProps {
  judgement: Judgement
  unfolded: boolean
  deviation: string
}

function JudgementCard({ judgement, unfolded, deviation }: JudgementCardProps) {
  const i18n = useI18n()
  const { ui } = i18n
  const { role, grade, answer, reference } = judgement
  const same = JSON.stringify(answer) === JSON.stringify(reference)
  return (
    <details class="judgement" data-grade={grade} open={unfolded}>
      <summary>
        <RoleBadge role={role} />
        <span class="judgement-head">
          <span class="hint">
            {ui(`role.${role}`)}
            {judgement.kind === 'response' && ` · ${ui('decisions.stimulus')}`}
            {deviation && ` · ${ui('deviation.marked')}`}
          </span>
          <strong>{promptText(i18n, judgement)}</strong>
        </span>
        <span class="grade" data-grade={grade} title={ui(`grade.${grade}`)}>
          {grade}
          <span class="sr-only"> {ui(`grade.${grade}`)}</span>
        </span>
      </summary>
      <dl>
        <div>
          <dt>{ui('decisions.answer')}</dt>
          <dd>
            {answerText(i18n, judgement, answer)}
            <Reasons judgement={judgement} answer={answer} />
          </dd>
        </div>
        {same ? (
          <div>
            <dt>{ui('decisions.reference')}</dt>
            <dd>{ui('decisions.same')}</dd>
          </div>
        ) : (
          <div>
            <dt>{ui('decisions.reference')}</dt>
            <dd>
              {answerText(i18n, judgement, reference)}
              {'choice' in reference && <Reasons judgement={judgement} answer={reference} />}
            </dd>
          </div>
        )}
        {deviation && (
          <div>
            <dt>{ui('deviation.marked')}</dt>
            <dd>{deviation}</dd>
          </div>
        )}
      </dl>
    </details>
  )
}

function Reasons({ judgement, answer }: { judgement: Judgement; answer: Judgement['answer'] }) {
  const i18n = useI18n()
  return reasons(i18n, judgement, answer).map((reason) => (
    <p key={reason} class="why">
      {reason}
    </p>
  ))
}
