import { sureAndWrong } from '../i18n/confidence-wording'
import { type DebriefLocale, messageText, momentText, ownPartText } from '../i18n/debrief-wording'
import { roleName } from '../i18n/event-wording'
import type { GameReport } from '../scoring/game-report'
import type { CriterionId } from '../scoring/score'
import { CONFIDENCES } from '../simulation/fields'

/**
 * A score to be read: the total, each criterion with the reasons that cost points, milestones, ratings set by hand.
 * Null for a percentile that nobody has time to wait for.
 */
export const scoreText = (
  locale: DebriefLocale,
  report: GameReport,
  percentile: number | null,
): string => {
  const { i18n } = locale
  const { debrief, format, text } = i18n
  return [
    text('scenario.title'),
    ...totalLines(locale, report, percentile),
    '',
    debrief('heading.criteria'),
    ...report.criteria.flatMap((criterion) => criterionLines(locale, criterion)),
    '',
    debrief('heading.milestones'),
    ...report.milestones.map((one) => `  ${milestoneLine(locale, one)}`),
    '',
    debrief('heading.objectives'),
    ...report.objectives.map((one) => `  ${objectiveLine(locale, one)}`),
    ...coordinationLines(locale, report),
    ...confidenceLines(locale, report),
    ...overrideLines(locale, report),
    '',
    debrief('score.people'),
    debrief('score.par', {
      total: format.points(report.par.total),
      elapsed: format.duration(report.par.elapsedMinutes),
    }),
  ].join('\n')
}

/** What the choice of tools cost or saved. */
const coordinationLines = (locale: DebriefLocale, { coordination }: GameReport): string[] =>
  coordination
    ? [
        '',
        locale.i18n.debrief('heading.coordination'),
        ...coordination.remarks.map((one) => `  ${messageText(locale, one)}`),
      ]
    : []

/** How sure people were of right and wrong answers, and what they were sure of and had wrong. */
const confidenceLines = (locale: DebriefLocale, { confidence }: GameReport): string[] => {
  if (!confidence) return []
  const { debrief } = locale.i18n
  return [
    '',
    debrief('heading.confidence'),
    `  ${debrief('confidence.about', { count: confidence.signed })}`,
    ...CONFIDENCES.map((how) => {
      const { right, wrong } = confidence.counts[how]
      return `  ${debrief(`confidence.line-${how}`, { right, wrong })}`
    }),
    ...sureAndWrong(locale, confidence).map((line) => `    ${line}`),
  ]
}

/** What one's own roles came to, before what the team did. */
const ownLines = ({ i18n }: DebriefLocale, { own }: GameReport): string[] => {
  if (!own) return []
  const { debrief, format } = i18n
  const parts = own.parts.map((part) => `${debrief(`own.${part.id}`)} ${ownPartText(i18n, part)}`)
  const { played, plan, worst } = own.result
  return [
    debrief('own.total-line', { total: format.points(own.total) }),
    `  ${parts.join(' · ')}`,
    `  ${debrief('own.result-line', {
      played: format.points(played),
      plan: format.points(plan),
      worst: format.points(worst),
    })}`,
    '',
  ]
}

const totalLines = (
  locale: DebriefLocale,
  report: GameReport,
  percentile: number | null,
): string[] => {
  const { debrief, format } = locale.i18n
  const { total, conformity, practice, contested, outcome, ended } = report
  const percent = debrief('unit.percent', { value: format.number(percentile ?? 0) })
  return [
    ...ownLines(locale, report),
    debrief('score.total-line', { total: format.points(total) }),
    debrief('score.readings', {
      conformity: format.points(conformity),
      practice: format.points(practice),
      outcome: format.points(outcome),
    }),
    debrief('score.contested', { ...contested }),
    ...(percentile === null ? [] : [debrief('score.percentile', { percent })]),
    ...(ended === 'finished' ? [] : [debrief('score.unfinished')]),
  ]
}

/** Reasons told one by one in each criterion; the rest is summed up. */
const SHOWN = 8

/** A criterion and what it lost. */
const criterionLines = (
  locale: DebriefLocale,
  { id, points, max, rating, reasons }: GameReport['criteria'][number],
): string[] => {
  const { debrief, format, ui } = locale.i18n
  const line = debrief('criterion.line', {
    criterion: criterionName(locale, id),
    points: format.points(points),
    max: format.number(max),
    rating,
    meaning: ui(`grade.${rating}`),
  })
  const costly = reasons.filter(({ lost }) => lost > 0).sort((a, b) => b.lost - a.lost)
  const rest = costly.slice(SHOWN)
  const others = rest.reduce((sum, { lost }) => sum + lost, 0)
  const lostText = (lost: number): string => format.change(-lost).padStart(6)
  return [
    '',
    `  ${line}`,
    ...costly
      .slice(0, SHOWN)
      .map((reason) => `    ${lostText(reason.lost)}  ${messageText(locale, reason)}`),
    ...(rest.length > 0
      ? [`    ${lostText(others)}  ${debrief('criterion.others', { count: rest.length })}`]
      : []),
    // Duties and gauges are few: what was kept is told too.
    ...(id === 'duties' ? reasons.filter(({ lost }) => lost === 0) : []).map(
      (reason) => `            ${messageText(locale, reason)}`,
    ),
  ]
}

/** What a criterion is called. */
export const criterionName = ({ i18n }: DebriefLocale, id: CriterionId): string =>
  i18n.debrief(`criterion.${id}`)

const milestoneLine = (
  locale: DebriefLocale,
  { id, minute, plan, par, verdict }: GameReport['milestones'][number],
): string => {
  const { debrief, text } = locale.i18n
  const moment = (at: number): string =>
    at < 0 ? debrief('milestone.never') : momentText(locale, at)
  return debrief('milestone.line', {
    milestone: text(`milestone.${id}`),
    moment: moment(minute),
    verdict: debrief(`milestone.${verdict}`),
    from: moment(plan[0]),
    to: moment(plan[1]),
    par: moment(par),
  })
}

const objectiveLine = (
  { i18n }: DebriefLocale,
  { id, role, rating }: GameReport['objectives'][number],
): string =>
  i18n.debrief('objective.line', {
    role: roleName(i18n, role),
    objective: i18n.text(`roleObjective.${id}`),
    rating,
    meaning: i18n.ui(`grade.${rating}`),
  })

const overrideLines = ({ i18n }: DebriefLocale, { overrides }: GameReport): string[] => {
  if (overrides.length === 0) return []
  const lines = overrides.map((one) => `  ${i18n.debrief('score.override', { ...one })}`)
  return ['', i18n.debrief('heading.overrides'), ...lines]
}
