import { opener, type Role } from '../scenario/roles'
import type { Stimulus } from '../scenario/scenario'
import { dutyStatus } from '../simulation/duties'
import type { Event } from '../simulation/events'
import { owedPrompts } from '../simulation/prompts'
import type { GameState, PromptKind } from '../simulation/state'
import type { World } from '../simulation/world'
import { type LedThread, ledThreads } from './thread-view'
import { type DutyView, type RoleView, viewReading } from './view'

/** What everybody in the company sees alike; of the gauges the facilitator sees all. */
const SHARED = [
  'scenario',
  'roles',
  'mode',
  'minute',
  'day',
  'minuteOfDay',
  'ended',
  'holders',
  'icons',
  'rows',
  'rests',
  'gauges',
  'stamina',
  'services',
  'answers',
  'work',
  'canAdvance',
  'deviationsLeft',
] as const satisfies readonly (keyof RoleView)[]

type Shared = Pick<RoleView, (typeof SHARED)[number]>

/** A game as its facilitator sees it: what is going on, what is to come, and all that happened. No text, no seed. */
export interface FacilitatorView extends Readonly<Shared> {
  /** Euros. */
  readonly spending: { readonly spent: number; readonly budget: number }
  /** Who is asked what, in the order in which it is asked. */
  readonly asked: readonly AskedView[]
  readonly stimuli: readonly PlannedStimulus[]
  /** As they are, seen or not. */
  readonly threads: readonly LedThread[]
  /** Of both sides, as they are. */
  readonly duties: Omit<DutyView, 'act'>[]
  /** Documents that can be handed out, by id. */
  readonly documents: readonly string[]
  /** The main courante, truths and luck included. */
  readonly journal: readonly Event[]
}

export interface AskedView {
  readonly prompt: string
  readonly role: Role
  readonly kind: PromptKind
  readonly of: string
  readonly row: string
  readonly answered: boolean
}

export interface PlannedStimulus {
  readonly id: string
  readonly channel: Stimulus['channel']
  readonly addressee: Role
  /** `planned` has its minute; `reserve` may get one, or be let fall. */
  readonly status: 'fired' | 'skipped' | 'planned' | 'reserve'
  /** Minute at which it falls; null unless planned. */
  readonly due: number | null
}

/** What a facilitator sees of a state after all that happened. */
export function facilitatorView(
  world: World,
  state: GameState,
  events: readonly Event[],
): FacilitatorView {
  const { scenario } = world
  const seen = viewReading(world, state, [], opener(scenario))
  const shared = Object.fromEntries(SHARED.map((key) => [key, seen[key]])) as unknown as Shared
  return {
    ...shared,
    gauges: state.gauges,
    spending: { spent: state.spent, budget: scenario.settings.budget.euros },
    asked: owedPrompts(world, state).map(([prompt, { role, kind, of, row, answer }]) => {
      return { prompt, role, kind, of, row, answered: answer !== null }
    }),
    stimuli: scenario.stimuli
      // Those that tell of a thread come with it.
      .filter(({ kind }) => kind !== 'surfacing')
      .map(({ id, channel, addressee }) => {
        const due = state.pending.find((one) => one.id === id)?.due ?? null
        const status = state.stimuli[id] ?? (due === null ? 'reserve' : 'planned')
        return { id, channel, addressee, status, due }
      }),
    threads: ledThreads(world, state),
    duties: scenario.duties.map(({ id, owner, due }) => {
      return { id, owner, due, status: dutyStatus(world, state, id) }
    }),
    documents: scenario.evidence.map(({ id }) => id),
    journal: events,
  }
}
