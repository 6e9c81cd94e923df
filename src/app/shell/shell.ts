import type { Language } from '../../scenario/language'
import type { CompiledScenario } from '../../scenario/scenario'
import type { GameRecord } from '../../session/record'
import { isProblem, type RecordProblem } from '../../session/record-problem'
import type { Actions, Notice } from '../../ui/model'
import type { DebriefFacts } from '../../ui/screens/debrief/debrief-facts-model'
import type { SetupChoice, SetupModel } from '../../ui/screens/setup/setup-model'
import { readableSeed } from '../content/readable-seed'
import { scenarioList } from '../content/scenario-choice'
import { courseActions, courseSetup } from '../course/course-setup'
import { debriefController } from '../debrief/debrief-controller'
import type { HostedGame } from '../hosting/hosted-game'
import { type GameParts, gameLoader, setupLoader } from '../hosting/load-game'
import type { PlayedRecord } from '../hosting/record-game'
import { boardController } from '../play/board-controller'
import { gameActions } from '../play/game-actions'
import { lazyRecords } from '../records/lazy-records'
import { openDownloads } from '../storage/downloads'
import { placeName, storedGames } from '../storage/stored-games'
import type { Controller, Wiring } from './controller'
import { setDocumentAttributes } from './document-attributes'
import { failureNotice } from './failure-notice'
import { AT_THE_TITLE, firstSetup, initialModel, scenarioShown } from './initial-state'
import { lazyTransfer } from './lazy-transfer'
import { openWays } from './navigation'
import { settingActions } from './own-settings'
import { openPage } from './page'
import { watchMotion } from './reduced-motion'
import { compareIn, debriefIn, parentOf } from './screens'
import { troubleTeller } from './trouble-notice'
import { updateController } from './updates'

/** Owns the game that is played and the screen that is shown; every click of a person ends here. */
export function createController(wiring: Wiring): Controller {
  const { texts, catalog, settings, library, link, draw } = wiring
  const { visit = null, screens: course = null } = wiring.course ?? {}
  let game: HostedGame | null = null
  const troubles = troubleTeller()
  const load = gameLoader()
  const setup = setupLoader()
  let parts: GameParts | null = null
  /** The record of the debrief that was shown last. */
  let shown: GameRecord | null = null

  const page = openPage({
    first: initialModel(catalog, settings.get(), link),
    draw(page) {
      const scored = debriefIn(page.screen)?.debrief.debrief
      if (scored) visit?.score(scored)
      const model = { ...page, course: visit?.model() ?? null }
      const i18n = currentI18n()
      setDocumentAttributes(model, i18n.text('scenario.title'))
      const opened = { setup: setup.screens(), game: parts?.screens ?? null, course }
      const screens = { ...opened, debrief: debriefing.screens(), records: records.screens() }
      draw({ model, screens, i18n, actions })
    },
    giveWay: (from, to) => records.leaving(from, to),
    steps: !visit,
    onBack: () => attempt(back),
  })
  const { model, show } = page
  const currentI18n = () => texts.in(model().language, scenarioShown(model()))

  /** Nothing that fails stays silent. */
  const attempt = (work: () => Promise<void>): void => {
    work().catch((error: unknown) => {
      console.error(error)
      show({ notice: failureNotice(error) })
    })
  }

  const loadTexts = catalog.loadDebriefTexts
  const debriefing = debriefController({ model, show, i18n: currentI18n, attempt, loadTexts })
  const updating = updateController({ show, attempt })
  const stored = storedGames({ library, catalog, model, show, attempt })
  const scenarios = scenarioList({ catalog, list: stored.list, model, show, attempt })
  const downloads = openDownloads({
    library,
    game: () => game,
    shown: () => shown,
    recoveryTexts: async (saves) => (await load()).modules.recoveryTexts(saves),
    attempt,
  })
  const board = boardController({
    model,
    show,
    parts: () => parts,
    game: () => game,
    // Asked for while the screen is being drawn: it is drawn without the table already.
    forget: () => page.note({ board: null }),
  })

  /** The rules, the screens, and every sentence of a scenario. */
  const opened = async (scenario: string): Promise<GameParts> => {
    const [loaded] = await Promise.all([load(), catalog.loadTexts(model().language, scenario)])
    parts = loaded
    return loaded
  }

  const showGame = (): void => {
    if (!game || !parts) return
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
    const { modules } = parts
    attempt(async () => {
      const played = modules.playRecord(open.record(), await scenarioOf(open.scenario))
      if (isProblem(played)) return refuseRecord(played)
      await showDebrief(played, open.editing, { current: () => game === open, notice })
    })
  }

  const refuseRecord = (problem: RecordProblem): void =>
    show({ notice: { kind: 'record', problem, recovery: false } })

  /** `still` says whether it is still wanted once it is there. */
  const showDebrief = async (
    played: PlayedRecord,
    editing: DebriefFacts['editing'],
    { current, notice }: { current: () => boolean; notice: Notice | null | undefined },
  ): Promise<void> => {
    const presented = await debriefing.present(played, editing)
    if (!current()) return
    if (game) visit?.follow(game, '', presented.facts.journal)
    shown = played.record
    downloads.offer(null)
    const { screen } = model()
    const known = screen.name === 'debrief' ? model().notice : null
    const compared = compareIn(screen)
    const under = compared && { ...compared, under: null }
    show({
      screen: { name: 'debrief', ...presented, under },
      notice: notice === undefined ? known : notice,
    })
  }

  const { mayLeave, leave, go } = openWays({
    model,
    show,
    atStake: () => game?.unsaved() ?? false,
  })
  const leaveFor = (name: string, way: () => Promise<void>): void =>
    attempt(async () => {
      if (await mayLeave()) await go(name, way)
    })

  /** Somebody has pressed the browser's Back. */
  const back = async (): Promise<void> => {
    const parent = parentOf(model().screen)
    if (parent && parent.name !== 'title') {
      await go('back', async () => show({ screen: parent, notice: null }))
    } else if (parent && (await mayLeave())) await go('title', showTitle)
    page.follow()
  }

  /** A game left at its end is not offered again. */
  const leaveGame = async (): Promise<void> => {
    debriefing.close()
    if (!game) return
    const { id, over } = game
    await game.keepUp()
    const finished = over()
    game.close()
    game = null
    troubles.forget()
    if (finished) await stored.finish(id)
  }

  const showTitle = async (): Promise<void> => {
    if (visit) return prepare(...courseSetup(visit.course))
    await leaveGame()
    show({ ...AT_THE_TITLE, ...(await stored.list()), ...(await stored.aside()) })
  }

  const scenarioOf = async (id: string): Promise<CompiledScenario> => {
    const scenario = await catalog.load(id)
    if (!scenario) throw new Error(id)
    return scenario
  }

  const prepare = async (id: string, asked: Partial<SetupModel>): Promise<void> => {
    const said = catalog.loadTexts(model().language, id)
    const [scenario] = await Promise.all([scenarioOf(id), setup.load(), said])
    await leaveGame()
    // While somebody chooses; what fails now is told when the game starts.
    void load().catch(() => undefined)
    show({
      ...(await stored.list()),
      screen: { name: 'setup', setup: { ...firstSetup(scenario), ...asked } },
      scenario: id,
      notice: null,
    })
  }

  const start = async (choice: SetupChoice): Promise<void> => {
    const scenario = await scenarioOf(model().scenario)
    const { modules } = await opened(scenario.id)
    game = await modules.startGame(scenario, choice, library, showGame)
    visit?.begin(game.id)
    debriefing.prepare()
    troubles.forget()
    show({ notice: null })
    showGame()
  }

  const resume = async (id: string, scenario: string, takeOver: boolean): Promise<void> => {
    game?.close()
    const { modules } = await opened(scenario)
    const found = await modules.resumeGame({ library, scenario: catalog.load }, id, { takeOver })
    switch (found.outcome) {
      case 'resumed':
        troubles.forget()
        game = await modules.hostGame(found.session, found.lock, showGame)
        debriefing.prepare()
        show({ notice: null })
        return showGame()
      case 'unreadable':
        downloads.offer({ name: `${id}.recovery.json`, text: modules.recoveryText(found.save) })
        await showTitle()
        return show({ notice: { kind: 'record', problem: found.problem, recovery: true } })
      case 'trouble':
        return show({ notice: { kind: 'trouble', trouble: found.trouble } })
      case 'nothing':
        return showTitle()
    }
  }

  const showRecord = async (record: GameRecord): Promise<void> => {
    const { id } = record.scenario
    const scenario = await catalog.load(id)
    if (!scenario) {
      return refuseRecord({ code: 'scenario-unknown', field: 'scenario.id', detail: id })
    }
    const { modules } = await opened(id)
    const played = modules.playRecord(record, scenario)
    if (isProblem(played)) return refuseRecord(played)
    if (!(await mayLeave())) return
    await go(`record ${record.end.sha256}`, async () => {
      await leaveGame()
      const session = await modules.openRecordGame(played)
      if (session) game = await modules.hostGame(session, null, showGame)
      show({ notice: null })
      const now = game
      const current = () => game === now
      await showDebrief(played, session ? 'in-window' : 'no', { current, notice: undefined })
    })
  }

  const currentRecord = () => game?.record() ?? shown

  /** What may leave: of a game that is played, what this table knows. */
  const exported = () => {
    const record = currentRecord()
    const { screen } = model()
    return record && { record, readers: screen.name === 'play' ? screen.play.held : null }
  }

  const records = lazyRecords({
    library,
    model,
    show,
    attempt,
    scenario: catalog.load,
    loadTexts: (id) => catalog.loadTexts(model().language, id),
    shown: currentRecord,
    read: async (file) => (await load()).modules.readRecordFile(file),
    showRecord,
    follow: (play) => board.follow(play, []),
    async leaveGame() {
      if (!(await mayLeave())) return false
      await leaveGame()
      return true
    },
    async enter(open) {
      if (!(await mayLeave())) return
      await go('fork', async () => {
        await opened(scenarioShown(model()))
        const entered = await open(showGame)
        if (!entered) return
        await leaveGame()
        game = entered
        debriefing.prepare()
        show({ notice: null })
        showGame()
      })
    },
  })

  const actions: Actions = {
    ...records.actions,
    ...debriefing.actions,
    ...board.actions,
    ...gameActions({ model, show, game: () => game, attempt }),
    ...scenarios.actions,
    ...stored.actions,
    ...updating.actions,
    ...courseActions(visit, () => show({})),
    ...downloads.actions,
    ...settingActions({
      settings,
      show,
      attempt,
      speak: (language) => speak(language, scenarioShown(model())),
      prefer: board.prefer,
    }),
    ...lazyTransfer({
      texts,
      catalog,
      language: () => model().language,
      subject: exported,
      show: (transfer) => show({ transfer }),
      onCopy: scenarios.refresh,
    }),
    dismissNotice: () => show({ notice: null }),
    showTitle: () => leaveFor('title', showTitle),
    leave,
    prepare: (scenario) => leaveFor(`set-up ${scenario}`, () => prepare(scenario, {})),
    start: (choice) => attempt(() => go('start', () => start(choice))),
    newSeed: readableSeed,
    resume: (id) => {
      const scenario = model().stored.find((one) => one.id === id)?.scenario ?? ''
      attempt(() => go(`resume ${id}`, () => resume(id, scenario, false)))
    },
    takeOver() {
      if (!game) return
      const { id, scenario } = game
      leaveFor('take over', () => resume(id, scenario, true))
    },
    keepUp: () => attempt(async () => game?.keepUp()),
    playSeedAgain() {
      if (visit) return leaveFor('course', showTitle)
      const outcome = debriefIn(model().screen)?.facts.outcome
      if (!outcome) return
      const { scenario, seed, difficulty } = outcome
      leaveFor('same seed', () => prepare(scenario, { seed, difficulty }))
    },
  }

  /** Loads a language for the screen that is shown. */
  const speak = async (language: Language, scenario: string): Promise<void> => {
    await Promise.all([texts.loadUi(language), catalog.loadTitles(language)])
    const { name } = model().screen
    if (name !== 'loading' && name !== 'title') await catalog.loadTexts(language, scenario)
    if (debriefIn(model().screen)) await debriefing.speak(language)
    if (model().records) await records.speak(language)
  }

  const begin = async (language: Language, scenario: string): Promise<void> => {
    watchMotion(() => {
      show({})
      board.prefer()
    })
    await speak(language, scenario)
    page.note({ language })
  }

  return {
    async open(language) {
      await begin(language, model().scenario)
      const { seed, difficulty, malformed } = link
      const asked = link.scenario !== null || seed !== null || difficulty !== null
      if (visit) {
        await (visit.kept ? resume(visit.kept, visit.scenario.id, false) : showTitle())
        if (visit.problem) refuseRecord(visit.problem)
        return
      }
      if (asked) {
        await prepare(model().scenario, {
          ...(seed && { seed }),
          ...(difficulty && { difficulty }),
        })
      } else await showTitle()
      if (malformed.length > 0) show({ notice: { kind: 'link', fields: malformed } })
      records.openLink(location.hash)
    },
    async openRecord(language, record) {
      await begin(language, record.scenario.id)
      page.note({ screen: { name: 'title' } })
      await showRecord(record)
    },
    openDropped(files) {
      const [file] = files
      if (model().screen.name === 'title' && file && /\.(xlsx|csv)$/i.test(file.name)) {
        actions.importChronogramme(model().scenario, file)
      } else records.actions.openRecords(files)
    },
    openLink: records.openLink,
    updating,
    offerJoin: () => show({ hosted: true }),
    atRisk: () => game !== null && (game.unsaved() || troubles.atRisk()),
  }
}
