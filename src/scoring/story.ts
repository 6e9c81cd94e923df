import { isDead } from '../scenario/roles'
import type { Service } from '../scenario/scenario'
import type { Cause } from '../simulation/cause'
import type { Event } from '../simulation/events'
import { ledger } from '../simulation/services'
import {
  aDuty,
  aGauge,
  aService,
  atMinute,
  byRole,
  count,
  type DebriefMessage,
  type MessageParam,
  many,
  message,
  minutes,
} from './debrief-message'
import type { GameReport } from './game-report'
import type { GaugeHistory } from './gauge-history'
import type { Judgement } from './judgement'
import type { ScoredGame } from './scored-game'
import type { SurfacingLife, ThreadLife } from './thread-life'

/** What happened, told before anything is counted: a headline and about five sentences, each true of this game. */
export interface Story {
  headline: DebriefMessage
  sentences: DebriefMessage[]
}

/** What else is known of a game when its story is told. */
export interface StoryFacts {
  readonly report: GameReport
  readonly threads: readonly ThreadLife[]
  readonly gauges: readonly GaugeHistory[]
}

/** The story of a game: the first move, what came back, the services, what was lost most, the duties. */
export function storyOf(scored: ScoredGame, { report, threads, gauges }: StoryFacts): Story {
  const sentences = [
    firstMove(scored),
    cameBack(threads),
    outages(scored),
    hardestBlow(scored, gauges),
    duties(report),
  ].filter((one) => one !== null)
  return { headline: headline(scored, report), sentences }
}

/** The gravest thing that can be said of the end. */
function headline({ world, state, events }: ScoredGame, report: GameReport): DebriefMessage {
  if (state.ended !== 'finished') {
    return message('story.headline.stopped', { moment: atMinute(state.minute) })
  }
  const { services, gauges } = world.scenario
  const down = services.filter(({ id }) => isDead(state.services[id]!.status)).length
  if (down > 0) return counted('story.headline.down', down)
  const degraded = services.filter(({ id }) => state.services[id]!.status === 'degraded').length
  if (degraded > 0) return counted('story.headline.degraded', degraded)
  if (events.some(({ type }) => type === 'services.relapsed')) {
    return message('story.headline.relapse')
  }
  const broken = gauges.some(({ id, thresholds }) =>
    thresholds.some(({ below }) => state.gauges[id]! < below),
  )
  if (broken) return message('story.headline.price')
  const late = services.filter((one) => isLate({ state }, one)).length
  if (late > 0) return counted('story.headline.late', late)
  const missed = missedIn(report).length
  if (missed > 0) return counted('story.headline.duty', missed)
  return message('story.headline.stood')
}

const counted = (key: string, value: number): DebriefMessage => message(key, { count: many(value) })

const isLate = ({ state }: Pick<ScoredGame, 'state'>, { id, maxOutage }: Service): boolean =>
  ledger(state, id).outage > maxOutage

/** The first answer that can be said in a sentence; where good practice contests the plan, whom it followed. */
function firstMove({ judgements }: ScoredGame): DebriefMessage | null {
  const first = judgements.find(({ kind, answer }) => kind === 'decision' && 'choice' in answer)
  if (!first) return null
  const { role, minute, kind, of, answer, reference, practice } = first
  const plan: MessageParam = { as: 'answer', kind, of, value: reference }
  return message(`story.first-${standing(first)}`, {
    role: byRole(role),
    moment: atMinute(minute),
    answer: { as: 'answer', kind, of, value: answer },
    better: { as: 'answer', kind, of, value: practice[0] ?? reference },
    plan,
  })
}

function standing({ grade, contested, followed }: Judgement): string {
  if (grade !== 'P' && contested) return 'contested'
  if (grade !== 'P') return grade === 'S' ? 'near' : 'wrong'
  return contested && (followed === 'plan' || followed === 'practice') ? followed : 'right'
}

/** Of what came back the worst, and since when it had been there; else what never came. */
function cameBack(lives: readonly ThreadLife[]): DebriefMessage | null {
  const [worst] = lives
    .flatMap(({ surfacings }) => surfacings)
    .filter(({ forced }) => !forced)
    .sort((a, b) => harm(b) - harm(a))
  if (!worst) {
    const open = lives.filter(({ level }) => level > 0).length
    if (open > 0) return counted('story.none-came', open)
    return lives.length > 0 ? message('story.all-closed') : null
  }
  const [opened] = worst.chain
  const since = !opened
    ? 'unknown'
    : opened.cause.kind === 'luck'
      ? 'dealt'
      : opened.given && 'choice' in opened.given.answer
        ? 'answer'
        : 'moment'
  return message(`story.came-back-${worst.services.length > 0 ? 'again-' : ''}${since}`, {
    surfacing: { as: 'surfacing', value: worst.id },
    moment: atMinute(worst.minute),
    services: { as: 'services', value: worst.services },
    downtime: minutes(worst.downtimeMinutes),
    ...(opened && { opened: atMinute(opened.minute) }),
    ...(opened?.given && {
      role: byRole(opened.given.role),
      answer: {
        as: 'answer',
        kind: opened.given.kind,
        of: opened.given.of,
        value: opened.given.answer,
      } satisfies MessageParam,
    }),
  })
}

/** Services lost again come before points, points before what only says something. */
const harm = ({ services, gauges, downtimeMinutes }: SurfacingLife): number =>
  services.length * 1000 +
  downtimeMinutes -
  Object.values(gauges).reduce((sum, by) => sum + Math.min(0, by), 0)

/** The services that passed their limit, the first of them by name; else the one that came closest. */
function outages({ world, state, events }: ScoredGame): DebriefMessage | null {
  const { services } = world.scenario
  const late = services.filter((one) => isLate({ state }, one))
  const crossed = events.find(
    (event) => event.type === 'outage.crossed' && late.some(({ id }) => id === event.service),
  )
  if (crossed?.type === 'outage.crossed') {
    return message('story.late', {
      count: many(late.length),
      all: count(services.length),
      service: aService(crossed.service),
      moment: atMinute(crossed.minute),
    })
  }
  if (late.length > 0) return null
  const [closest] = services
    .map(({ id, maxOutage }) => ({ id, maxOutage, outage: ledger(state, id).outage }))
    .sort((a, b) => b.outage * a.maxOutage - a.outage * b.maxOutage)
  if (!closest) return null
  return message('story.in-time', {
    service: aService(closest.id),
    outage: minutes(closest.outage),
    limit: minutes(closest.maxOutage),
  })
}

/** The gauge that fell furthest from where it began, with its hardest blow; of several that held, the first. */
function hardestBlow(
  { events }: ScoredGame,
  gauges: readonly GaugeHistory[],
): DebriefMessage | null {
  const [worst] = [...gauges].sort((a, b) => a.end - a.start - (b.end - b.start))
  if (!worst) return null
  const { gauge, start, end, moves } = worst
  const params = { gauge: aGauge(gauge), start: count(start), end: count(end) }
  const [blow] = [...moves].sort((a, b) => a.by - b.by)
  if (!blow || blow.by >= 0) return message('story.gauge-held', params)
  const { minute, by, cause } = blow
  const told = { ...params, by: { as: 'signed', value: by } as const, moment: atMinute(minute) }
  const given = answerBehind(events, cause)
  if (!given) return message('story.gauge-blow', { ...told, cause: { as: 'cause', value: cause } })
  const { role, kind, of, answer } = given
  return message('story.gauge-blow-answer', {
    ...told,
    role: byRole(role),
    answer: { as: 'answer', kind, of, value: answer },
  })
}

/** The choice that a cause names; a list of items is too long for a sentence. */
function answerBehind(events: readonly Event[], { kind, id }: Cause) {
  if (kind !== 'answer') return undefined
  const revealed = events.findLast(
    (event) => event.type === 'prompt.revealed' && event.prompt === id,
  )
  if (revealed?.type !== 'prompt.revealed' || revealed.kind === 'rest') return undefined
  return 'choice' in revealed.answer ? revealed : undefined
}

const missedIn = ({ duties: all }: GameReport): GameReport['duties'] =>
  all.filter(({ status }) => status === 'neglected').sort((a, b) => a.due - b.due)

function duties(report: GameReport): DebriefMessage | null {
  const missed = missedIn(report)
  const [first] = missed
  if (first) {
    return message('story.duties-missed', {
      count: many(missed.length),
      duty: aDuty(first.id),
      due: atMinute(first.due),
    })
  }
  const met = report.duties.filter(({ status }) => status === 'met').length
  return met > 0 ? counted('story.duties-met', met) : null
}
