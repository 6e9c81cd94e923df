import { useState } from 'preact/hooks'
import { answerText, promptText } from '../../../i18n/answer-wording'
import { decisionReasons } from '../../../i18n/decision-wording'
import type { DecisionReport, GameReport } from '../../../scoring/game-report'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import type { Actions } from '../../model'
import type { DebriefFacts, JudgedAnswer } from './debrief-facts-model'
import { roleText, useDebriefLocale } from './debrief-labels'
import { DeviationForm, OverrideForm } from './facilitator-forms'
import styles from './judgement-card.module.css'
import scorePartStyles from './score-part.module.css'

interface JudgementCardProps {
  judgement: JudgedAnswer
  /** What the score says of it; null until it is known. */
  reported: DecisionReport | null
  unfolded: boolean
  hidden: boolean
  facts: DebriefFacts
  deviations: GameReport['deviations']
  overrides: GameReport['overrides']
  /** Deviations that can still be marked. */
  tokens: number
  actions: Actions
}

/** One graded answer: folded to a line, open with the reference, the reasons and the plan's words. */
export function JudgementCard(props: JudgementCardProps) {
  const { judgement, reported, unfolded, hidden, facts, deviations, overrides, tokens } = props
  const i18n = useI18n()
  const locale = useDebriefLocale()
  const { debrief, format, ui } = locale.i18n
  const { role, answer, reference, prompt, kind, of } = judgement
  const grade = reported?.grade ?? judgement.grade
  const same = JSON.stringify(answer) === JSON.stringify(reference)
  const said = facts.deviations.find((one) => one.prompt === prompt)?.reason ?? ''
  const reasons = decisionReasons(locale, { ...judgement, kind: sortOf(kind), id: of }, deviations)
  const editing = facts.editing !== 'no'
  return (
    <details
      class={hidden ? `${styles.judgement} ${styles.filtered}` : styles.judgement}
      data-part="judgement"
      data-grade={grade}
      data-prompt={prompt}
      open={unfolded}
    >
      <summary>
        <RoleBadge role={role} />
        <span class={styles.head}>
          <span class="hint">
            {roleText(locale, role)}
            {judgement.overruledBy &&
              ` · ${debrief('decisions.overruled', { role: roleText(locale, judgement.overruledBy) })}`}
            {kind === 'response' && ` · ${debrief('decisions.stimulus')}`}
            {said && ` · ${ui('deviation.marked')}`}
          </span>
          <strong>{promptText(i18n, judgement)}</strong>
        </span>
        {reported?.counts && (
          <span class={styles.points}>
            {format.points(reported.points)} / {format.number(reported.max)}
          </span>
        )}
        <span
          class={scorePartStyles.grade}
          data-part="grade"
          data-grade={grade}
          title={ui(`grade.${grade}`)}
        >
          {grade}
          <span class="sr-only"> {ui(`grade.${grade}`)}</span>
        </span>
      </summary>
      <dl>
        <div>
          <dt>{debrief('column.answer')}</dt>
          <dd>{answerText(i18n, judgement, answer)}</dd>
        </div>
        <div>
          <dt>{debrief('column.reference')}</dt>
          <dd>{same ? debrief('decisions.same') : answerText(i18n, judgement, reference)}</dd>
        </div>
        {said && (
          <div>
            <dt>{ui('deviation.marked')}</dt>
            <dd>{said}</dd>
          </div>
        )}
      </dl>
      <ul class={styles.whys}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {overrides.map((one) => (
        <p key={one.said} class={scorePartStyles.override}>
          <Icon name="pen-line" /> {debrief('score.override-here', { ...one })}
        </p>
      ))}
      {editing && <Tools {...props} deviable={kind === 'decision' && !said && tokens > 0} />}
    </details>
  )
}

const sortOf = (kind: JudgedAnswer['kind']): DecisionReport['kind'] =>
  kind === 'response' || kind === 'rework' ? kind : 'decision'

/** What the table can still say about an answer: contest the plan, or set another rating beside it. */
function Tools({
  judgement,
  tokens,
  deviable,
  actions,
}: JudgementCardProps & { deviable: boolean }) {
  const { debrief } = useDebriefLocale().i18n
  const [open, setOpen] = useState<'' | 'deviation' | 'rating'>('')
  const { prompt } = judgement
  if (open === 'deviation' && deviable) {
    return (
      <DeviationForm
        tokens={tokens}
        onLeave={() => setOpen('')}
        onSave={(reason) => {
          actions.send({ type: 'deviation.flag', prompt, reason })
          setOpen('')
        }}
      />
    )
  }
  if (open === 'rating') {
    return (
      <OverrideForm
        onLeave={() => setOpen('')}
        onSave={(rating, reason) => {
          actions.send({ type: 'rating.override', target: prompt, rating, reason })
          setOpen('')
        }}
      />
    )
  }
  return (
    <p class={scorePartStyles.cardTools} data-part="card-tools">
      {deviable && (
        <button type="button" class={buttonStyles.link} onClick={() => setOpen('deviation')}>
          {debrief('decisions.deviate')}
        </button>
      )}
      <button type="button" class={buttonStyles.link} onClick={() => setOpen('rating')}>
        {debrief('rating.open')}
      </button>
    </p>
  )
}
