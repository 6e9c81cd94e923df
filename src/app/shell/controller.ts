import type { TextStore } from '../../i18n/texts'
import type { Language } from '../../scenario/language'
import type { GameRecord } from '../../session/record'
import type { AppProps, CourseScreens } from '../../ui/app'
import type { Declaration } from '../../ui/screens/accessibility/declaration'
import type { ScenarioCatalog } from '../content/scenario-catalog'
import type { CourseVisit } from '../course/course-visit'
import type { GameLibrary } from '../storage/game-library'
import type { LaunchLink } from './launch-link'
import type { SettingsStore } from './settings'
import type { UpdateController } from './updates'

export interface Wiring {
  texts: TextStore
  catalog: ScenarioCatalog
  settings: SettingsStore
  library: GameLibrary
  link: LaunchLink
  draw: (props: AppProps) => void
  /** Null where no LMS shows the page. */
  course: { visit: CourseVisit; screens: CourseScreens } | null
}

export interface Controller {
  /** Shows the first screen. */
  open(language: Language): Promise<void>
  /** Shows first the debrief of a game that was played elsewhere. */
  openRecord(language: Language, record: GameRecord): Promise<void>
  /** Records are opened; on the title an edited chronogramme is read back into the chosen scenario. */
  openDropped(files: readonly File[]): void
  /** Whether this address or fragment carries a record, which is opened then. */
  openLink(link: string): boolean
  readonly updating: UpdateController
  /** Shows what is declared of the game's accessibility, or tells why it cannot be. */
  declare(what: Declaration): void
  /** Exercises are hosted here: the title offers to join one. */
  offerJoin(): void
  /** Whether closing the page would lose what is kept in memory only. */
  atRisk(): boolean
}
