import { type LiveGame, startGame } from '../machine/live-game'
import type { CompiledScenario } from '../scenario/scenario'
import type { Command, Envelope } from '../simulation/commands/index'
import { dealDraws } from '../simulation/draws'
import type { Event } from '../simulation/events'
import { type Cue, cuesOf } from '../simulation/events'
import type { Mode } from '../simulation/mode'
import type { By } from '../simulation/people'
import type { Refusal } from '../simulation/refusal'
import type { GameState } from '../simulation/state'
import { makeWorld, type World } from '../simulation/world'
import { Written } from './canonical'
import { checkOf, lastCheck, nextHash } from './chain'
import { type Keeper, openKeeper } from './keeper'
import { type GameRecord, optionsOf, type RecordHeader } from './record'
import { headerOf } from './record-header'
import { isProblem, type RecordProblem } from './record-problem'
import { envelopeProblem } from './record-schema'
import { recordSoFar } from './record-so-far'
import { type Replayed, scenarioProblem } from './replay'
import { ownId, rerunRow } from './rerun'
import type { GameStore, LoadedGame, StoredCommand, StoredGame, StoreTrouble } from './store'
import { readStored } from './stored-game'

/** `conflict`: another window has played on, this one must not. `moved`: the game is not where it was decided. */
export interface Elsewhere {
  code: 'conflict' | 'moved'
  detail: string
}

export type Dispatched =
  | { refusal: Refusal | Elsewhere }
  | { refusal: null; events: readonly Event[]; cues: readonly Cue[] }

export const moved: Dispatched = { refusal: { code: 'moved', detail: '' } }

/** What is wrong with keeping the game: it goes on in memory, save after a conflict. */
export type SessionTrouble = StoreTrouble | 'conflict'

/** A game as those who play it reach it, wherever it is kept. */
export interface PlayedSession {
  /** Name of the game in its store. */
  readonly id: string
  readonly world: World
  state(): GameState
  mode(): Mode
  /** Commands carried out so far. */
  count(): number
  /** The main courante so far. */
  events(): readonly Event[]
  trouble(): SessionTrouble | null
  /**
   * The one door. The command is stored before it is shown. A repeated `id` returns its first result.
   * @param at what `count` was when this was decided: the command is for there, or refused (`moved`)
   */
  dispatch(by: By, command: Command, id?: string, at?: number): Promise<Dispatched>
  /** Whether a command of this id, given by its sender, was carried out. */
  knows(id: string): boolean
  /** Takes in what others have stored, and tells it; nothing where nobody else plays it. */
  catchUp(): Promise<void>
  subscribe(listener: (events: readonly Event[], cues: readonly Cue[]) => void): () => void
  record(): GameRecord
}

/** A game that one process or window plays at a time. */
export interface Session extends PlayedSession {
  readonly header: RecordHeader
  /** Another window plays this game from now on: here no command is taken any more (trouble `conflict`). */
  giveWay(): void
  /**
   * Tries again to store what the store did not take, as every command does; takes the trouble away when it worked.
   * Does nothing where all is stored or another window plays the game.
   */
  keepUp(): Promise<void>
  /** Whether the store has every command. */
  isKept(): boolean
}

/** Starts a new game: its header is stored at once. */
export async function createSession(
  scenario: CompiledScenario,
  header: RecordHeader,
  store: GameStore,
  id: string,
): Promise<Session> {
  const session = new LocalSession(scenario, header, id, openKeeper(store, id, header, null))
  await session.keepUp()
  return session
}

/**
 * Goes on with a game at the exact step; names the first command that does not fit. `elsewhere`: another window plays
 * it, here it can only be looked at. `stored` is false for a game that the store has nothing of, and gets now.
 */
export async function resumeSession(
  scenario: CompiledScenario,
  loaded: LoadedGame,
  store: GameStore,
  { elsewhere = false, stored: inStore = true } = {},
): Promise<Session | RecordProblem> {
  const stored = readStored(loaded)
  if (isProblem(stored)) return stored
  const foreign = scenarioProblem(stored.header, scenario)
  if (foreign) return foreign
  const { id, header, commands } = stored
  const keeper = openKeeper(store, id, header, inStore ? commands.length : null)
  const session = new LocalSession(scenario, header, id, keeper)
  const problem = session.rerun(stored)
  if (problem) return problem
  if (elsewhere) session.giveWay()
  if (!inStore) await session.keepUp()
  return session
}

/** Goes on with a record that was just replayed and found right: nothing of it is run once more. */
export async function continueSession(
  record: GameRecord,
  replayed: Replayed,
  store: GameStore,
  id: string,
): Promise<Session> {
  const header = headerOf(record)
  const keeper = openKeeper(store, id, header, null)
  const session = new LocalSession(replayed.world.scenario, header, id, keeper, replayed)
  session.takeIn(record, replayed.events)
  await session.keepUp()
  return session
}

class LocalSession implements Session {
  readonly world: World
  readonly #game: LiveGame
  /** One game in a window: its states are written on from one another. */
  readonly #written = new Written()
  readonly #rows: StoredCommand[] = []
  readonly #journal: Event[] = []
  readonly #results = new Map<string, Dispatched>()
  readonly #listeners = new Set<(events: readonly Event[], cues: readonly Cue[]) => void>()
  /** What has been stored; the machine is ahead of it while the store is at work. */
  #shown: { state: GameState; mode: Mode }
  #elsewhere = false
  #keepingUp: Promise<void> | null = null
  #queue: Promise<unknown> = Promise.resolve()

  constructor(
    scenario: CompiledScenario,
    readonly header: RecordHeader,
    readonly id: string,
    private readonly keeper: Keeper,
    from?: Pick<Replayed, 'world' | 'state'>,
  ) {
    this.world =
      from?.world ?? makeWorld(scenario, dealDraws(header.seed, scenario.id), optionsOf(header))
    this.#game = startGame(this.world, from?.state)
    this.#shown = { state: this.#game.state(), mode: this.#game.mode() }
  }

  state = (): GameState => this.#shown.state
  mode = (): Mode => this.#shown.mode
  count = (): number => this.#rows.length
  events = (): readonly Event[] => this.#journal
  trouble = (): SessionTrouble | null => (this.#elsewhere ? 'conflict' : this.keeper.trouble())
  isKept = (): boolean => this.keeper.stored() === this.#rows.length
  knows = (id: string): boolean => this.#results.get(id)?.refusal === null

  record = (): GameRecord => recordSoFar(this.header, this.#rows, this.state())

  async catchUp(): Promise<void> {}

  subscribe(listener: (events: readonly Event[], cues: readonly Cue[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  dispatch(by: By, command: Command, id?: string, at?: number): Promise<Dispatched> {
    const result = this.#queue.then(async () => {
      const first = id === undefined ? undefined : this.#results.get(id)
      if (first) return first
      if (at !== undefined && at !== this.#rows.length) return moved
      const done = await this.#carryOut(by, command, id ?? ownId(this.#rows.length))
      if (id !== undefined) this.#results.set(id, done)
      return done
    })
    // A failure of one command must not block those behind it.
    this.#queue = result.catch(() => undefined)
    return result
  }

  giveWay(): void {
    this.#elsewhere = true
    this.keeper.close()
    this.#publish([], [])
  }

  keepUp(): Promise<void> {
    this.#keepingUp ??= this.#keepUp().finally(() => {
      this.#keepingUp = null
    })
    return this.#keepingUp
  }

  async #keepUp(): Promise<void> {
    if (this.#elsewhere || this.isKept()) return
    const before = this.trouble()
    const kept = await this.keeper.keep(this.#rows)
    if (this.#elsewhere) return
    if (kept === 'conflict') this.giveWay()
    else if (this.trouble() !== before) this.#publish([], [])
  }

  async #carryOut(by: By, command: Command, id: string): Promise<Dispatched> {
    const n = this.#rows.length
    const envelope = { n, id, by, command }
    const malformed = envelopeProblem(envelope, n)
    if (malformed !== null) return { refusal: { code: 'malformed', detail: malformed } }
    if (this.#elsewhere) return { refusal: conflict }
    const sent = this.#send(by, command)
    if (sent.refusal) return sent
    const row = { envelope, check: this.#checkAfter(envelope, this.#game.state()) }
    const troubled = this.keeper.trouble() !== null
    if (!troubled && !(await this.#store(row))) {
      this.#game.restore(this.#shown.state)
      this.giveWay()
      return { refusal: conflict }
    }
    this.#note(row, sent.events)
    const cues = cuesOf(sent.events)
    this.#publish(sent.events, cues)
    // Nobody waits for a store that is in trouble: it is tried again behind the game, which goes on in memory.
    if (troubled) void this.keepUp()
    return { refusal: null, events: sent.events, cues }
  }

  /** The check of a command that was just carried out and led to this state, behind the rows so far. */
  #checkAfter(envelope: Envelope, state: GameState): string {
    const before = this.#rows.at(-1)?.check ?? lastCheck(this.header, [])
    return checkOf(nextHash(before, envelope, state, this.#written))
  }

  /** Before it is shown. False when another window has gone on; once the store fails, that is told. */
  async #store(row: StoredCommand): Promise<boolean> {
    const kept = await this.keeper.keep([...this.#rows, row])
    // Asked again: the game may have been taken over while the store was at work.
    if (kept === 'conflict' || (kept === 'failed' && this.#elsewhere)) return false
    if (kept === 'failed') this.#publish([], [])
    return true
  }

  /** A throw in the rules must not take the game with it: the machine goes back to where it was. */
  #send(by: By, command: Command): ReturnType<LiveGame['send']> {
    try {
      return this.#game.send(by, command)
    } catch (error) {
      this.#game.restore(this.#shown.state)
      throw error
    }
  }

  #note(row: StoredCommand, events: readonly Event[]): void {
    this.#rows.push(row)
    for (const event of events) this.#journal.push(event)
    this.#shown = { state: this.#game.state(), mode: this.#game.mode() }
  }

  #publish(events: readonly Event[], cues: readonly Cue[]): void {
    for (const listener of this.#listeners) listener(events, cues)
  }

  takeIn({ commands, checks }: GameRecord, events: readonly Event[]): void {
    this.#rows.push(...commands.map((envelope, n) => ({ envelope, check: checks[n]! })))
    this.#journal.push(...events)
  }

  /** Catches up by the rules alone; the machine is then told once where the game is. */
  rerun(stored: StoredGame): RecordProblem | null {
    let state = this.#shown.state
    for (const row of stored.commands) {
      const before = this.#rows.at(-1)?.check ?? lastCheck(this.header, [])
      const done = rerunRow(this.world, state, row, before, this.#written)
      if (isProblem(done)) return done
      state = done.state
      const { events } = done
      this.#rows.push(row)
      this.#journal.push(...events)
      const { id, n } = row.envelope
      if (id !== ownId(n)) {
        this.#results.set(id, { refusal: null, events, cues: cuesOf(events) })
      }
    }
    this.#game.restore(state)
    this.#shown = { state, mode: this.#game.mode() }
    return null
  }
}

const conflict: Elsewhere = { code: 'conflict', detail: '' }
