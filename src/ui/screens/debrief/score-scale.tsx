import type { Debrief } from '../../../scoring/debrief'
import { useI18n } from '../../components/use-i18n'
import { useDebriefLocale } from './debrief-labels'
import styles from './score-scale.module.css'

interface ScoreScaleProps {
  debrief: Debrief
  /** How hard the luck of the seed was among others, 0–100; null until it is known. */
  percentile: number | null
}

/** The score that is told first beside what chance and the plan come to, then the others in a line. */
export function ScoreScale({ debrief: whole, percentile }: ScoreScaleProps) {
  const { format } = useI18n()
  const { debrief } = useDebriefLocale().i18n
  const { report, beside } = whole
  const { own, total } = report
  const score = own ? own.total : total
  const name = debrief(own ? 'essential.own' : 'essential.team')
  const points = (value: number): string => format.number(Math.round(value))
  const marks = [
    {
      key: 'chance',
      at: beside.chance,
      text: debrief('scale.chance', { points: points(beside.chance) }),
    },
    { key: 'plan', at: beside.plan, text: debrief('scale.plan', { points: points(beside.plan) }) },
    {
      key: 'score',
      at: score,
      text: debrief(own ? 'scale.own' : 'scale.team', { points: points(score) }),
    },
  ]
  const lines = [
    ...(own ? [debrief('essential.team-line', { total: format.points(total) })] : []),
    debrief('essential.readings', {
      conformity: format.points(report.conformity),
      practice: format.points(report.practice),
      outcome: format.points(report.outcome),
    }),
    ...(percentile === null
      ? []
      : [
          debrief('essential.luck', {
            percent: debrief('unit.percent', { value: format.number(percentile) }),
          }),
        ]),
  ]
  return (
    <div class={styles.score}>
      <div class={styles.total}>
        <span class={styles.name}>{name}</span>
        <span>
          <strong data-testid="headline-score">{format.points(score)}</strong>
          <span class="hint"> {debrief('essential.out-of')}</span>
        </span>
      </div>
      <div
        class={styles.scale}
        role="img"
        aria-label={debrief('scale.label', {
          name,
          score: format.points(score),
          chance: format.points(beside.chance),
          plan: format.points(beside.plan),
        })}
      >
        <span class={styles.track} />
        {marks.map(({ key, at, text }) => (
          <span
            key={key}
            class={styles.mark}
            data-mark={key}
            data-edge={at > 85 ? 'end' : at < 12 ? 'start' : 'middle'}
            style={{ left: `${Math.max(0, Math.min(99, at))}%` }}
          >
            <span>{text}</span>
          </span>
        ))}
      </div>
      <p class={styles.readings}>{lines.join(' · ')}</p>
    </div>
  )
}
