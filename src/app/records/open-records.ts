import { exerciseLink } from '../../exchange/exercise-link'
import { linkedRecord } from '../../exchange/link-letters'
import { isLinkProblem, LINK_LETTERS, packRecord, unpackRecord } from '../../exchange/record-link'
import { openSentences } from '../../i18n/sentences'
import type { I18n } from '../../i18n/texts'
import type { Language } from '../../scenario/language'
import type { CompiledScenario } from '../../scenario/scenario'
import type { GameRecord } from '../../session/record'
import { isProblem, type RecordProblem } from '../../session/record-problem'
import { withChecks } from '../../session/replay'
import { type ReplayTimeline, replayTimeline, stateAfter } from '../../session/replay-timeline'
import { holdersOf } from '../../simulation/people'
import type { PlayModel } from '../../ui/game-model'
import type { AppModel } from '../../ui/model'
import type { Screen } from '../../ui/screen'
import type { RecordActions, RecordsModel, ShareModel } from '../../ui/screens/replay/record-model'
import { forkGame } from '../hosting/fork-game'
import type { HostedGame } from '../hosting/hosted-game'
import { recordNotice } from '../shell/failure-notice'
import { debriefIn, withCompare } from '../shell/screens'
import type { GameLibrary } from '../storage/game-library'
import { saveText } from '../storage/save-file'
import { type CohortController, cohortController } from './cohort'
import { type ComparisonController, comparisonController } from './comparison'
import { ownPage, recordLink } from './record-links'
import { type ReplayPlayer, replayPlayer } from './replay-player'

/** What people do with records; what takes time is awaited by who calls. */
export type RecordsController = {
  [Name in keyof Omit<RecordActions, 'openRecords' | 'closeReplay' | 'copy'>]: (
    ...given: Parameters<RecordActions[Name]>
  ) => Promise<void>
} & {
  compareFiles(files: readonly File[]): Promise<void>
  readCohort(files: readonly File[]): Promise<void>
  /** Another screen is shown. */
  leaveReplay(): void
  openLink(letters: string): Promise<void>
  speak(language: Language): Promise<void>
  close(): void
}

/** What replay, comparison and sharing need of the rest of the page. */
export interface RecordsContext {
  readonly library: GameLibrary
  model(): AppModel
  show(part: Partial<AppModel>): void
  /** Nothing that fails stays silent. */
  attempt(work: () => Promise<void>): void
  /** Null for an id that is not here. */
  scenario(id: string): Promise<CompiledScenario | null>
  /** The voice of the page about a scenario. */
  i18n(scenario: string): I18n
  /** Every sentence of a scenario, in the language of the page. */
  loadTexts(scenario: string): Promise<void>
  /** The record of the debrief that is shown. */
  shown(): GameRecord | null
  /** Null when the browser cannot read it. */
  read(file: File): Promise<GameRecord | RecordProblem | null>
  showRecord(record: GameRecord): Promise<void>
  /** Leaves the game that is played; false when somebody wants to stay. */
  leaveGame(): Promise<boolean>
  /** The drawn table shows what the replay shows. */
  follow(play: PlayModel): void
  /** Leaves what is played here for a game that `open` makes; it stays when there is none. */
  enter(open: (onChange: () => void) => Promise<HostedGame | null>): Promise<void>
}

/** Rejects where the sentences of replay and comparison cannot be loaded. */
export async function openRecordsController(context: RecordsContext): Promise<RecordsController> {
  const { show, model } = context
  let say = await openSentences('records', model().language)
  let sayDebrief = await openSentences('debrief', model().language)
  let sayCohort = await openSentences('cohort', model().language)
  let replay: ReplayPlayer | null = null
  let compare: ComparisonController | null = null
  let cohort: CohortController | null = null
  let share: ShareModel | null = null

  const records = (): RecordsModel => ({
    comparing: compare !== null,
    share,
    say,
    sayDebrief,
  })
  /** What lies on the screen or below it as it is now. */
  const draw = (): void => {
    const { screen } = model()
    const compared: Screen = compare ? withCompare(screen, { compare: compare.model() }) : screen
    const now = compared.name === 'replay' ? replay?.model() : undefined
    const shown = now ? { ...compared, replay: now } : withCohort(compared)
    show({ screen: shown as Screen, records: records() })
    if (now) context.follow(now.play)
  }
  const withCohort = (screen: Screen): Screen =>
    screen.name === 'cohort' && cohort
      ? { ...screen, cohort: { ...cohort.model(), say: sayCohort } }
      : screen
  const goTo = (screen: Screen): void => show({ screen, records: records(), notice: null })

  const close = (): void => {
    replay?.close()
    compare?.close()
    cohort?.close()
    replay = null
    compare = null
    cohort = null
    share = null
  }

  /** The record of the debrief that is shown; what opens without one has lost it meanwhile. */
  const shown = (): GameRecord => {
    const record = context.shown()
    if (!record) throw new Error('no record is shown')
    return record
  }

  const scenarioWithTexts = async (id: string): Promise<CompiledScenario | null> => {
    const [scenario] = await Promise.all([context.scenario(id), context.loadTexts(id)])
    return scenario
  }

  const timelineOf = async (record: GameRecord): Promise<ReplayTimeline> => {
    const scenario = await context.scenario(record.scenario.id)
    const timeline = scenario && replayTimeline(record, scenario)
    if (!timeline || isProblem(timeline)) {
      throw new Error(timeline ? timeline.code : record.scenario.id)
    }
    return timeline
  }

  const startCompare = async (
    add: (controller: ComparisonController) => Promise<void>,
  ): Promise<void> => {
    const controller = comparisonController({
      scenario: scenarioWithTexts,
      onChange: () => draw(),
    })
    const under = debriefIn(model().screen)
    if (model().screen.name === 'play' && !(await context.leaveGame())) return
    compare?.close()
    compare = controller
    await add(controller)
    goTo({
      name: 'compare',
      compare: controller.model(),
      under: under && { ...under, under: null },
    })
  }

  return {
    close,
    async speak(language) {
      say = await openSentences('records', language)
      sayDebrief = await openSentences('debrief', language)
      sayCohort = await openSentences('cohort', language)
      const scenario = compare?.model().scenario ?? cohort?.model().scenario
      if (scenario) await context.loadTexts(scenario.id)
      draw()
    },

    async openReplay() {
      const timeline = await timelineOf(shown())
      replay?.close()
      replay = replayPlayer(timeline, () => draw())
      const under = debriefIn(model().screen)
      if (!under) throw new Error('no debrief is shown')
      const now = replay.model()
      goTo({ name: 'replay', replay: now, under })
      context.follow(now.play)
    },
    async replay(move) {
      replay?.move(move)
    },
    leaveReplay() {
      replay?.close()
      replay = null
    },
    async fork(held, teammates) {
      if (!replay) return
      const { timeline } = replay
      const commands = replay.at()
      const holders = holdersOf(timeline.world.scenario, held, teammates)
      await context.enter((onChange) =>
        forkGame(timeline, commands, holders, context.library, onChange),
      )
    },

    async playFrom(commands) {
      const timeline = await timelineOf(shown())
      const { holders } = stateAfter(timeline, commands)
      await context.enter((onChange) =>
        forkGame(timeline, commands, holders, context.library, onChange),
      )
    },

    openCompare: () => startCompare((controller) => controller.addRecord(shown())),
    compareFiles: (files) => startCompare((controller) => controller.addFiles(files)),
    async readCohort(files) {
      if (model().screen.name === 'play' && !(await context.leaveGame())) return
      cohort?.close()
      const controller = cohortController({ scenario: scenarioWithTexts, onChange: () => draw() })
      cohort = controller
      goTo({ name: 'cohort', cohort: { ...controller.model(), say: sayCohort } })
      await controller.read(files)
    },
    async nameCohort(named) {
      cohort?.setNamed(named)
    },
    async saveCohort() {
      const told = cohort?.model()
      if (!told?.scenario || !told.cohort) return
      const i18n = { ...context.i18n(told.scenario.id), debrief: sayDebrief }
      const locale = { scenario: told.scenario, i18n, cohort: sayCohort }
      const [{ cohortHtml }, { toldOf }] = await Promise.all([
        import('../../exchange/report/cohort-page'),
        import('../../ui/screens/cohort/cohort-screen'),
      ])
      saveText(
        `cohort-${i18n.language}.html`,
        cohortHtml(locale, toldOf(locale, told)),
        'text/html',
      )
    },
    async addToCompare(what) {
      if (typeof what === 'string') await compare?.addLink(what)
      else await compare?.addFiles(what)
    },
    async nameTeam(id, name) {
      compare?.name(id, name)
    },
    async leaveOut(id) {
      compare?.leaveOut(id)
    },
    async openCompared(id) {
      const record = compare?.record(id)
      if (record) await context.showRecord(record)
    },
    async backToCompare() {
      const { screen } = model()
      const under = debriefIn(screen)
      if (!compare || !under) return
      goTo(under.under ?? { name: 'compare', compare: compare.model(), under })
    },

    async shareGame() {
      const record = shown()
      const { seed, difficulty, options } = record
      const { cut = 'whole' } = options
      const { language } = model()
      const letters = packRecord(record)
      const fits = letters.length <= LINK_LETTERS
      share = {
        game: {
          url: fits ? recordLink(letters, language) : '',
          letters: letters.length,
          most: LINK_LETTERS,
        },
        exercise: exerciseLink(
          { scenario: record.scenario.id, seed, difficulty, cut },
          language,
          ownPage(),
        ),
      }
      draw()
    },
    async shareExercise(exercise) {
      share = { game: null, exercise: exerciseLink(exercise, model().language, ownPage()) }
      draw()
    },
    async closeShare() {
      share = null
      draw()
    },

    async openLink(link) {
      const found = unpackRecord(linkedRecord(link) ?? '')
      if (isLinkProblem(found)) return show({ notice: { kind: 'record-link', code: found.code } })
      if (isProblem(found)) {
        return show({ notice: recordNotice(found) })
      }
      const scenario = await context.scenario(found.scenario.id)
      const record = scenario && withChecks(found, scenario)
      if (!record) {
        const { id } = found.scenario
        const problem = { code: 'scenario-unknown', field: 'scenario.id', detail: id } as const
        return show({ notice: recordNotice(problem) })
      }
      if (isProblem(record)) {
        return show({ notice: recordNotice(record) })
      }
      await context.showRecord(record)
    },
  }
}
