import type { DebriefScreens, GameScreens } from '../../ui/app'
import { loadOnce } from '../shell/load-once'
import type { GameActions, GameController, GameWiring } from './game-controller'

/** The rules and the screens of a game: most of the program, and nothing that the title needs. */
interface GameParts {
  readonly modules: typeof import('./game-parts')
  readonly screens: GameScreens
}

/** The way into a game, which is loaded when somebody first opens one. */
export interface LazyGame {
  /** What is asked for on the screens of a game: they are shown when it is loaded. */
  readonly actions: GameActions
  /** Null until they are loaded; no screen that needs them is shown before. */
  screens(): { readonly game: GameScreens | null; readonly debrief: DebriefScreens | null }
  /** Fetches what a game needs. Rejects where it cannot be had. */
  load(): Promise<GameParts['modules']>
  /** Loads it with every sentence of a scenario. */
  open(scenario: string): Promise<GameController>
  /** Null before the first is opened. */
  opened(): GameController | null
}

const NAMES: Readonly<Record<keyof GameActions, true>> = {
  selectRole: true,
  send: true,
  answer: true,
  runClock: true,
  skipClock: true,
  endExercise: true,
  endFinex: true,
  typeCodes: true,
  unsealed: true,
  keepUnsealed: true,
  keepUp: true,
  takeOver: true,
  hostBoard: true,
  retryBoard: true,
  pointBoard: true,
  grantSeconds: true,
  stopCountdown: true,
  retryDebrief: true,
  stopRegret: true,
  startLuck: true,
  stopLuck: true,
  saveReport: true,
  writePaper: true,
  saveReminder: true,
  keepAfter: true,
  print: true,
  showDebriefTab: true,
}

/** Nothing is loaded before it is asked for; a load that failed is tried again at the next call. */
export function lazyGame(wiring: GameWiring): LazyGame {
  const { catalog, model } = wiring
  let parts: GameParts | null = null
  let controller: GameController | null = null
  const load = loadOnce(async () => {
    const [modules, screens] = await Promise.all([
      import('./game-parts'),
      import('../../ui/screens/play/play-parts'),
    ])
    parts = { modules, screens }
    return modules
  })
  const later =
    (name: keyof GameActions) =>
    (...given: never[]) => {
      const action = controller?.actions[name] as ((...given: never[]) => unknown) | undefined
      return action?.(...given)
    }
  return {
    actions: Object.fromEntries(
      Object.keys(NAMES).map((name) => [name, later(name as keyof GameActions)]),
    ) as unknown as GameActions,
    screens: () => ({
      game: parts?.screens ?? null,
      debrief: controller?.debriefScreens() ?? null,
    }),
    load,
    async open(scenario) {
      const [modules] = await Promise.all([load(), catalog.loadTexts(model().language, scenario)])
      controller ??= modules.gameController(wiring)
      return controller
    },
    opened: () => controller,
  }
}
