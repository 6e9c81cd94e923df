import type { PlayModel } from '../../ui/game-model'
import type { CompareScreenModel, DebriefScreenModel, Screen, ScreenName } from '../../ui/screen'

/**
 * From each screen the screens that may take its place; any may be replaced by one of its own kind. What is not here
 * throws. A game that was left is gone on with from the title, and nothing leads back into one that is over.
 */
export const MOVES: Readonly<Record<ScreenName, readonly ScreenName[]>> = {
  // A game that an LMS has kept is gone on with at once.
  loading: ['title', 'setup', 'play', 'debrief'],
  title: ['setup', 'play', 'debrief', 'compare', 'cohort'],
  setup: ['title', 'play', 'debrief', 'compare', 'cohort'],
  play: ['title', 'setup', 'debrief', 'compare', 'cohort'],
  // Into another game, that begins at one of its turning points.
  debrief: ['title', 'setup', 'play', 'replay', 'compare', 'cohort'],
  replay: ['title', 'setup', 'play', 'debrief', 'compare', 'cohort'],
  compare: ['title', 'setup', 'debrief', 'cohort'],
  cohort: ['title', 'setup', 'debrief', 'compare'],
}

/** Whether one screen may take the place of another. */
export const mayFollow = (from: ScreenName, to: ScreenName): boolean =>
  from === to || MOVES[from].includes(to)

/** Where Back leads; null from where it leaves the page. */
export function parentOf(screen: Screen): Screen | null {
  switch (screen.name) {
    case 'loading':
    case 'title':
      return null
    case 'setup':
    case 'play':
    case 'cohort':
      return { name: 'title' }
    case 'debrief':
      if (screen.tab !== 'essential') return { ...screen, tab: 'essential' }
      return screen.under ?? { name: 'title' }
    case 'replay':
    case 'compare':
      return screen.under ?? { name: 'title' }
  }
}

/** How often Back can be pressed before it leaves the page. */
export const depthOf = (screen: Screen): number => {
  const parent = parentOf(screen)
  return parent ? 1 + depthOf(parent) : 0
}

/** The debrief that is shown, or lies below what is. */
export const debriefIn = (screen: Screen): DebriefScreenModel | null => {
  if (screen.name === 'debrief') return screen
  return 'under' in screen && screen.under ? debriefIn(screen.under) : null
}

/** The comparison that is shown, or lies below what is. */
export const compareIn = (screen: Screen): CompareScreenModel | null => {
  if (screen.name === 'compare') return screen
  return 'under' in screen && screen.under ? compareIn(screen.under) : null
}

/** The same screens with something else shown in the debrief among them. */
export function withDebrief<T extends Screen>(
  screen: T,
  change: Partial<Pick<DebriefScreenModel, 'tab' | 'facts' | 'debrief'>>,
): T {
  const here = screen.name === 'debrief' ? { ...screen, ...change } : screen
  return below(here, (under) => withDebrief(under, change))
}

/** The same screens with something else shown in the comparison among them. */
export function withCompare<T extends Screen>(
  screen: T,
  change: Pick<CompareScreenModel, 'compare'>,
): T {
  const here = screen.name === 'compare' ? { ...screen, ...change } : screen
  return below(here, (under) => withCompare(under, change))
}

function below<T extends Screen>(screen: T, change: <U extends Screen>(under: U) => U): T {
  return 'under' in screen && screen.under ? { ...screen, under: change(screen.under) } : screen
}

/** The game on the screen, played or shown again. */
export const gameOn = (screen: Screen): PlayModel | null => {
  if (screen.name === 'play') return screen.play
  return screen.name === 'replay' ? screen.replay.play : null
}
