import type { Gauge } from '../scenario/gauges'
import { opener, type Role, signer } from '../scenario/roles'
import type { CompiledGauge, CompiledScenario } from '../scenario/scenario'
import { ledger } from '../simulation/services'
import {
  aDuty,
  aGauge,
  aService,
  aStimulus,
  atMinute,
  byRole,
  count,
  type DebriefMessage,
  euros,
  inRow,
  type MessageParam,
  message,
  minutes,
} from './debrief-message'
import type { GameReport } from './game-report'
import type { ScoredGame } from './scored-game'

/** What a game can have gone wrong in, most serious first; of the gauges, those that silence lowers come after silence. */
const FINDINGS = [
  'neglected-duty',
  'relapse',
  'verification',
  'data-loss',
  'outage',
  'gauge',
  'silence',
  'stimulus',
  'fatigue',
  'late-row',
  'budget',
  'slack',
] as const
type Found = Exclude<(typeof FINDINGS)[number], 'gauge'>
export type FindingId = Found | `gauge.${Gauge}`

/** All that can be found in games of a scenario, most serious first. */
export const findingIds = ({ gauges, settings }: CompiledScenario): FindingId[] => {
  const waited = (id: Gauge): boolean => id === settings.silence?.gauge
  const ids = (which: boolean) =>
    gauges.filter(({ id }) => waited(id) === which).map(({ id }) => `gauge.${id}` as const)
  return FINDINGS.flatMap((one): FindingId[] => {
    if (one === 'gauge') return ids(false)
    return one === 'silence' ? [one, ...ids(true)] : [one]
  })
}

/** Something of this game that deserves to be talked about; `foundIn` and `lessonOf` say it. */
export interface Finding {
  id: FindingId
  /** The role that can do something about it. */
  owner: Role
  params: Readonly<Record<string, MessageParam>>
}

/** What went wrong in this game, most serious first: one finding of each sort, the worst of its sort. */
export function findingsOf(scored: ScoredGame, report: GameReport): Finding[] {
  const { scenario } = scored.world
  const found = [
    neglectedDuty(report),
    relapse(scored),
    verification(scored),
    dataLoss(scored),
    outage(scored),
    silence(scored),
    ...scenario.gauges.map((one) => gauge(scored, one)),
    stimulus(report),
    fatigue(scored),
    lateRow(scored, report),
    budget(scored),
    slack(scored),
  ].filter((one) => one !== null)
  const order = findingIds(scenario)
  return found.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}

/** Who brings data back, and so answers for the copies and the traces. */
const restorer = (scenario: CompiledScenario): Role =>
  scenario.rows.find(({ work }) => work === 'restore')?.lead ?? opener(scenario)

function neglectedDuty({ duties }: GameReport): Finding | null {
  const neglected = duties.filter(({ status }) => status === 'neglected')
  const [first] = [...neglected].sort((a, b) => a.due - b.due)
  if (!first) return null
  const { id, owner, due } = first
  const params = {
    duty: aDuty(id),
    role: byRole(owner),
    due: atMinute(due),
    all: count(neglected.length),
  }
  return { id: 'neglected-duty', owner, params }
}

/** Of several the dearest, by the services that were lost. */
function relapse({ events, world }: ScoredGame): Finding | null {
  const relapses = events.flatMap((event) => (event.type === 'services.relapsed' ? [event] : []))
  const [worst] = [...relapses].sort((a, b) => b.services.length - a.services.length)
  if (!worst) return null
  const params = {
    surfacing: { as: 'surfacing', value: worst.cause.id },
    services: { as: 'services', value: worst.services },
    moment: atMinute(worst.minute),
  } as const
  return { id: 'relapse', owner: restorer(world.scenario), params }
}

function verification({ events, world }: ScoredGame): Finding | null {
  const failed = events.filter(({ type }) => type === 'verification.failed').length
  if (failed === 0) return null
  const row = world.scenario.rows.find(({ work }) => work === 'verify')!
  return {
    id: 'verification',
    owner: row.lead,
    params: { row: inRow(row.key), times: count(failed) },
  }
}

/** The worst of the services that passed a limit, by how far. */
function worstService(
  { world }: ScoredGame,
  measure: (id: string) => { value: number; limit: number },
): { id: string; value: number; limit: number } | null {
  let worst: { id: string; value: number; limit: number } | null = null
  for (const { id } of world.scenario.services) {
    const { value, limit } = measure(id)
    if (value <= limit) continue
    if (!worst || value * worst.limit > worst.value * limit) worst = { id, value, limit }
  }
  return worst
}

function dataLoss(scored: ScoredGame): Finding | null {
  const { state, world } = scored
  const worst = worstService(scored, (id) => ({
    value: state.services[id]!.dataLoss,
    limit: world.services.get(id)!.maxDataLoss,
  }))
  if (!worst) return null
  const params = {
    service: aService(worst.id),
    loss: minutes(worst.value),
    limit: minutes(worst.limit),
  }
  return { id: 'data-loss', owner: restorer(world.scenario), params }
}

function outage(scored: ScoredGame): Finding | null {
  const { state, world } = scored
  const worst = worstService(scored, (id) => ({
    value: ledger(state, id).outage,
    limit: world.services.get(id)!.maxOutage,
  }))
  if (!worst) return null
  const params = {
    service: aService(worst.id),
    outage: minutes(worst.value),
    limit: minutes(worst.limit),
  }
  return { id: 'outage', owner: opener(world.scenario), params }
}

function gauge({ state }: ScoredGame, { id, start, owner }: CompiledGauge): Finding | null {
  const value = state.gauges[id]!
  if (value >= start) return null
  const params = { gauge: aGauge(id), value: count(value), start: count(start) }
  return { id: `gauge.${id}`, owner, params }
}

function silence({ events, world }: ScoredGame): Finding | null {
  const moved = events.flatMap((event) =>
    event.type === 'gauge.moved' && event.cause.kind === 'silence' ? [-event.by] : [],
  )
  if (moved.length === 0) return null
  const points = moved.reduce((sum, by) => sum + by, 0)
  return {
    id: 'silence',
    owner: signer(world.scenario),
    params: { times: count(moved.length), points: count(points) },
  }
}

function stimulus({ decisions }: GameReport): Finding | null {
  const answered = decisions.filter(({ kind, points, max }) => kind === 'response' && points < max)
  const [worst] = [...answered].sort((a, b) => a.points - b.points)
  if (!worst) return null
  const { id, role, answer, reference, minute } = worst
  const params = {
    stimulus: aStimulus(id),
    role: byRole(role),
    moment: atMinute(minute),
    answer: { as: 'answer', kind: 'response', of: id, value: answer },
    reference: { as: 'answer', kind: 'response', of: id, value: reference },
  } as const
  return { id: 'stimulus', owner: role, params }
}

function fatigue({ events, world }: ScoredGame): Finding | null {
  const exhausted = events.filter(({ type }) => type === 'role.exhausted').length
  const shortened = events.filter(
    (event) =>
      event.type === 'rest.skipped' ||
      (event.type === 'countersign.given' && event.about === 'rest-short' && event.signed),
  ).length
  if (exhausted + shortened === 0) return null
  return {
    id: 'fatigue',
    owner: signer(world.scenario),
    params: { exhausted: count(exhausted), shortened: count(shortened) },
  }
}

function lateRow({ world }: ScoredGame, { phases }: GameReport): Finding | null {
  const late = phases.filter(({ verdict }) => verdict === 'long')
  const over = (one: (typeof phases)[number]): number =>
    one.workMinutes - Math.max(one.reference[1], one.par)
  const [worst] = [...late].sort((a, b) => over(b) - over(a))
  if (!worst) return null
  const key = `${worst.id}/${worst.session}`
  const params = {
    row: inRow(key),
    worked: minutes(worst.workMinutes),
    plan: { as: 'interval', value: worst.reference },
    par: minutes(worst.par),
  } as const
  return { id: 'late-row', owner: world.rows.get(key)!.lead, params }
}

function budget({ state, world }: ScoredGame): Finding | null {
  const limit = world.scenario.settings.budget.euros
  if (state.spent <= limit) return null
  const params = {
    spent: euros(state.spent),
    budget: euros(limit),
    over: euros(state.spent - limit),
  }
  return { id: 'budget', owner: signer(world.scenario), params }
}

/** Nobody used the time that the plan leaves waiting. */
function slack({ state, world, answers }: ScoredGame): Finding | null {
  const all = world.scenario.initiatives.length
  const used = Object.keys(state.initiatives).length
  const waited = answers.filter(
    ({ asked, answer }) => asked.kind === 'lever' && 'choice' in answer && answer.choice === 'wait',
  ).length
  if (all === 0 || used > 0 || waited === 0) return null
  return {
    id: 'slack',
    owner: opener(world.scenario),
    params: { waited: count(waited), all: count(all) },
  }
}

/** What was found, said. */
export const foundIn = ({ id, params }: Finding): DebriefMessage =>
  message(isGauge(id) ? 'finding.gauge' : `finding.${said(id, params)}`, params)

/** What comes of it: a question for the table, an action for the plan, a topic to train. A gauge's is the scenario's. */
export const lessonOf = (
  { id, params = {} }: { id: FindingId; params?: Finding['params'] },
  lesson: keyof typeof LESSONS,
): DebriefMessage => message(isGauge(id) ? `${id}.${lesson}` : LESSONS[lesson](id, params), params)

const LESSONS = {
  question: (id: FindingId, params: Finding['params']) => `question.${said(id, params)}`,
  action: (id: FindingId) => `action.${id}`,
  topic: (id: FindingId) => `topic.${id}`,
} as const

const isGauge = (id: FindingId): boolean => id.startsWith('gauge.')

/** Of tiredness only what was so is told: rests, somebody worn out, or both. */
function said(id: FindingId, { exhausted, shortened }: Finding['params']): string {
  if (id !== 'fatigue') return id
  const none = (param: MessageParam | undefined): boolean =>
    param?.as === 'number' && param.value === 0
  if (none(exhausted)) return 'fatigue-rests'
  return none(shortened) ? 'fatigue-worn' : id
}
