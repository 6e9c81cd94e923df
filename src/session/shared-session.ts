import { type LiveGame, startGame } from '../machine/live-game'
import type { CompiledScenario } from '../scenario/scenario'
import type { Command, Envelope } from '../simulation/commands/index'
import { dealDraws } from '../simulation/draws'
import { type Cue, cuesOf, type Event } from '../simulation/events'
import { type Mode, waitsFor } from '../simulation/mode'
import type { By } from '../simulation/people'
import type { GameState } from '../simulation/state'
import { makeWorld, type World } from '../simulation/world'
import { Written } from './canonical'
import { checkOf, lastCheck, nextHash } from './chain'
import { type GameRecord, optionsOf, type RecordHeader } from './record'
import { headerOf, headerProblem } from './record-header'
import { isProblem, problem, type RecordProblem } from './record-problem'
import { envelopeProblem } from './record-schema'
import { recordSoFar } from './record-so-far'
import { scenarioProblem } from './replay'
import { ownId, rerunRow } from './rerun'
import { type Dispatched, moved, type PlayedSession } from './session'
import { type StoredCommand, StoreError, type StoreTrouble } from './store'
import { rowProblem } from './stored-game'

/** One game in a log: row 0 is its header, row n + 1 its command n. */
export interface GameLog {
  /** Durable when it resolves; `conflict` when that row is there already. */
  append(n: number, row: unknown): Promise<'stored' | 'conflict'>
  read(from: number): Promise<readonly LoggedRow[]>
}

export interface LoggedRow {
  /** Milliseconds, by the clock of who wrote it. */
  readonly at: number
  readonly row: unknown
}

/** A game that several processes may play at once: its log says in which order. */
export interface SharedSession extends PlayedSession {
  readonly header: RecordHeader
  trouble(): StoreTrouble | null
  /** @returns the command at this place, undefined where there is none yet */
  envelope(n: number): Envelope | undefined
  /**
   * Takes in what others have stored, and tells it.
   * @param row number of a row in the log that is said to be there: nothing is read where it is known
   * @throws what the log throws, or `SharedLogBroken`
   */
  catchUp(row?: number): Promise<void>
  /** After trouble: takes in what is stored, and takes commands again. @throws as `catchUp` */
  goOn(): Promise<void>
}

/** What others have stored does not fit what was there before: the game cannot be played on. */
export class SharedLogBroken extends Error {
  constructor(readonly problem: RecordProblem) {
    super(`${problem.code} ${problem.field} ${problem.detail}`)
    this.name = 'SharedLogBroken'
  }
}

/** Hears of each command as it is read from the log or stored in it: the state it led to, and when. */
export type OnRow = (state: GameState, at: number) => void

/** So often somebody else may be faster; who asks then is told to ask again. */
const TRIES = 8

/**
 * Opens a game that lies in a log.
 * @param id its name
 * @param onRow told of every command found in the log, in order
 * @returns the first thing in the log that is not as it must be
 * @throws what the log throws
 */
export async function openShared(
  scenario: CompiledScenario,
  id: string,
  log: GameLog,
  onRow: OnRow = () => undefined,
): Promise<SharedSession | RecordProblem> {
  const [first, ...rows] = await log.read(0)
  if (!first) return problem('not-record')
  const wrong = headerProblem(first.row)
  if (wrong) return wrong
  const header = headerOf(first.row)
  const foreign = scenarioProblem(header, scenario)
  if (foreign) return foreign
  const session = new LogSession(scenario, header, id, log, onRow)
  return session.takeIn(rows) ?? session
}

class LogSession implements SharedSession {
  readonly world: World
  readonly #game: LiveGame
  readonly #rows: StoredCommand[] = []
  readonly #journal: Event[] = []
  /** Names that senders gave to commands which were carried out. */
  readonly #ids = new Set<string>()
  readonly #listeners = new Set<(events: readonly Event[], cues: readonly Cue[]) => void>()
  /** What has been stored; the machine is ahead of it while the log is at work. */
  #shown: { state: GameState; mode: Mode }
  #trouble: StoreTrouble | null = null
  #queue: Promise<unknown> = Promise.resolve()

  constructor(
    scenario: CompiledScenario,
    readonly header: RecordHeader,
    readonly id: string,
    private readonly log: GameLog,
    private readonly onRow: OnRow,
  ) {
    this.world = makeWorld(scenario, dealDraws(header.seed, scenario.id), optionsOf(header))
    this.#game = startGame(this.world)
    this.#shown = { state: this.#game.state(), mode: this.#game.mode() }
  }

  state = (): GameState => this.#shown.state
  mode = (): Mode => this.#shown.mode
  count = (): number => this.#rows.length
  events = (): readonly Event[] => this.#journal
  trouble = (): StoreTrouble | null => this.#trouble
  knows = (id: string): boolean => this.#ids.has(id)
  envelope = (n: number): Envelope | undefined => this.#rows[n]?.envelope

  record = (): GameRecord => recordSoFar(this.header, this.#rows, this.state())

  subscribe(listener: (events: readonly Event[], cues: readonly Cue[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  dispatch(by: By, command: Command, id?: string, at?: number): Promise<Dispatched> {
    return this.#inTurn(async () => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        if (id !== undefined && this.knows(id)) return { refusal: null, events: [], cues: [] }
        if (at !== undefined && at !== this.count()) return moved
        const done = await this.#carryOut(by, command, id)
        if (done !== 'conflict' && !done.refusal) return done
        const gained = await this.#catchUp()
        // A refusal stands once it was given with everything known that is stored.
        if (done !== 'conflict' && !gained) return done
      }
      throw new StoreError('failed')
    })
  }

  async catchUp(row = Number.POSITIVE_INFINITY): Promise<void> {
    // The header is row 0.
    await this.#inTurn(async () => void (row > this.count() && (await this.#catchUp())))
  }

  goOn(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#catchUp()
      this.#tell(null)
    })
  }

  /** One thing at a time, in the order in which it was asked for. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(work)
    // A failure of one command must not block those behind it.
    this.#queue = result.catch(() => undefined)
    return result
  }

  async #carryOut(by: By, command: Command, id?: string): Promise<Dispatched | 'conflict'> {
    const n = this.#rows.length
    const envelope = { n, id: id ?? ownId(n), by, command }
    const malformed = envelopeProblem(envelope, n)
    if (malformed !== null) return { refusal: { code: 'malformed', detail: malformed } }
    try {
      const sent = this.#game.send(by, command)
      if (sent.refusal) return sent
      const state = this.#game.state()
      const row = { envelope, check: checkOf(nextHash(this.#lastCheck(), envelope, state)) }
      if ((await this.#append(row)) === 'conflict') return 'conflict'
      this.#note(row, state, sent.events)
      const cues = cuesOf(sent.events)
      this.#publish(sent.events, cues)
      return { refusal: null, events: sent.events, cues }
    } finally {
      // Whatever was not stored has not happened, a throw in the rules included.
      if (this.#game.state() !== this.#shown.state) this.#game.restore(this.#shown.state)
    }
  }

  async #append(row: StoredCommand): Promise<'stored' | 'conflict'> {
    try {
      const result = await this.log.append(row.envelope.n + 1, row)
      this.#tell(null)
      return result
    } catch (error) {
      this.#tell(error instanceof StoreError ? error.trouble : 'failed')
      throw error
    }
  }

  /** @returns whether others had stored something */
  async #catchUp(): Promise<boolean> {
    const told = this.#journal.length
    const count = this.#rows.length
    const problem = this.takeIn(await this.log.read(count + 1))
    if (this.#rows.length > count) {
      const events = this.#journal.slice(told)
      this.#publish(events, cuesOf(events))
    }
    if (problem) throw new SharedLogBroken(problem)
    return this.#rows.length > count
  }

  /** Rows of the log behind those that are known; the machine is then told once where the game is. */
  takeIn(found: readonly LoggedRow[]): RecordProblem | null {
    if (found.length === 0) return null
    let problem: RecordProblem | null = null
    // For as long as this takes: what a room of games would keep of it is more than it saves them.
    const written = new Written()
    for (const { at, row } of found) {
      problem = this.#takeRow(row, at, written)
      if (problem) break
    }
    this.#game.restore(this.#shown.state)
    this.#shown = { state: this.#game.state(), mode: this.#game.mode() }
    return problem
  }

  #takeRow(row: unknown, at: number, written: Written): RecordProblem | null {
    const n = this.#rows.length
    const malformed = rowProblem(row, n)
    if (malformed) return malformed
    const stored = row as StoredCommand
    const done = rerunRow(this.world, this.#shown.state, stored, this.#lastCheck(), written)
    if (isProblem(done)) return done
    this.#note(stored, done.state, done.events)
    this.onRow(done.state, at)
    return null
  }

  #note(row: StoredCommand, state: GameState, events: readonly Event[]): void {
    const { n, id } = row.envelope
    this.#rows.push(row)
    if (id !== ownId(n)) this.#ids.add(id)
    for (const event of events) this.#journal.push(event)
    this.#shown = { state, mode: waitsFor(state) }
  }

  #lastCheck = (): string => this.#rows.at(-1)?.check ?? lastCheck(this.header, [])

  #tell(trouble: StoreTrouble | null): void {
    if (trouble === this.#trouble) return
    this.#trouble = trouble
    this.#publish([], [])
  }

  #publish(events: readonly Event[], cues: readonly Cue[]): void {
    for (const listener of this.#listeners) listener(events, cues)
  }
}
