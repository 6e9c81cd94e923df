import type { I18n } from '../../i18n/texts'
import type { Language } from '../../scenario/language'
import type { CompiledScenario } from '../../scenario/scenario'
import type { GameRecord } from '../../session/record'
import { isProblem, type RecordProblem } from '../../session/record-problem'
import type { DebriefScreens } from '../../ui/app'
import type { BoardActions } from '../../ui/board-model'
import type { CountdownActions } from '../../ui/countdown-model'
import type { PlayModel } from '../../ui/game-model'
import type { LearningActions } from '../../ui/learning-model'
import type { Actions, AppModel, Notice } from '../../ui/model'
import type { Stake } from '../../ui/screen'
import type { DebriefFacts } from '../../ui/screens/debrief/debrief-facts-model'
import type { DebriefActions } from '../../ui/screens/debrief/debrief-model'
import type { TypedCodesActions } from '../../ui/screens/play/typed-codes-model'
import type { SetupChoice } from '../../ui/screens/setup/setup-model'
import type { ScenarioCatalog } from '../content/scenario-catalog'
import type { CourseVisit } from '../course/course-visit'
import { debriefController } from '../debrief/debrief-controller'
import { earlierGame } from '../debrief/earlier-game'
import { boardController } from '../play/board-controller'
import { gameActions, type PlayedGameActions } from '../play/game-actions'
import { typeCodes } from '../play/type-codes'
import { recordNotice } from '../shell/failure-notice'
import { compareIn } from '../shell/screens'
import { troubleTeller } from '../shell/trouble-notice'
import type { Downloads } from '../storage/downloads'
import type { GameLibrary } from '../storage/game-library'
import { recoveryText } from '../storage/recovery-file'
import { placeName, type StoredGames } from '../storage/stored-games'
import { type HostedGame, hostGame, startGame } from './hosted-game'
import { lastScene } from './last-scene'
import { openRecordGame, type PlayedRecord, playRecord } from './record-game'
import { resumeGame } from './resume-game'

/** What a game needs of the page that shows it. */
export interface GameWiring {
  readonly library: GameLibrary
  readonly catalog: ScenarioCatalog
  readonly stored: Pick<StoredGames, 'finish' | 'follow'>
  readonly downloads: Pick<Downloads, 'offer'>
  /** Null where no LMS shows the page. */
  readonly visit: CourseVisit | null
  model(): AppModel
  show(part: Partial<AppModel>): void
  /** Takes in what is drawn with the next change. */
  note(part: Partial<AppModel>): void
  i18n(): I18n
  /** Nothing that fails stays silent. */
  attempt(work: () => Promise<void>): void
  /** False when somebody wants to stay with what would be lost. */
  mayLeave(lost?: readonly Stake[]): Promise<boolean>
  go(name: string, way: () => Promise<void>): Promise<void>
  showTitle(): Promise<void>
}

/** What people do on the screens of a game and of its debrief. */
export type GameActions = DebriefActions &
  Pick<LearningActions, 'keepAfter'> &
  BoardActions &
  CountdownActions &
  PlayedGameActions &
  TypedCodesActions &
  Pick<Actions, 'keepUp' | 'takeOver'>

/** The game that is played or looked at: how it is begun, gone on with, shown and left. */
export interface GameController {
  readonly actions: GameActions
  /** Of its debrief; null until they are loaded. */
  debriefScreens(): DebriefScreens | null
  /** The game at the table; null while none is. */
  game(): HostedGame | null
  /** The record of it, or of the debrief that was shown last. */
  record(): GameRecord | null
  start(scenario: CompiledScenario, choice: SetupChoice): Promise<void>
  /** Goes on with a stored game; `takeOver` although another window plays it. */
  resume(id: string, takeOver: boolean): Promise<void>
  /** Leaves what is shown for the debrief of a record. */
  showRecord(record: GameRecord, scenario: CompiledScenario): Promise<void>
  /** Leaves what is played here for a game that `open` makes; it stays when there is none. */
  enter(open: (onChange: () => void) => Promise<HostedGame | null>): Promise<void>
  /** What is not stored yet is, if it can be. */
  leave(): Promise<void>
  /** The drawn table shows what is shown again. */
  follow(play: PlayModel): void
  /** The preferences have changed, or what the device asks for. */
  prefer(): void
  /** The sentences of its debrief in a language. */
  speak(language: Language): Promise<void>
  /** Whether something of it is in memory only. */
  atRisk(): boolean
}

/** No game yet; one page has one of these. */
export function gameController(wiring: GameWiring): GameController {
  const { library, catalog, stored, downloads, visit, model, show, attempt, mayLeave, go } = wiring
  const troubles = troubleTeller()
  const scene = lastScene()
  let game: HostedGame | null = null
  /** The record of the debrief that was shown last. */
  let shown: GameRecord | null = null

  const debriefing = debriefController({
    model,
    show,
    i18n: wiring.i18n,
    attempt,
    loadTexts: catalog.loadDebriefTexts,
    earlier: (record) => earlierGame(library, record, game?.id ?? ''),
  })
  const board = boardController({
    model,
    show,
    game: () => game,
    // Asked for while the screen is being drawn: it is drawn without the table already.
    forget: () => wiring.note({ board: null }),
  })

  const refuseRecord = (problem: RecordProblem): void => show({ notice: recordNotice(problem) })

  const showGame = (): void => {
    if (!game) return
    const notice = troubles.news(game.trouble(), model().notice)
    if (!game.over()) {
      const play = game.model()
      visit?.follow(game, placeName(play), play.journal)
      show({ screen: { name: 'play', play }, ...(notice !== undefined && { notice }) })
      board.follow(play, game.takeCues())
      stored.follow(play)
      return
    }
    const open = game
    const play = open.model()
    if (model().screen.name === 'play' && endsItself(play)) scene.begin()
    if (scene.on()) {
      show({ screen: { name: 'play', play } })
      board.follow(play, open.takeCues())
    }
    attempt(async () => {
      if (open.editing === 'kept') await stored.finish(open.id)
      const scenario = await catalog.load(open.scenario)
      if (!scenario) throw new Error(open.scenario)
      const played = playRecord(open.record(), scenario)
      if (isProblem(played)) return refuseRecord(played)
      await showDebrief(played, open.editing, { current: () => game === open, notice })
    })
  }

  /** `current` says whether it is still wanted once it is there. */
  const showDebrief = async (
    played: PlayedRecord,
    editing: DebriefFacts['editing'],
    { current, notice }: { current: () => boolean; notice: Notice | null | undefined },
  ): Promise<void> => {
    const presented = await debriefing.present(played, editing)
    if (!current()) return
    if (game) visit?.follow(game, '', presented.facts.journal)
    shown = played.record
    await scene.seen()
    if (!current()) return
    downloads.offer(null)
    const { screen } = model()
    const known = screen.name === 'debrief' ? model().notice : null
    const tab = (screen.name === 'debrief' && screen.tab) || 'essential'
    const compared = compareIn(screen)
    const under = compared && { ...compared, under: null }
    show({
      screen: { name: 'debrief', tab, facts: presented.facts, debrief: presented.debrief(), under },
      notice: notice === undefined ? known : notice,
    })
  }

  /** Another game is played from now on. */
  const begun = (): void => {
    debriefing.prepare()
    troubles.forget()
    show({ notice: null })
    showGame()
  }

  const leave = async (): Promise<void> => {
    debriefing.close()
    scene.end()
    if (!game) return
    await game.keepUp()
    game.close()
    game = null
    troubles.forget()
  }

  const resume = async (id: string, takeOver: boolean): Promise<void> => {
    game?.close()
    const found = await resumeGame({ library, scenario: catalog.load }, id, { takeOver })
    switch (found.outcome) {
      case 'resumed':
        game = await hostGame(found.session, found.lock, showGame)
        return begun()
      case 'unreadable':
        downloads.offer({ name: `${id}.recovery.json`, text: recoveryText(found.save) })
        await wiring.showTitle()
        return show({ notice: recordNotice(found.problem, true) })
      case 'trouble':
        return show({ notice: { kind: 'trouble', trouble: found.trouble } })
      case 'nothing':
        return wiring.showTitle()
    }
  }

  return {
    actions: {
      ...debriefing.actions,
      ...board.actions,
      ...gameActions({ model, show, game: () => game, attempt }),
      endFinex: scene.end,
      async typeCodes(typed) {
        const open = game
        try {
          const scenario = open && (await catalog.load(open.scenario))
          return open && scenario ? await typeCodes(open, scenario, typed) : []
        } catch (error) {
          attempt(() => Promise.reject(error))
          return []
        }
      },
      keepUp: () => attempt(async () => game?.keepUp()),
      takeOver() {
        if (!game) return
        const { id } = game
        attempt(async () => {
          if (await mayLeave()) await go('take over', () => resume(id, true))
        })
      },
    },
    debriefScreens: debriefing.screens,
    game: () => game,
    record: () => game?.record() ?? shown,
    async start(scenario, choice) {
      game = await startGame(scenario, choice, library, showGame)
      visit?.begin(game.id)
      begun()
    },
    resume,
    async showRecord(record, scenario) {
      const played = playRecord(record, scenario)
      if (isProblem(played)) return refuseRecord(played)
      // A comparison stays below the debrief.
      if (!(await mayLeave(['game', 'setup']))) return
      await go(`record ${record.end.sha256}`, async () => {
        await leave()
        const session = await openRecordGame(played)
        if (session) game = await hostGame(session, null, showGame)
        show({ notice: null })
        const now = game
        const current = () => game === now
        await showDebrief(played, session ? 'in-window' : 'no', { current, notice: undefined })
      })
    },
    async enter(open) {
      if (!(await mayLeave())) return
      await go('fork', async () => {
        const entered = await open(showGame)
        if (!entered) return
        await leave()
        game = entered
        begun()
      })
    },
    leave,
    follow: (play) => board.follow(play, []),
    prefer: board.prefer,
    speak: debriefing.speak,
    atRisk: () => game !== null && (game.unsaved() || troubles.atRisk()),
  }
}

/** The plan has run its course: nobody broke the exercise off. */
const endsItself = ({ views, active }: PlayModel): boolean => views[active]?.ended === 'finished'
