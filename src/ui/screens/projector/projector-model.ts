import type { Translate } from '../../../i18n/sentences'
import type { BoardHello, BoardLine, BoardState } from '../../../protocol/board-messages'
import type { Comparison } from '../../../protocol/team-score'
import type { Language } from '../../../scenario/language'

/** What stands on the wall. */
export interface ProjectorModel {
  readonly line: 'connecting' | 'live' | 'lost'
  readonly end: 'outdated' | 'refused' | null
  readonly language: Language
  readonly hello: BoardHello | null
  readonly board: BoardState | null
  readonly lines: Readonly<Record<string, BoardLine>>
  /** Once the debrief is open, as far as teams have been scored. */
  readonly comparison: Comparison | null
}

export interface ProjectorActions {
  setLanguage(language: Language): void
}

export interface ProjectorScreenProps {
  readonly model: ProjectorModel
  readonly actions: ProjectorActions
  readonly say: Translate<'exercise'>
}

/** What every part of the wall gets. */
export interface WallProps extends ProjectorScreenProps {
  readonly hello: BoardHello
  readonly board: BoardState
}
