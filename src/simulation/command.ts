import type { Role } from '../scenario/roles'

export const POLICIES = ['reference', 'novice', 'passive', 'worst', 'random'] as const
export type PolicyName = (typeof POLICIES)[number]

/** Who plays a role: a person, or a policy through the same commands. */
export type Holder = 'player' | PolicyName

export type Answer =
  | { choice: string }
  /** Every item, first to last. */
  | { ranking: string[] }
  | { selection: string[] }

/** All that can change a game. Imperative: a command may be refused. */
export type Command =
  | { type: 'exercise.start'; holders: Record<Role, Holder>; objectives: string[] }
  | { type: 'role.assign'; role: Role; holder: Holder }
  | { type: 'exercise.pause' }
  | { type: 'exercise.resume' }
  | { type: 'exercise.end'; reason: string }
  /** `phase` is a row key, `data-restore/2`. */
  | { type: 'phase.open'; phase: string }
  | { type: 'phase.skip'; phase: string; reason: string }
  /** `seconds` is the real time the answer took; it costs simulated minutes only under a countdown. */
  | { type: 'prompt.answer'; prompt: string; answer: Answer; seconds: number }
  | { type: 'prompt.withdraw'; prompt: string }
  | { type: 'initiative.start'; initiative: string }
  /** `to` in simulated minutes since DEBEX. */
  | { type: 'clock.advance'; to: number }
  | { type: 'stimulus.fire'; stimulus: string }
  | { type: 'stimulus.skip'; stimulus: string }
  | { type: 'stimulus.shift'; stimulus: string; minutes: number }
  | { type: 'deviation.flag'; prompt: string; reason: string }
  | { type: 'rating.override'; target: string; rating: 'P' | 'S' | 'M' | 'U'; reason: string }
  /** `about` is the key of a row, '' for the whole exercise. */
  | { type: 'note.add'; text: string; about: string }
  | { type: 'improvement.set'; id: string; action: string; owner: Role; due: string }

export type CommandType = Command['type']

/** Set by the host, never by the sender. */
export type By = Role | 'facilitator' | 'host'

export interface Envelope {
  /** Position in the record, from 0. */
  n: number
  /** The sender's own name for the command: repeated, it returns its first result. */
  id: string
  by: By
  command: Command
}
