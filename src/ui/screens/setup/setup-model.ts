import type { PolicyName } from '../../../protocol/terms'
import type { Cast, Countdown, Cut, Difficulty, Role } from '../../../scenario/roles'
import type { CountdownRules } from '../../countdown-model'

/** What can be chosen before a game. */
export interface SetupModel {
  readonly scenario: string
  /** Who can be played, in the plan's order. */
  readonly roles: Cast['roles']
  /** Which of them somebody is offered who plays alone, and how the others are played then. */
  readonly alone: readonly Role[]
  readonly teammates: PolicyName
  readonly seed: string
  readonly difficulty: Difficulty
  readonly cut: Cut
  readonly objectives: readonly string[]
  /** Whether there are questions to be answered before the game. */
  readonly asksFirst: boolean
  /** Stimuli to expect. */
  readonly expected: Readonly<Record<Difficulty, number>>
  readonly countdown: CountdownRules
  /** Minutes that each cut takes at one screen, as they are announced; a scenario may have no shorter cut. */
  readonly lengths: Readonly<Partial<Record<Cut, number>>>
  /** The same for who plays alone. */
  readonly lengthsAlone: Readonly<Partial<Record<Cut, number>>>
  /** The role to be played where an LMS shows the game, '' where it is chosen there; missing outside of one. */
  readonly courseRole?: Role | ''
}

/** What somebody chose on the set-up screen. */
export interface SetupChoice {
  readonly held: readonly Role[]
  readonly teammates: PolicyName
  readonly seed: string
  readonly difficulty: Difficulty
  readonly stimuli: boolean
  readonly countdown: Countdown
  readonly cut: Cut
  readonly objectives: readonly string[]
}

/** How somebody sits down: alone, with others at this screen, or beside those who play. */
export const WAYS = ['alone', 'table', 'host'] as const
export type Way = (typeof WAYS)[number]
