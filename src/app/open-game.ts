import { ROLES, type Role } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import { foldSeed } from '../scenario/seed'
import { ADVANCE_MINUTES } from '../session/autoplay'
import { makeHeader } from '../session/record'
import { type Conflict, createSession, type Session } from '../session/session'
import type { Command } from '../simulation/commands/index'
import { type Cue, cuesOf } from '../simulation/events'
import type { By, Holder } from '../simulation/people'
import type { Refusal } from '../simulation/refusal'
import type { Answer } from '../simulation/state'
import type { PlayModel, SetupChoice } from '../ui/model'
import { readAtTable } from '../view/journal'
import { answerClock } from './answer-clock'
import { answerMemory } from './answer-memory'
import { countdownModel, timedPrompts } from './countdown'
import type { GameLibrary } from './game-library'
import { oneAtATime } from './one-at-a-time'
import { heldRoles, nextActive, playModel } from './play-model'
import { readableSeed } from './seed-words'
import { lockGame, type WriterLock } from './writer-lock'

/** Null when the command was carried out. */
export type Sent = Refusal | Conflict | null

/** The game that this window plays: what is pressed is carried out in turn, and once. */
export interface OpenGame {
  readonly session: Session
  /** Whether what is said in its debrief is kept with it, or in this window alone. */
  readonly editing: 'kept' | 'in-window'
  /** Whether this window knows something that would be lost with it. */
  unsaved(): boolean
  /** Its record was handed over as it is now. */
  saved(): void
  model(): PlayModel
  select(role: Role): void
  send(by: By, command: Command): Promise<Sent>
  answer(prompt: string, role: Role, answer: Answer, deviation: string): Promise<Sent>
  /** Lets time run to the next thing that needs somebody. */
  runClock(): Promise<Sent>
  /** More time to answer what is asked now. */
  grant(seconds: number): void
  stopCountdown(stopped: boolean): void
  /** What is to be seen and heard of what happened since this was last asked. */
  takeCues(): Cue[]
  /** Lets another window have it. */
  close(): void
}

/** Commands shorter than this do not show as work in progress, ms. */
const UNNOTICED = 200

/** `onChange` is called when there is something else to show. Without a lock nobody else can play the game. */
export function openGame(
  session: Session,
  lock: WriterLock | null,
  onChange: () => void,
  memory = answerMemory(session.id),
): OpenGame {
  let active: Role = heldRoles(session)[0]!
  let known = firstOfThisMinute(session)
  let busy = false
  let handedOver = session.events().length
  const timed = session.world.options.countdown !== 'off'
  const clock = answerClock(undefined, timed ? memory.recall() : null)
  const keeping = timed ? memory.keep(clock.times) : null

  const model = (): PlayModel => {
    const made = playModel(session, { active, known, busy })
    clock.setPaused(session.mode() === 'paused')
    clock.see(Object.values(made.views).flatMap(({ prompts }) => prompts.map(({ id }) => id)))
    keeping?.now()
    return { ...made, countdown: countdownModel(session.world, clock, timedPrompts(made)) }
  }

  let cues: Cue[] = []
  const unsubscribe = session.subscribe((events) => {
    const held = heldRoles(session)
    const read = events.filter(
      (event) => event.type === 'prompt.sealed' || readAtTable(session.world, event, held),
    )
    cues.push(...cuesOf(read))
    // From now on another window keeps the time.
    if (session.trouble() === 'conflict') keeping?.end()
    // What comes from elsewhere: another window took over, or the store gave up.
    if (events.length === 0) onChange()
  })

  const carryOut = async (by: By, command: Command): Promise<Sent> => {
    const before = session.events().length
    const timer = setTimeout(() => {
      busy = true
      onChange()
    }, UNNOTICED)
    try {
      const { refusal } = await session.dispatch(by, command)
      if (!refusal) {
        if (command.type === 'clock.advance' || command.type === 'phase.open') known = before
        active = nextActive(model())
      }
      return refusal
    } finally {
      clearTimeout(timer)
      busy = false
      onChange()
    }
  }

  const presses = oneAtATime()
  const inTurn = (what: readonly unknown[], work: () => Promise<Sent>): Promise<Sent> =>
    presses.run(JSON.stringify(what), work)

  active = nextActive(model())

  return {
    session,
    editing: lock ? 'kept' : 'in-window',
    unsaved: () => (!lock || !session.isKept()) && session.events().length > handedOver,
    saved() {
      handedOver = session.events().length
    },
    model,
    select(role) {
      active = role
      onChange()
    },
    send: (by, command) => inTurn([by, command], () => carryOut(by, command)),
    answer(prompt, role, answer, deviation) {
      const seconds = clock.seconds(prompt)
      const reason = deviation.trim()
      return inTurn([role, prompt, answer, reason], async () => {
        const sealed: Command = { type: 'prompt.answer', prompt, answer, seconds }
        const refused = await carryOut(role, sealed)
        if (refused || !reason) return refused
        return carryOut(role, { type: 'deviation.flag', prompt, reason })
      })
    },
    runClock: () =>
      inTurn(['clock.advance'], () => {
        const to = session.state().minute + ADVANCE_MINUTES
        return carryOut('host', { type: 'clock.advance', to })
      }),
    grant(seconds) {
      clock.grant(seconds, timedPrompts(model()))
      onChange()
    },
    stopCountdown(stopped) {
      clock.setStopped(stopped)
      onChange()
    },
    takeCues() {
      const taken = cues
      cues = []
      return taken
    },
    close() {
      unsubscribe()
      keeping?.end()
      lock?.release()
    },
  }
}

/** After a reload: what happened in this very minute counts as new. */
function firstOfThisMinute(session: Session): number {
  const { minute } = session.state()
  const found = session.events().findIndex((event) => event.minute === minute)
  return found < 0 ? session.events().length : found
}

/** A new game, stored and started. */
export async function startGame(
  scenario: CompiledScenario,
  choice: SetupChoice,
  library: GameLibrary,
  onChange: () => void,
): Promise<OpenGame> {
  const { difficulty, stimuli, countdown } = choice
  // What was typed may hold nothing that can be seen.
  const seed = foldSeed(choice.seed) || readableSeed()
  const header = makeHeader(scenario, seed, { difficulty, stimuli, countdown })
  const id = newGameId()
  let session: Session | null = null
  const lock = await lockGame(id, { onLost: () => session?.giveWay() })
  session = await createSession(scenario, header, library, id)
  const holders = Object.fromEntries(
    ROLES.map((role) => [role, choice.held.includes(role) ? 'player' : choice.teammates]),
  ) as Record<Role, Holder>
  const objectives = [...choice.objectives]
  await session.dispatch('host', { type: 'exercise.start', holders, objectives })
  return openGame(session, lock, onChange)
}

/** A name for a game in the store, like no other's. */
export const newGameId = (): string => {
  const [draw = 0] = crypto.getRandomValues(new Uint32Array(1))
  return `${Date.now().toString(36)}-${draw.toString(36)}`
}
