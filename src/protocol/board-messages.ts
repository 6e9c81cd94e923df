import type { Language } from '../scenario/language'
import type { LinesMessage, PlanRow, ScoresMessage } from './facilitator-messages'
import type { Bye } from './messages'
import type { TeamLine } from './team-line'

/** What stands on the wall, on one stream: `GET /f/<exercise>/board`. No score comes before the debrief. */
export type BoardMessage = BoardHello | BoardState | LinesMessage<BoardLine> | ScoresMessage | Bye

/** One team on the wall. */
export type BoardLine = Pick<TeamLine, 'mode' | 'minute' | 'rows' | 'seats' | 'here'>

export interface BoardHello {
  readonly type: 'hello'
  readonly protocol: number
  readonly build: string
  readonly exercise: string
  readonly scenario: string
  readonly rows: readonly PlanRow[]
  /** What there is to say of the scenario and its phases, by language and key. */
  readonly texts: Readonly<Record<Language, Readonly<Record<string, string>>>>
}

export interface BoardState {
  readonly type: 'board'
  readonly debrief: boolean
  /** Nobody joins any more: codes are not shown. */
  readonly locked: boolean
  readonly gates: readonly string[]
  /** What the facilitator says to the room; '' for nothing. */
  readonly said: string
  /** `code` is '' where nobody may join. */
  readonly teams: readonly { readonly team: string; readonly name: string; readonly code: string }[]
  /** Where the page is found. */
  readonly address: string
}
