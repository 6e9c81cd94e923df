import type { Difficulty } from '../../scenario/roles'
import type { GameRecord, LearningAnswers } from '../../session/record'
import { browserStorage, type KeyedStorage, readStored, writeStored } from './local-storage'

/** Which exercise it was: whoever plays it again on this device answers anew. */
export interface AskedExercise {
  readonly scenario: string
  readonly seed: string
  readonly difficulty: Difficulty
}

const keyOf = ({ scenario, difficulty, seed }: AskedExercise): string =>
  `pra/learning/${scenario}/${difficulty}/${seed}`

/** What was answered on this device before an exercise and after it; nothing of it has a name. */
export function readLearning(
  exercise: AskedExercise,
  storage: KeyedStorage | null = browserStorage(),
): LearningAnswers {
  const kept = readStored(storage, keyOf(exercise))
  if (typeof kept !== 'object' || kept === null) return {}
  const { before, after } = kept as Partial<Record<string, unknown>>
  return { ...(isSide(before) && { before }), ...(isSide(after) && { after }) }
}

/** Answers before an exercise begin anew what is kept of it. Where storage is denied they are lost with the page. */
export const keepLearning = (
  exercise: AskedExercise,
  answers: LearningAnswers,
  storage: KeyedStorage | null = browserStorage(),
): boolean => writeStored(storage, keyOf(exercise), answers)

/** Which exercise a record is of. */
export const exerciseOf = ({ scenario, seed, difficulty }: GameRecord): AskedExercise => ({
  ...{ scenario: scenario.id, seed, difficulty },
})

/** What a record brings with it, else what this device has kept of its exercise. */
export const learningOf = (record: GameRecord): LearningAnswers =>
  record.learning ?? readLearning(exerciseOf(record))

const isSide = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((one) => typeof one === 'string')
