import type { Role } from '../scenario/roles'
import type { Effect } from '../scenario/scenario'
import { decisionsOf, everyEffect } from '../scenario/walk'
import type { Cause } from '../simulation/cause'
import type { Event } from '../simulation/events'
import { parsePromptId } from '../simulation/prompt-id'
import type { Answer, PromptKind } from '../simulation/state'
import type { World } from '../simulation/world'
import type { Regret } from './regret'

/** What became of a thread in a game: how it moved, what came of it, and how it ended. */
export interface ThreadLife {
  id: string
  moves: ThreadMove[]
  surfacings: SurfacingLife[]
  /** Level at the end: 0 when it was closed. */
  level: number
}

export interface ThreadMove {
  minute: number
  move: 'opened' | 'fed' | 'slowed' | 'closed'
  /** Level from then on. */
  level: number
  cause: Cause
  /** What was answered, where an answer moved it. */
  given: GivenHere | null
}

export interface GivenHere {
  prompt: string
  role: Role
  row: string
  kind: PromptKind
  /** Id of the decision, lever or stimulus. */
  of: string
  answer: Answer
}

/** One moment at which a thread came back, and what that cost. */
export interface SurfacingLife {
  id: string
  minute: number
  level: number
  /** The facilitator had it come: par knows nothing of it. */
  forced: boolean
  /** What had opened and fed it by then, since it was last closed. */
  chain: ThreadMove[]
  /** Points, by gauge. */
  gauges: Record<string, number>
  /** Services that were lost a second time. */
  services: string[]
  /** Minutes for which they were gone, all together. */
  downtimeMinutes: number
  /** Minutes of work to bring them back. */
  reworkMinutes: number
}

/** The threads that were open at some moment of a game, in the order in which they first were. */
export function threadLives(world: World, events: readonly Event[]): ThreadLife[] {
  const lives = new Map<string, ThreadLife>()
  const lifeOf = (id: string): ThreadLife => {
    const life = lives.get(id) ?? { id, moves: [], surfacings: [], level: 0 }
    lives.set(id, life)
    return life
  }
  const given = new Map<string, GivenHere>()
  for (const event of events) {
    const { minute } = event
    switch (event.type) {
      case 'prompt.revealed': {
        const { prompt, role, kind, of, answer } = event
        given.set(prompt, { prompt, role, row: parsePromptId(prompt).row, kind, of, answer })
        break
      }
      case 'thread.opened':
      case 'thread.fed':
      case 'thread.slowed':
      case 'thread.closed': {
        const { thread, level, cause } = event
        const life = lifeOf(thread)
        const answered = cause.kind === 'answer' ? given.get(cause.id) : undefined
        const moved = answered ? partOf(world, thread, answered) : null
        addMove(life, { minute, move: MOVES[event.type], level, cause, given: moved })
        break
      }
      case 'thread.surfaced': {
        const { surfacing: id, level, forced = false } = event
        const life = lifeOf(event.thread)
        const chain = chainOf(life)
        life.surfacings.push({ id, minute, level, forced, chain, ...costOf(id, events) })
        break
      }
    }
  }
  return [...lives.values()]
}

const MOVES = {
  'thread.opened': 'opened',
  'thread.fed': 'fed',
  'thread.slowed': 'slowed',
  'thread.closed': 'closed',
} as const

/** What one answer does at once is told as one move, by what comes of it. */
function addMove(life: ThreadLife, moved: ThreadMove): void {
  const last = life.moves.at(-1)
  const isOne =
    last?.minute === moved.minute &&
    last.cause.kind === moved.cause.kind &&
    last.cause.id === moved.cause.id
  if (isOne) life.moves.pop()
  const before = life.moves.at(-1)?.level ?? 0
  life.level = moved.level
  if (moved.level === before) return
  const move =
    before === 0 ? 'opened' : moved.level === 0 ? 'closed' : moved.level > before ? 'fed' : 'slowed'
  life.moves.push({ ...moved, move })
}

/** Of a selection only the items that move the thread. */
function partOf({ scenario }: World, thread: string, given: GivenHere): GivenHere {
  const { answer, of } = given
  const decision = decisionsOf(scenario).find(({ id }) => id === of)
  if (!('selection' in answer) || decision?.kind !== 'selection') return given
  const moves = (effects: readonly Effect[]): boolean =>
    [...everyEffect(effects)].some((one) => one.type === 'thread' && one.thread === thread)
  const selection = answer.selection.filter((id) =>
    decision.items.some((item) => item.id === id && moves(item.chosen)),
  )
  return selection.length === 0 ? given : { ...given, answer: { selection } }
}

function chainOf({ moves }: ThreadLife): ThreadMove[] {
  const opened = moves.findLastIndex(({ move }) => move === 'opened')
  return moves.slice(opened).filter(({ move }) => move === 'opened' || move === 'fed')
}

type Cost = Pick<SurfacingLife, 'gauges' | 'services' | 'downtimeMinutes' | 'reworkMinutes'>

/** What a surfacing moved by itself: what people answered to it is not its doing. */
function costOf(surfacing: string, events: readonly Event[]): Cost {
  const cost: Cost = { gauges: {}, services: [], downtimeMinutes: 0, reworkMinutes: 0 }
  const lostAt = new Map<string, number>()
  const end = events.at(-1)?.minute ?? 0
  const isIts = ({ kind, id }: Cause): boolean => kind === 'thread' && id === surfacing
  for (const event of events) {
    switch (event.type) {
      case 'gauge.moved':
        if (isIts(event.cause)) {
          cost.gauges[event.gauge] = (cost.gauges[event.gauge] ?? 0) + event.by
        }
        break
      case 'services.relapsed':
        if (!isIts(event.cause)) break
        cost.services.push(...event.services)
        for (const service of event.services) lostAt.set(service, event.minute)
        break
      case 'service.changed': {
        const lost = lostAt.get(event.service)
        if (lost === undefined || GONE.has(event.to)) break
        cost.downtimeMinutes += event.minute - lost
        lostAt.delete(event.service)
        break
      }
      case 'task.started':
        if (event.kind === 'rework' && event.task === surfacing) cost.reworkMinutes += event.minutes
        break
    }
  }
  for (const lost of lostAt.values()) cost.downtimeMinutes += end - lost
  return cost
}

const GONE: ReadonlySet<string> = new Set(['down', 'isolated', 'rebuilding'])

/** Which answers led to a surfacing, and whether one of them answered otherwise would have kept it away. */
export interface SurfacingChain {
  thread: string
  surfacing: string
  minute: number
  links: ChainLink[]
  /** Points that the dearest of these answers cost: the loss is one and is counted once. */
  cost: number
}

export interface ChainLink {
  prompt: string
  move: 'opened' | 'fed'
  /** Another answer here, all else as it was, and it had not come back; otherwise several were needed. */
  alone: boolean
}

/** The chains of a game whose answers were all played again; a surfacing that nobody's answer led to has none. */
export function surfacingChains(
  lives: readonly ThreadLife[],
  regrets: readonly Regret[],
): SurfacingChain[] {
  const byPrompt = new Map(regrets.map((regret) => [regret.prompt, regret]))
  return lives.flatMap(({ id: thread, surfacings }) =>
    surfacings.flatMap(({ id: surfacing, minute, chain }) => {
      const links = chain.flatMap(({ move, cause }): ChainLink[] => {
        const regret = cause.kind === 'answer' ? byPrompt.get(cause.id) : undefined
        if (!regret || (move !== 'opened' && move !== 'fed')) return []
        const alone = regret.alternatives.some(({ differs }) =>
          differs.surfacings.includes(surfacing),
        )
        return [{ prompt: regret.prompt, move, alone }]
      })
      const told = links.filter(
        ({ prompt }, index) => links.findIndex((one) => one.prompt === prompt) === index,
      )
      if (told.length === 0) return []
      const cost = Math.max(...told.map(({ prompt }) => byPrompt.get(prompt)!.cost))
      return [{ thread, surfacing, minute, links: told, cost }]
    }),
  )
}
