import type { Language } from '../../scenario/language'
import type { CompiledScenario } from '../../scenario/scenario'
import type { GameRecord } from '../../session/record'
import type { Actions } from '../../ui/model'
import type { DebriefModel } from '../../ui/screens/debrief/debrief-model'
import type { SetupChoice, SetupModel } from '../../ui/screens/setup/setup-model'
import { readableSeed } from '../content/readable-seed'
import { scenarioList } from '../content/scenario-choice'
import { courseActions, courseSetup } from '../course/course-setup'
import { lazyGame } from '../hosting/lazy-game'
import { lazySetup } from '../hosting/lazy-setup'
import { lazyRecords } from '../records/lazy-records'
import { openDownloads } from '../storage/downloads'
import { storedGames } from '../storage/stored-games'
import type { Controller, Wiring } from './controller'
import { setDocumentAttributes } from './document-attributes'
import { failureNotice, recordNotice } from './failure-notice'
import {
  AT_THE_TITLE,
  firstSetup,
  initialModel,
  lessonIn,
  sameSeats,
  scenarioShown,
} from './initial-state'
import { lazyTransfer } from './lazy-transfer'
import { openWays } from './navigation'
import { settingActions } from './own-settings'
import { openPage } from './page'
import { watchMotion } from './reduced-motion'
import { compareIn, debriefIn, parentOf } from './screens'
import { updateController } from './updates'

/** Owns the screen that is shown, and the ways between screens; every click of a person ends here. */
export function createController(wiring: Wiring): Controller {
  const { texts, catalog, settings, library, link, draw } = wiring
  const { visit = null, screens: course = null } = wiring.course ?? {}
  const setup = lazySetup()
  /** Something was chosen in the set-up that is shown. */
  let setupChanged = false

  const page = openPage({
    first: initialModel(catalog, settings.get(), link),
    draw(page) {
      const scored = debriefIn(page.screen)?.debrief.debrief
      if (scored) visit?.score(scored)
      const model = { ...page, course: visit?.model() ?? null }
      const i18n = currentI18n()
      setDocumentAttributes(model, i18n.text('scenario.title'))
      const screens = {
        ...games.screens(),
        setup: setup.screens(),
        records: records.screens(),
        course,
      }
      draw({ model, screens, i18n, actions })
    },
    giveWay: (from, to) => records.leaving(from, to),
    steps: !visit,
    debriefed: () =>
      debriefIn(model().screen)?.facts.editing === 'kept' ? (game()?.id ?? '') : '',
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

  const updating = updateController({ show, attempt })
  const stored = storedGames({ library, catalog, model, show, attempt })
  const scenarios = scenarioList({ catalog, list: stored.list, model, show, attempt })
  const game = () => games.opened()?.game() ?? null
  const currentRecord = () => games.opened()?.record() ?? null
  const downloads = openDownloads({
    library,
    game,
    shown: currentRecord,
    recoveryTexts: async (saves) => (await games.load()).recoveryTexts(saves),
    attempt,
  })

  const { mayLeave, leave, go } = openWays({
    model,
    show,
    atStake(what) {
      const { screen } = model()
      switch (what) {
        case 'game':
          return game()?.unsaved() ?? false
        case 'setup':
          return screen.name === 'setup' && setupChanged
        case 'comparison':
          return (compareIn(screen)?.compare.entries.length ?? 0) > 1
      }
    },
  })
  const leaveFor = (name: string, way: () => Promise<void>): void =>
    attempt(async () => {
      if (await mayLeave()) await go(name, way)
    })

  /** Somebody has pressed the browser's Back. */
  const back = async (): Promise<void> => {
    const parent = parentOf(model().screen)
    if (parent && parent.name !== 'title') {
      const stays = compareIn(parent) || (await mayLeave(['comparison']))
      if (stays) await go('back', async () => show({ screen: parent, notice: null }))
    } else if (parent && (await mayLeave())) await go('title', showTitle)
    page.follow()
  }

  const showTitle = async (): Promise<void> => {
    if (visit) return prepare(...courseSetup(visit.course))
    await games.opened()?.leave()
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
    await games.opened()?.leave()
    // While somebody chooses; what fails now is told when the game starts.
    void games.load().catch(() => undefined)
    show({
      ...(await stored.list()),
      screen: { name: 'setup', setup: { ...firstSetup(scenario), ...asked } },
      scenario: id,
      notice: null,
    })
  }

  /** What is asked before a game, which few want. */
  const questions = () =>
    Promise.all([import('../content/learning-questions'), scenarioOf(model().scenario)])

  /** The set-up of the exercise just summed up, with a seed that comes of it. */
  const playAgain = (
    choose: (seed: string, next: DebriefModel['next']) => string | undefined,
  ): void => {
    const summed = debriefIn(model().screen)
    const seed = summed && choose(summed.facts.outcome.seed, summed.debrief.next)
    if (!summed || !seed) return
    const { scenario, difficulty } = summed.facts.outcome
    const cut = currentRecord()?.options.cut ?? 'whole'
    leaveFor(`seed ${seed}`, () =>
      prepare(scenario, { ...sameSeats(summed.debrief.holders), seed, difficulty, cut }),
    )
  }

  const games = lazyGame({
    library,
    catalog,
    stored,
    downloads,
    visit,
    model,
    show,
    note: page.note,
    i18n: currentI18n,
    attempt,
    mayLeave,
    go,
    showTitle,
  })

  const start = async (choice: SetupChoice): Promise<void> => {
    const scenario = await scenarioOf(model().scenario)
    await (await games.open(scenario.id)).start(scenario, choice)
  }

  const resume = async (id: string, scenario: string): Promise<void> =>
    (await games.open(scenario)).resume(id, false)

  const showRecord = async (record: GameRecord): Promise<void> => {
    const { id } = record.scenario
    const scenario = await catalog.load(id)
    if (!scenario) {
      const problem = { code: 'scenario-unknown', field: 'scenario.id', detail: id } as const
      return show({ notice: recordNotice(problem) })
    }
    await (await games.open(id)).showRecord(record, scenario)
  }

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
    i18n: (id) => texts.in(model().language, id),
    shown: currentRecord,
    read: async (file) => (await games.load()).readRecordFile(file),
    showRecord,
    follow: (play) => games.opened()?.follow(play),
    async leaveGame() {
      if (!(await mayLeave())) return false
      await games.opened()?.leave()
      return true
    },
    enter: async (open) => (await games.open(scenarioShown(model()))).enter(open),
  })

  const actions: Actions = {
    ...records.actions,
    ...games.actions,
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
      prefer: () => games.opened()?.prefer(),
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
    noteSetup(changed) {
      setupChanged = changed
    },
    prepare: (scenario) => leaveFor(`set-up ${scenario}`, () => prepare(scenario, {})),
    start: (choice) => attempt(() => go('start', () => start(choice))),
    newSeed: readableSeed,
    questionsBefore: async (choice) => {
      const [asked, scenario] = await questions()
      return asked.questionsBefore(scenario, choice)
    },
    keepBefore: (choice, answers) =>
      attempt(async () => {
        const [asked, scenario] = await questions()
        asked.keepBefore(scenario, choice, answers)
      }),
    resume: (id) => {
      const scenario = model().stored.find((one) => one.id === id)?.scenario ?? ''
      attempt(() => go(`resume ${id}`, () => resume(id, scenario)))
    },
    playSeedAgain() {
      if (visit) return leaveFor('course', showTitle)
      playAgain((seed) => seed)
    },
    playNextSeed: () => playAgain((_seed, next) => next?.seed),
  }

  /** Loads a language for the screen that is shown. */
  const speak = async (language: Language, scenario: string): Promise<void> => {
    await Promise.all([texts.loadUi(language), catalog.loadTitles(language)])
    const { name } = model().screen
    if (name !== 'loading' && name !== 'title') await catalog.loadTexts(language, scenario)
    if (debriefIn(model().screen)) await games.opened()?.speak(language)
    if (model().records) await records.speak(language)
  }

  const begin = async (language: Language, scenario: string): Promise<void> => {
    watchMotion(() => {
      show({})
      games.opened()?.prefer()
    })
    await speak(language, scenario)
    page.note({ language })
  }

  return {
    async open(language) {
      await begin(language, model().scenario)
      const { seed, difficulty, cut, malformed } = link
      const asked = [link.scenario, seed, difficulty, cut].some((one) => one !== null)
      if (visit) {
        await (visit.kept ? resume(visit.kept, visit.scenario.id) : showTitle())
        if (visit.problem) show({ notice: recordNotice(visit.problem) })
        return
      }
      const debriefed = await stored.find(page.reloaded)
      if (debriefed) await resume(debriefed.id, debriefed.scenario)
      else if (asked) {
        await prepare(model().scenario, {
          ...(seed && { seed }),
          ...(difficulty && { difficulty }),
          ...(cut && { cut }),
        })
      } else {
        const first = !model().taught && (await stored.list()).stored.length === 0
        if (first) page.note({ scenario: lessonIn(model()) ?? model().scenario })
        await showTitle()
      }
      if (malformed.length > 0) show({ notice: { kind: 'link', fields: malformed } })
      records.openLink(location.hash)
    },
    async openRecord(language, record) {
      await begin(language, record.scenario.id)
      page.note({ screen: { name: 'title' } })
      await showRecord(record)
    },
    openDropped(files) {
      const [file, ...others] = files
      const alone = others.length === 0
      if (model().screen.name === 'title' && alone && file && /\.(xlsx|csv)$/i.test(file.name)) {
        actions.importChronogramme(model().scenario, file)
      } else records.actions.openRecords(files)
    },
    openLink: records.openLink,
    updating,
    declare: (what) => show(what),
    offerJoin: () => show({ hosted: true }),
    atRisk: () => games.opened()?.atRisk() ?? false,
  }
}
