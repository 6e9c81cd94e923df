import type { Attempt } from '../../../scoring/attempt'
import type { GameReport } from '../../../scoring/game-report'
import ledgerStyles from '../../components/ledger.module.css'
import type { DebriefFacts } from './debrief-facts-model'
import { roleText, useDebriefLocale } from './debrief-labels'
import { GradeMark } from './grade-mark'
import { Ledger, Part } from './part'

interface AttemptPartProps {
  before: Attempt
  facts: DebriefFacts
  report: GameReport
}

/** This attempt beside the one before, each against its own par: what changed by criterion and by objective. */
export function AttemptPart({ before, facts, report }: AttemptPartProps) {
  const locale = useDebriefLocale()
  const { debrief, format } = locale.i18n
  const gap = { before: before.total - before.par, now: report.total - report.par.total }
  const change = gap.now - gap.before
  const verdict = Math.abs(change) < 0.05 ? 'same' : change > 0 ? 'better' : 'worse'
  const line = (name: string, then: number, now: number, said = format.points) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td class={ledgerStyles.number}>{said(then)}</td>
      <td class={ledgerStyles.number}>{said(now)}</td>
      <td class={ledgerStyles.number}>{format.change(now - then)}</td>
    </tr>
  )
  return (
    <Part
      id="attempt"
      hint={debrief('attempt.about', { before: before.seed, now: facts.outcome.seed })}
    >
      <p>
        <strong>{debrief(`attempt.${verdict}`, { change: format.change(change) })}</strong>
      </p>
      <Ledger
        quiet
        caption={debrief('heading.attempt')}
        columns={['attempt-measure', 'attempt-before', 'attempt-now', 'attempt-change']}
        numbers={['attempt-before', 'attempt-now', 'attempt-change']}
      >
        {line(debrief('attempt.gap'), gap.before, gap.now, format.change)}
        {report.own !== null &&
          before.own !== null &&
          line(debrief('attempt.own'), before.own, report.own.total)}
        {line(debrief('attempt.total'), before.total, report.total)}
        {report.criteria.map(({ id, points }) =>
          line(
            debrief(`criterion.${id}`),
            before.criteria.find((one) => one.id === id)?.points ?? 0,
            points,
          ),
        )}
        {report.objectives.map(({ id, role, rating }) => {
          const then = before.objectives.find((one) => one.id === id)
          return (
            <tr key={id}>
              <th scope="row">{debrief('attempt.objective', { role: roleText(locale, role) })}</th>
              <td>{then && <GradeMark grade={then.rating} />}</td>
              <td>
                <GradeMark grade={rating} />
              </td>
              <td />
            </tr>
          )
        })}
      </Ledger>
    </Part>
  )
}
