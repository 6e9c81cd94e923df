import type { ExerciseState } from './exercise-state'
import type { People } from './people'

const DAY = 86_400_000

/**
 * Erases the names of those whose exercise is long over: so many days after its debrief was opened, or after the last
 * that was done with it where it never was.
 * @param now milliseconds since 1970
 */
export function eraseNames(
  exercises: readonly (readonly [exercise: string, state: ExerciseState])[],
  people: Pick<People, 'forget'>,
  days: number,
  now: number,
): void {
  for (const [exercise, { header, touched }] of exercises) {
    if (now >= header.made + touched + days * DAY) people.forget(exercise)
  }
}
