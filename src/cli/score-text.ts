import { type DebriefWords, messageText, momentText } from '../i18n/debrief-wording'
import { roleName } from '../i18n/event-wording'
import type { GameReport } from '../scoring/game-report'
import type { CriterionId } from '../scoring/score'

/**
 * A score to be read: the total, each criterion with the reasons that cost points, milestones, ratings set by hand.
 * Null for a percentile that nobody has time to wait for.
 */
export const scoreText = (
  words: DebriefWords,
  report: GameReport,
  percentile: number | null,
): string => {
  const { voice } = words
  const { debrief, format, text } = voice
  return [
    text('scenario.title'),
    ...totalLines(words, report, percentile),
    '',
    debrief('heading.criteria'),
    ...report.criteria.flatMap((criterion) => criterionLines(words, criterion)),
    '',
    debrief('heading.milestones'),
    ...report.milestones.map((one) => `  ${milestoneLine(words, one)}`),
    '',
    debrief('heading.objectives'),
    ...report.objectives.map((one) => `  ${objectiveLine(words, one)}`),
    ...coordinationLines(words, report),
    ...overrideLines(words, report),
    '',
    debrief('score.people'),
    debrief('score.par', {
      total: format.points(report.par.total),
      elapsed: format.duration(report.par.elapsedMinutes),
    }),
  ].join('\n')
}

/** What the choice of tools cost or saved. */
const coordinationLines = (words: DebriefWords, { coordination }: GameReport): string[] =>
  coordination
    ? [
        '',
        words.voice.debrief('heading.coordination'),
        ...coordination.remarks.map((one) => `  ${messageText(words, one)}`),
      ]
    : []

const totalLines = (
  { voice }: DebriefWords,
  report: GameReport,
  percentile: number | null,
): string[] => {
  const { debrief, format } = voice
  const { total, conformity, practice, contested, outcome, ended } = report
  const percent = debrief('unit.percent', { value: format.number(percentile ?? 0) })
  return [
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
  words: DebriefWords,
  { id, points, max, rating, reasons }: GameReport['criteria'][number],
): string[] => {
  const { debrief, format, ui } = words.voice
  const line = debrief('criterion.line', {
    criterion: criterionName(words, id),
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
      .map((reason) => `    ${lostText(reason.lost)}  ${messageText(words, reason)}`),
    ...(rest.length > 0
      ? [`    ${lostText(others)}  ${debrief('criterion.others', { count: rest.length })}`]
      : []),
    // Duties and gauges are few: what was kept is told too.
    ...(id === 'duties' ? reasons.filter(({ lost }) => lost === 0) : []).map(
      (reason) => `            ${messageText(words, reason)}`,
    ),
  ]
}

export const criterionName = ({ voice }: DebriefWords, id: CriterionId): string =>
  voice.debrief(`criterion.${id}`)

const milestoneLine = (
  words: DebriefWords,
  { id, minute, plan, par, verdict }: GameReport['milestones'][number],
): string => {
  const { debrief, text } = words.voice
  const moment = (at: number): string =>
    at < 0 ? debrief('milestone.never') : momentText(words, at)
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
  { voice }: DebriefWords,
  { id, role, rating }: GameReport['objectives'][number],
): string =>
  voice.debrief('objective.line', {
    role: roleName(voice, role),
    objective: voice.text(`roleObjective.${id}`),
    rating,
    meaning: voice.ui(`grade.${rating}`),
  })

const overrideLines = ({ voice }: DebriefWords, { overrides }: GameReport): string[] => {
  if (overrides.length === 0) return []
  const lines = overrides.map((one) => `  ${voice.debrief('score.override', { ...one })}`)
  return ['', voice.debrief('heading.overrides'), ...lines]
}
