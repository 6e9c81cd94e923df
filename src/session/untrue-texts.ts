import { DIFFICULTIES } from '../scenario/roles'
import type { CompiledScenario, Condition } from '../scenario/scenario'
import type { Presuming } from '../scenario/walk'
import { nextItem } from '../simulation/clock'
import { holds } from '../simulation/condition'
import { dealDraws } from '../simulation/draws'
import type { Event } from '../simulation/events'
import { POLICIES } from '../simulation/people'
import { type GameState, initialState } from '../simulation/state'
import { carryOut } from '../simulation/step'
import { makeWorld, type World } from '../simulation/world'
import { nextAutomaticMove, startMove } from './autoplay'
import type { Move } from './policy'
import { nextStrategyMove, policyOf, type Way } from './strategy'

/** All ways in which people may come upon a text: with initiatives, levers, overlaps and rests cut short. */
const WAYS: readonly Way[] = [
  ...POLICIES.map((policy): Way => (policy === 'reference' ? 'plan' : policy)),
  'always-overlap',
  'never-rest',
  'always-initiatives',
]

/** What is read in a game, by what it is. */
export type ReadText = 'document' | 'initiative' | 'lever' | 'question' | 'reply' | 'stimulus'

/** A text that was read in a game in which it speaks of what is not so. */
export interface UntrueText {
  readonly kind: ReadText
  readonly id: string
  /** Of a document its variant, of a lever the option; '' for the whole. */
  readonly part: string
  /** Which of its two declarations did not hold. */
  readonly broken: 'presumes' | 'excludes'
  /** In so many of the games. */
  readonly games: number
  /** The first of them: its seed, its way and the minute since DEBEX. */
  readonly seed: string
  readonly way: Way
  readonly minute: number
}

/**
 * Plays games of all ways and difficulties and finds what does not hold when it is read. What is done in the minute in
 * which a text is read counts as done and as not done: which of the two came first nobody sees.
 * @param games how many; each way and difficulty comes round in its turn
 */
export function untrueTexts(scenario: CompiledScenario, games: number): UntrueText[] {
  const found = new Map<string, UntrueText>()
  for (let n = 0; n < games; n += 1) {
    const way = WAYS[n % WAYS.length]!
    const seed = `read-${n}`
    const difficulty = DIFFICULTIES[Math.floor(n / WAYS.length) % DIFFICULTIES.length]!
    const options = { difficulty, stimuli: true, countdown: 'off' } as const
    const world = makeWorld(scenario, dealDraws(seed, scenario.id), options)
    const seen = new Set<string>()
    playByMinutes(world, way, (before, after, events) => {
      for (const { text, ...named } of textsRead(world, before, after, events)) {
        const broken = brokenBy(world, text, before, after)
        const key = `${named.kind}/${named.id}/${named.part}/${broken}`
        if (!broken || seen.has(key)) continue
        seen.add(key)
        const first = found.get(key)
        const one = first ?? { ...named, broken, games: 0, seed, way, minute: after.minute }
        found.set(key, { ...one, games: one.games + 1 })
      }
    })
  }
  return [...found.values()]
}

/** Minute by minute, so that the state in which each thing happened is known. */
function playByMinutes(
  world: World,
  way: Way,
  onMove: (before: GameState, after: GameState, events: readonly Event[]) => void,
): void {
  const policy = policyOf(way)
  const next = (state: GameState): Move | null => {
    if (policy === null) return nextStrategyMove(world, state, way as never)
    return state.started ? nextAutomaticMove(world, state) : startMove(world.scenario, policy)
  }
  let state = initialState(world.scenario)
  for (let move = next(state); move; move = next(state)) {
    const { by, command } = move
    const item = command.type === 'clock.advance' ? nextItem(world, state) : -1
    const step =
      command.type === 'clock.advance' && item >= 0
        ? { ...command, to: Math.max(item, state.minute + 1) }
        : command
    const done = carryOut(world, state, by, step)
    onMove(state, done.state, done.events)
    state = done.state
  }
}

interface Named {
  readonly kind: ReadText
  readonly id: string
  readonly part: string
  readonly text: Presuming
}

function textsRead(
  world: World,
  before: GameState,
  after: GameState,
  events: readonly Event[],
): Named[] {
  return [
    ...events.flatMap((event) => toldBy(world, after, event)),
    ...Object.entries(after.prompts).flatMap(([id, prompt]) =>
      Object.hasOwn(before.prompts, id) ? [] : askedBy(world, prompt.kind, prompt),
    ),
  ]
}

function toldBy(world: World, after: GameState, event: Event): Named[] {
  const whole = (kind: ReadText, id: string, text: Presuming | undefined): Named[] =>
    text ? [{ kind, id, part: '', text }] : []
  switch (event.type) {
    case 'document.revealed': {
      const id = event.document
      const document = world.evidence.get(id)
      const part = after.documents[id] ?? ''
      const variant = document?.variants?.find((one) => one.id === part)
      const told = variant ? [{ kind: 'document' as const, id, part, text: variant }] : []
      return [...whole('document', id, document), ...told]
    }
    case 'stimulus.fired':
      return whole('stimulus', event.stimulus, world.stimuli.get(event.stimulus))
    case 'reply.received':
      return whole('reply', event.reply, world.replies.get(event.reply))
    case 'initiative.started':
      return whole('initiative', event.initiative, world.initiatives.get(event.initiative))
    default:
      return []
  }
}

function askedBy(
  world: World,
  kind: string,
  { of, options }: { readonly of: string; readonly options: readonly string[] },
): Named[] {
  if (kind === 'decision' || kind === 'rework') {
    const text = world.decisions.get(of)
    return text ? [{ kind: 'question', id: of, part: '', text }] : []
  }
  const lever = kind === 'lever' ? world.levers.get(of) : undefined
  if (!lever) return []
  const offered = lever.options.filter(({ id }) => options.includes(id))
  return [
    { kind: 'lever', id: of, part: '', text: lever },
    ...offered.map((text): Named => ({ kind: 'lever', id: of, part: text.id, text })),
  ]
}

/** Which declaration holds neither before nor after what happened; '' where both do. */
function brokenBy(
  world: World,
  { presumes, excludes }: Presuming,
  before: GameState,
  after: GameState,
): UntrueText['broken'] | '' {
  const always = (condition: Condition): boolean =>
    holds(world, before, condition) && holds(world, after, condition)
  const never = (condition: Condition): boolean =>
    !holds(world, before, condition) && !holds(world, after, condition)
  if (presumes !== undefined && presumes !== 'none' && never(presumes)) return 'presumes'
  return excludes && always(excludes) ? 'excludes' : ''
}
