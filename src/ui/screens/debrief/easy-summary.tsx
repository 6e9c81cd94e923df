import type { Debrief } from '../../../scoring/debrief'
import { useI18n } from '../../components/use-i18n'
import { useDebriefLocale } from './debrief-labels'
import styles from './easy-summary.module.css'

/** Points within which a score counts as the plan's. */
const ALIKE = 5

/** What the game came to in short sentences and plain words, one idea in each. */
export function EasySummary({ debrief: whole }: { debrief: Debrief }) {
  const { format } = useI18n()
  const { debrief } = useDebriefLocale().i18n
  const { report, beside, services, threads } = whole
  const score = Math.round(report.own ? report.own.total : report.total)
  const plan = Math.round(beside.plan)
  const working = services.filter(({ spans }) => spans.at(-1)?.state !== 'dead').length
  const late = services.filter(({ crossedAt }) => crossedAt >= 0).length
  const missed = report.duties.filter(({ status }) => status === 'neglected').length
  const back = threads.filter(({ surfacings }) => surfacings.length > 0).length
  const lines = [
    debrief(report.own ? 'easy.own' : 'easy.team', { points: format.number(score) }),
    debrief('easy.plan', { points: format.number(plan) }),
    debrief(`easy.${comparison(score, plan)}`),
    debrief('easy.working', { count: working, of: format.number(services.length) }),
    debrief(late === 0 ? 'easy.late-none' : 'easy.late', { count: late }),
    debrief(missed === 0 ? 'easy.missed-none' : 'easy.missed', { count: missed }),
    debrief(back === 0 ? 'easy.back-none' : 'easy.back', { count: back }),
    debrief('easy.next'),
  ]
  return (
    <details class={`${styles.easy} no-print`} data-part="easy-summary">
      <summary>{debrief('easy.title')}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}

const comparison = (score: number, plan: number): 'above' | 'alike' | 'below' => {
  if (Math.abs(score - plan) < ALIKE) return 'alike'
  return score > plan ? 'above' : 'below'
}
