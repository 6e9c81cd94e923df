import type { ExerciseMessage, Teams } from '../../../protocol/facilitator-messages'
import type { PartProps } from './console-model'
import type { TeamRow } from './teams-order'

/** What the side of the table is used for, for which teams; null for the calm view. */
export interface Tool {
  readonly name: 'message' | 'gate' | 'stimulus' | 'wall' | 'guests' | 'deeds' | 'more'
  readonly teams: Teams
}

/** What every part of the table of all teams gets. */
export interface TeamsProps extends PartProps {
  readonly exercise: ExerciseMessage
  readonly rows: readonly TeamRow[]
  readonly tool: Tool | null
  use(tool: Tool | null): void
}
