import type { Role } from '../scenario/roles'

/**
 * What kinds of thing move something. `answer`: what a role answered, at once or by the work that it meant. `phase`:
 * what a phase brings with its opening, its work and its end. `reply`: somebody outside, who had been asked. `luck`:
 * what the seed dealt before the first minute.
 */
export type CauseKind =
  | 'answer'
  | 'deadline'
  | 'initiative'
  | 'luck'
  | 'phase'
  | 'reply'
  | 'rest'
  | 'silence'
  | 'stimulus'
  | 'thread'

/** Why something moved: what every event that moves something tells. */
export interface Cause {
  readonly kind: CauseKind
  /**
   * By kind: the prompt's id, the duty's or the overdue service's, the initiative's, the fact's that was dealt, the row's key, the reply's, the
   * row's that the rest follows, `clients`, the stimulus's, the surfacing's of a thread.
   */
  readonly id: string
  /** Whose doing it is, or whom it reached; null where nobody can be named. */
  readonly role: Role | null
}

/** What a phase does by itself: its lead answers for it. */
export const phaseCause = ({ key, lead }: { key: string; lead: Role }): Cause => ({
  kind: 'phase',
  id: key,
  role: lead,
})

/** What a role answered to a prompt. */
export const answerCause = (prompt: string, role: Role): Cause => ({
  kind: 'answer',
  id: prompt,
  role,
})
