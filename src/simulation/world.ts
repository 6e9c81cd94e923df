import type { Gauge } from '../scenario/gauges'
import type { SceneIcons } from '../scenario/icons'
import { type Role, roleIds } from '../scenario/roles'
import type {
  Actor,
  Backup,
  CompiledGauge,
  CompiledScenario,
  Decision,
  Duty,
  Evidence,
  Initiative,
  Lever,
  Reply,
  Rest,
  Row,
  Service,
  Stimulus,
  Surfacing,
  Thread,
} from '../scenario/scenario'
import { factsOf } from '../scenario/walk'
import type { Draws } from './draws'
import { type EntryCriterion, entryCriteria } from './entry-criteria'
import type { GameOptions } from './state'

/** What a row asks of one role: its decision, or the lever card of a waiting cell. */
export interface Cell {
  role: Role
  decision?: Decision
  lever?: Lever
}

/** What surrounds a game and never changes during it: the scenario, indexed, the luck and the options. */
export interface World {
  readonly scenario: CompiledScenario
  readonly options: GameOptions
  readonly draws: Draws
  /** The ids of all roles, in the plan's order: the order in which answers are applied and tasks finished. */
  readonly roles: readonly Role[]
  readonly rows: ReadonlyMap<string, Row>
  /** Position of a row in the plan. */
  readonly rowIndex: ReadonlyMap<string, number>
  /** What a row's opening waits for, in the order in which a refusal tells it. */
  readonly entryCriteria: ReadonlyMap<string, readonly EntryCriterion[]>
  readonly restAfter: ReadonlyMap<string, Rest>
  readonly services: ReadonlyMap<string, Service>
  readonly icons: SceneIcons
  readonly backups: ReadonlyMap<string, Backup>
  readonly decisions: ReadonlyMap<string, Decision>
  readonly levers: ReadonlyMap<string, Lever>
  readonly stimuli: ReadonlyMap<string, Stimulus>
  /** The stimuli that may fall in a row. */
  readonly stimuliOf: ReadonlyMap<string, readonly Stimulus[]>
  /** Of each deck the stimuli of one day, of which the seed takes one; by `<deck>/<day>`. */
  readonly decks: ReadonlyMap<string, readonly Stimulus[]>
  /** The moments at which threads may come back, each with its thread. */
  readonly surfacings: ReadonlyMap<
    string,
    { readonly thread: Thread; readonly surfacing: Surfacing }
  >
  readonly initiatives: ReadonlyMap<string, Initiative>
  readonly actors: ReadonlyMap<string, Actor>
  readonly replies: ReadonlyMap<string, Reply>
  readonly gauges: ReadonlyMap<Gauge, CompiledGauge>
  readonly evidence: ReadonlyMap<string, Evidence>
  readonly duties: ReadonlyMap<string, Duty>
  /** The initiatives by which each duty can be done. */
  readonly meeting: ReadonlyMap<string, ReadonlySet<string>>
  /** What each row asks, in the order of roles. */
  readonly cells: ReadonlyMap<string, readonly Cell[]>
  /** What can be read as a row opens. */
  readonly documents: ReadonlyMap<string, readonly Evidence[]>
  /** What arrives while a row runs. */
  readonly arrivals: ReadonlyMap<string, readonly Evidence[]>
  /** What a row asks before everything else, and whose effects come before the other answers. */
  readonly reflexes: ReadonlyMap<string, Decision>
  /** Services in an order in which each stands after what it depends on. */
  readonly serviceOrder: readonly string[]
}

const byId = <T extends { id: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]))

const indexes = new WeakMap<CompiledScenario, Omit<World, 'draws' | 'options'>>()

/** Indexing is done once for each scenario: bulk runs make thousands of worlds of one. */
export function makeWorld(scenario: CompiledScenario, draws: Draws, options: GameOptions): World {
  let index = indexes.get(scenario)
  if (!index) {
    index = indexScenario(scenario)
    indexes.set(scenario, index)
  }
  return { ...index, draws, options }
}

function indexScenario(scenario: CompiledScenario): Omit<World, 'draws' | 'options'> {
  const decisions = scenario.rework ? [...scenario.decisions, scenario.rework] : scenario.decisions
  const services = byId(scenario.services)
  const roles = roleIds(scenario)
  return {
    scenario,
    roles,
    rows: new Map(scenario.rows.map((row) => [row.key, row])),
    rowIndex: new Map(scenario.rows.map((row, index) => [row.key, index])),
    entryCriteria: new Map(scenario.rows.map(({ key }) => [key, entryCriteria(scenario, key)])),
    restAfter: new Map(scenario.rests.map((rest) => [rest.after, rest])),
    services,
    icons: {
      rows: Object.fromEntries(scenario.rows.map(({ key, icon }) => [key, icon])),
      services: Object.fromEntries(scenario.services.map(({ id, icon }) => [id, icon])),
      gauges: Object.fromEntries(
        scenario.gauges.flatMap(({ id, thing }) => (thing ? [[id, thing]] : [])),
      ),
    },
    backups: byId(scenario.backups),
    decisions: byId(decisions),
    levers: byId(scenario.levers),
    stimuli: byId(scenario.stimuli),
    stimuliOf: new Map(
      scenario.rows.map(({ key }) => [
        key,
        scenario.stimuli.filter(({ rows }) => rows.includes(key)),
      ]),
    ),
    decks: decksOf(scenario),
    surfacings: new Map(
      scenario.threads.flatMap((thread) =>
        thread.surfacings.map((surfacing) => [surfacing.id, { thread, surfacing }] as const),
      ),
    ),
    initiatives: byId(scenario.initiatives),
    actors: byId(scenario.actors),
    replies: byId(scenario.replies),
    gauges: byId(scenario.gauges),
    evidence: byId(scenario.evidence),
    duties: byId(scenario.duties),
    meeting: new Map(
      scenario.duties.map(({ id, metBy }) => {
        const facts = factsOf(metBy)
        const meets = ({ effects }: Initiative): boolean =>
          effects.some((effect) => effect.type === 'fact' && facts.includes(effect.set))
        return [id, new Set(scenario.initiatives.filter(meets).map((one) => one.id))]
      }),
    ),
    cells: new Map(
      scenario.rows.map(({ key }) => [
        key,
        roles.flatMap((role): Cell[] => {
          const decision = scenario.decisions.find(
            (d) => d.row === key && d.role === role && !d.reflex,
          )
          const lever = scenario.levers.find((l) => l.row === key && l.role === role)
          return decision ? [{ role, decision }] : lever ? [{ role, lever }] : []
        }),
      ]),
    ),
    documents: new Map(
      scenario.rows.map(({ key }) => [
        key,
        scenario.evidence.filter(({ row, hidden, arrives }) => row === key && !hidden && !arrives),
      ]),
    ),
    arrivals: new Map(
      scenario.rows.map(({ key }) => [
        key,
        scenario.evidence.filter(({ row, arrives }) => row === key && arrives !== undefined),
      ]),
    ),
    reflexes: new Map(
      scenario.decisions.flatMap((decision) =>
        decision.reflex ? [[decision.row, decision] as const] : [],
      ),
    ),
    serviceOrder: sortByDependency(
      scenario.services.map((service) => service.id),
      services,
    ),
  }
}

function decksOf({ rows, stimuli }: CompiledScenario): ReadonlyMap<string, readonly Stimulus[]> {
  const days = new Map(rows.map(({ key, day }) => [key, day]))
  const decks = new Map<string, Stimulus[]>()
  for (const one of stimuli) {
    if (one.kind !== 'exogenous' || one.deck === undefined) continue
    const name = deckName(one.deck, days.get(one.rows[0]!)!)
    decks.set(name, [...(decks.get(name) ?? []), one])
  }
  return decks
}

/** What a deck of one day is called. */
export const deckName = (deck: string, day: number): string => `${deck}/${day}`

/** The given order, changed as little as the dependencies ask: what a service needs is inserted just before it. */
export function sortByDependency(
  order: readonly string[],
  services: ReadonlyMap<string, Service>,
): string[] {
  const sorted: string[] = []
  const place = (id: string) => {
    if (sorted.includes(id)) return
    for (const needed of services.get(id)?.dependsOn ?? []) place(needed)
    sorted.push(id)
  }
  for (const id of order) place(id)
  return sorted
}

/** Name of a draw inside a row. */
export const drawName = (
  row: string,
  attempt: number,
  role: Role | '-',
  slot: string,
  what: string,
): string => `${row}/${attempt}/${role}/${slot}/${what}`
