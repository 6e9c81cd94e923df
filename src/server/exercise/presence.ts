/** Who is here at other processes that serve the same exercises: heard of, never kept. */
export interface Presence {
  /** The seats of a team from which somebody listens to this process; said whenever it may have changed. */
  say(exercise: string, team: string, seats: readonly string[]): void
  /** Those of the same team at the others. */
  elsewhere(exercise: string, team: string): ReadonlySet<string>
}

const NOBODY: ReadonlySet<string> = new Set()

/** There is no other process. */
export const alone: Presence = { say: () => undefined, elsewhere: () => NOBODY }
