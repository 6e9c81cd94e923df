import type { Role } from '../../src/scenario/roles'
import type { CompiledScenario } from '../../src/scenario/scenario'
import type { Move } from '../../src/session/policy'
import type { Command } from '../../src/simulation/commands/index'
import { type Draws, UINT32 } from '../../src/simulation/draws'
import type { Event } from '../../src/simulation/events'
import { type Mode, waitsFor } from '../../src/simulation/mode'
import type { By } from '../../src/simulation/people'
import { owedPrompts } from '../../src/simulation/prompts'
import { referenceAnswer } from '../../src/simulation/reference'
import type { RefusalCode } from '../../src/simulation/refusal'
import type { Answer } from '../../src/simulation/state'
import { type GameOptions, type GameState, initialState } from '../../src/simulation/state'
import { step } from '../../src/simulation/step'
import { makeWorld, type World } from '../../src/simulation/world'
import { allHeldBy } from './roles'
import { scenario as small } from './small-game'

/** Readonly all the way down, undone: for a copy that a test may change. */
type Loose<T> = T extends object ? { -readonly [Key in keyof T]: Loose<T[Key]> } : T

/** The small scenario with some changes that need not make sense to the compiler. */
export function altered(change: (scenario: Loose<CompiledScenario>) => void): CompiledScenario {
  const copy = structuredClone(small) as Loose<CompiledScenario>
  change(copy)
  return copy as unknown as CompiledScenario
}

/** One thing of a list by its id, to be changed. */
export function the<T extends { id: string }>(things: T[], id: string): T {
  const found = things.find((one) => one.id === id)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}

/** Makes every answer to a decision take exactly so long. */
export function lasting(scenario: Loose<CompiledScenario>, id: string, minutes: number): void {
  const decision = the(scenario.decisions, id)
  if (decision.kind !== 'choice') decision.minutes = [minutes, minutes]
  else for (const option of decision.options) option.minutes = [minutes, minutes]
}

/** A stimulus that falls for certain, so many minutes after its row opens, and only says so. */
export function falling(
  id: string,
  row: string,
  more: Partial<Loose<CompiledScenario>['stimuli'][number]> = {},
): Loose<CompiledScenario>['stimuli'][number] {
  return {
    id,
    kind: 'exogenous',
    channel: 'phone',
    addressee: 'admin',
    rows: [row],
    probability: [1, 1],
    source: 'test',
    wakes: false,
    effects: [],
    ...more,
  } as Loose<CompiledScenario>['stimuli'][number]
}

/** Luck by name, from 0 (shortest, comes true) up to 1 (longest, does not); what is not named is 1: nothing happens. */
export type LuckByName = Readonly<Record<string, number>>

function dealt(luck: LuckByName, drawn: string[]): Draws {
  return {
    draw(name) {
      drawn.push(name)
      return Math.min(UINT32 - 1, Math.floor((luck[name] ?? 1) * UINT32))
    },
  }
}

/** A game at a table where every role is held by somebody: told what to do, and asked what happened. */
export class Table {
  readonly world: World
  readonly events: Event[] = []
  readonly moves: Move[] = []
  /** Names of the draws, in order. */
  readonly drawn: string[] = []
  state: GameState

  constructor(
    scenario: CompiledScenario = small,
    luck: LuckByName = {},
    options: Partial<GameOptions> = {},
  ) {
    this.world = makeWorld(scenario, dealt(luck, this.drawn), {
      difficulty: 'normal',
      stimuli: true,
      countdown: 'off',
      ...options,
    })
    this.state = initialState(scenario)
    this.say('host', { type: 'exercise.start', holders: allHeldBy('reference'), objectives: [] })
  }

  get mode(): Mode {
    return waitsFor(this.state)
  }

  get minute(): number {
    return this.state.minute
  }

  /** Carries out a command that must be legal. Returns what happened. */
  say(by: By, command: Command): Event[] {
    const done = step(this.world, this.state, by, command)
    if (done.refusal) {
      throw new Error(`${command.type}: ${done.refusal.code} ${done.refusal.detail}`)
    }
    this.state = done.state
    this.moves.push({ by, command })
    this.events.push(...done.events)
    return done.events
  }

  /** Why a command is refused, or null. */
  refusalOf(by: By, command: Command): RefusalCode | null {
    return step(this.world, this.state, by, command).refusal?.code ?? null
  }

  open(row: string): Event[] {
    return this.say('dsi', { type: 'phase.open', phase: row })
  }

  /** The prompt that asks about something: a decision, a lever, a stimulus, `rest`, or what is to be signed. */
  promptOf(about: string): string {
    const found = Object.keys(this.state.prompts).find((id) => this.state.prompts[id]!.of === about)
    if (!found) throw new Error(`nothing is asked about ${about}`)
    return found
  }

  answer(about: string, answer: string | Answer, seconds = 0): Event[] {
    const prompt = this.promptOf(about)
    const given = typeof answer === 'string' ? { choice: answer } : answer
    const command = { type: 'prompt.answer', prompt, answer: given, seconds } as const
    return this.say(this.state.prompts[prompt]!.role, command)
  }

  /** Answers everything owed, by the reference where nothing else is said. */
  answerAll(answers: Readonly<Record<string, string | Answer>> = {}, seconds = 0): void {
    while (this.mode === 'deciding') {
      const [id, prompt] = owedPrompts(this.world, this.state).find(([, one]) => !one.answer)!
      const answer = answers[prompt.of] ?? referenceAnswer(this.world, this.state, prompt)
      this.answer(prompt.of, answer, seconds)
      if (this.state.prompts[id]?.signature === 'refused') throw new Error(`${id} was refused`)
    }
  }

  /** Opens a row and answers what it asks. */
  playRow(row: string, answers: Readonly<Record<string, string | Answer>> = {}): void {
    this.open(row)
    this.answerAll(answers)
  }

  /** Plays the small scenario's first row. Returns the minute of its end. */
  playAlert(answers: Readonly<Record<string, string | Answer>> = {}): number {
    this.playRow('alert/1', answers)
    this.finishRow('alert/1')
    return this.minute
  }

  advance(to: number): Event[] {
    return this.say('host', { type: 'clock.advance', to })
  }

  /** Runs the clock to a minute, over every halt that needs nobody. */
  runTo(to: number): void {
    while (this.minute < to) this.advance(to)
  }

  /** Runs the clock until a row has closed, answering by the reference what is asked meanwhile. */
  finishRow(row: string, answers: Readonly<Record<string, string | Answer>> = {}): void {
    const isClosed = () => this.state.rows[row]!.status === 'closed'
    for (let n = 0; !isClosed(); n += 1) {
      if (n > 100) throw new Error(`${row} does not close`)
      this.answerAll(answers)
      if (!isClosed()) this.advance(this.minute + 1440)
    }
  }

  /** What happened of one kind, in order. */
  of<Type extends Event['type']>(type: Type): Extract<Event, { type: Type }>[] {
    return this.events.filter((event): event is Extract<Event, { type: Type }> => {
      return event.type === type
    })
  }

  initiative(role: Role, initiative: string): Event[] {
    return this.say(role, { type: 'initiative.start', initiative })
  }
}
