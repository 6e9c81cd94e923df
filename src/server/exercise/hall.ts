import { LIMITS } from '../../protocol/limits'
import type {
  ExerciseListed,
  ExerciseMade,
  ExerciseSettings,
  MakeExercise,
} from '../../protocol/messages'
import { announcedLengths } from '../../scenario/announced-lengths'
import { RULES_VERSION } from '../../session/record'
import { exerciseOf, isExerciseId, type Journal } from '../journal/journal'
import { type Exercise, openExercise, readExercise, streamOf } from './exercise'
import { EXERCISE_FORMAT, type ExerciseHeader, type ExerciseState } from './exercise-state'
import type { Library } from './library'
import { digestOf, newCode, newName, newSecret, type Signing } from './secrets'

/** All exercises of a server. */
export interface Hall {
  /** @returns why none is made, where it is not */
  make(said: MakeExercise): Promise<ExerciseMade | 'unknown' | 'malformed' | 'too-many'>
  list(): readonly ExerciseListed[]
  /** All exercises, played here or not, as they are. */
  states(): readonly (readonly [exercise: string, state: ExerciseState])[]
  /** `other-rules`: it is kept, and played by another release. */
  find(exercise: string): Exercise | 'other-rules' | null
  /** The team whose code this is. */
  byCode(code: string): { readonly exercise: Exercise; readonly team: string } | null
  /** Hears of every exercise that is there and every one that will be. */
  follow(listener: (exercise: Exercise) => void): () => void
  /** An exercise that another process may have made is found from now on, if it is there. @throws JournalError */
  reach(exercise: string): Promise<void>
  /** Takes in what others have done with an exercise. @returns whether there was anything. @throws JournalError */
  refresh(exercise: string): Promise<boolean>
  /** Hears nothing of the journal any more. */
  close(): void
}

export interface HallOptions {
  readonly journal: Journal
  readonly library: Library
  readonly signing: Signing
  readonly build: string
  /** Milliseconds since 1970. */
  readonly wall: () => number
  /** Milliseconds, never going back. */
  readonly now: () => number
  /** What went wrong while others were listened to. */
  tell(error: unknown): void
}

const SETTINGS: ExerciseSettings = {
  pausing: 'anybody',
  pace: 'opener',
  teammates: 'reference',
}

/** Seeds that somebody can try out: letters and a number, or less. */
const GUESSABLE = /^.{0,15}$|^[a-z]+-[a-z]+-\d+$/i

/** Opens what lies in a journal. @throws JournalError where it cannot be read */
export async function openHall(options: HallOptions): Promise<Hall> {
  const { journal, library, signing, build, wall, now, tell } = options
  const open = new Map<string, Exercise>()
  /** Those of other rules, and of scenarios that are not here or are others by now. */
  const foreign = new Map<string, ExerciseState>()
  const listeners = new Set<(exercise: Exercise) => void>()

  const byCode = (code: string): { exercise: Exercise; team: string } | null => {
    for (const exercise of open.values()) {
      const found = exercise.state().teams.find((one) => one.code === code)
      if (found) return { exercise, team: found.team }
    }
    return null
  }
  const freeCode = (): string => {
    for (;;) {
      const code = newCode()
      if (!byCode(code)) return code
    }
  }

  const take = (id: string, state: ExerciseState): void => {
    const { header } = state
    const shelved = header.rules === RULES_VERSION ? library.find(header.scenario.id) : null
    if (shelved?.scenario.sha256 !== header.scenario.sha256) {
      foreign.set(id, state)
      return
    }
    const exercise = openExercise(id, shelved, state, { journal, signing, now, wall, freeCode })
    open.set(id, exercise)
    for (const listener of [...listeners]) listener(exercise)
  }

  /** What is being read, by exercise: nothing is opened twice. */
  const reaching = new Map<string, Promise<void>>()
  const reach = (id: string): Promise<void> => {
    if (open.has(id) || foreign.has(id) || !isExerciseId(id)) return Promise.resolve()
    const known = reaching.get(id)
    if (known) return known
    const reading = journal.read(streamOf(id)).then((rows) => {
      const state = readExercise(rows)
      if (state) take(id, state)
    })
    reaching.set(id, reading)
    return reading.finally(() => reaching.delete(id))
  }
  const reachAll = async (): Promise<void> => {
    for (const stream of await journal.streams('exercise/')) {
      await reach(stream.slice('exercise/'.length))
    }
  }
  /** Who plays from another process writes here too. */
  const hear = async (stream: string, row: number): Promise<void> => {
    if (stream === '*') {
      await reachAll()
      for (const exercise of open.values()) await exercise.catchUp('*')
      return
    }
    const id = exerciseOf(stream)
    const exercise = open.get(id)
    if (exercise) await exercise.catchUp(stream, row)
    else if (stream === streamOf(id)) await reach(id)
  }
  const unwatch = journal.watch((stream, row) => void hear(stream, row).catch(tell))
  await reachAll()

  const listed = (exercise: string, { header, teams, debrief }: ExerciseState, here: boolean) => ({
    exercise,
    scenario: header.scenario.id,
    made: header.made,
    teams,
    debrief,
    other: here ? null : { build: header.build, rules: header.rules },
  })

  return {
    async make(said) {
      const { scenario: id, seed, difficulty, options: chosen, objectives = [], teams } = said
      const shelved = library.find(id)
      if (!shelved) return 'unknown'
      if (open.size + foreign.size >= LIMITS.exercises) return 'too-many'
      const { scenario } = shelved
      const strange = objectives.some((one) => !scenario.exerciseObjectives.includes(one))
      const missing = announcedLengths(scenario, false)[chosen.cut ?? 'whole'] === undefined
      if (strange || missing || seed === '') return 'malformed'
      const used = new Set<string>()
      const header: ExerciseHeader = {
        type: 'made',
        format: EXERCISE_FORMAT,
        build,
        rules: RULES_VERSION,
        made: wall(),
        epoch: digestOf(newSecret()).slice(0, 12),
        scenario: { id: scenario.id, version: scenario.version, sha256: scenario.sha256 },
        seed: seed ?? newSecret(),
        difficulty,
        options: chosen,
        objectives,
        settings: { ...SETTINGS, ...said.settings },
        teams: teams.map((name, place) => {
          let code = freeCode()
          while (used.has(code)) code = freeCode()
          used.add(code)
          return { team: `t${place + 1}`, name, code }
        }),
      }
      // What stands before several releases leads to the one that plays it by how its name begins.
      const exercise = `r${RULES_VERSION}-${newName(8)}`
      if ((await journal.append(streamOf(exercise), 0, header)) === 'conflict') return 'too-many'
      await reach(exercise)
      const guessable = seed !== undefined && GUESSABLE.test(seed)
      return { exercise, teams: header.teams, guessable }
    },
    states: () => [
      ...[...open.values()].map(({ id, state }) => [id, state()] as const),
      ...foreign,
    ],
    list: () => [
      ...[...open.values()].map(({ id, state }) => listed(id, state(), true)),
      ...[...foreign].map(([id, state]) => listed(id, state, false)),
    ],
    find: (exercise) => open.get(exercise) ?? (foreign.has(exercise) ? 'other-rules' : null),
    byCode,
    follow(listener) {
      listeners.add(listener)
      for (const exercise of open.values()) listener(exercise)
      return () => listeners.delete(listener)
    },
    reach,
    async refresh(id) {
      const exercise = open.get(id)
      if (!exercise) return false
      const { n } = exercise.state()
      await exercise.catchUp(streamOf(id))
      return exercise.state().n > n
    },
    close: unwatch,
  }
}
