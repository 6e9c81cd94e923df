import type { TranslateDebrief } from '../../i18n/sentences'
import type { I18n } from '../../i18n/texts'
import type { Language } from '../../scenario/language'
import type { BareGame, GameRecord } from '../../session/record'
import type { DebriefScreens } from '../../ui/app'
import type { LearningActions } from '../../ui/learning-model'
import type { AppModel } from '../../ui/model'
import type { DebriefFacts } from '../../ui/screens/debrief/debrief-facts-model'
import type {
  DebriefActions,
  DebriefModel,
  Paper,
  SittingChoice,
} from '../../ui/screens/debrief/debrief-model'
import type { PlayedRecord } from '../hosting/record-game'
import { debriefIn, withDebrief } from '../shell/screens'
import { exerciseOf, keepLearning, learningOf } from '../storage/learning-answers'
import { recordName, saveText } from '../storage/save-file'
import type { DebriefReader } from './debrief-reader'
import { debriefLoader } from './load-debrief'

/** What a debrief needs of the page that shows it. */
interface Page {
  model(): AppModel
  show(part: Partial<AppModel>): void
  i18n(): I18n
  /** What the scenario's authors say in a debrief alone. */
  loadTexts(language: Language, scenario: string): Promise<void>
  /** An earlier game of the same people on this device; null where there is none. */
  earlier(record: GameRecord): Promise<BareGame | null>
  /** Nothing that fails stays silent. */
  attempt(work: () => Promise<void>): void
}

interface Presented {
  readonly facts: DebriefFacts
  /** What is known when it is shown, which may be later. */
  debrief(): DebriefModel
}

/** The debrief of the game that is looked at: loaded, worked out and worded. */
export interface DebriefController {
  readonly actions: DebriefActions & Pick<LearningActions, 'keepAfter'>
  /** Null until they are loaded. */
  screens(): DebriefScreens | null
  /** Fetches what will be needed; what fails is told when it is. */
  prepare(): void
  /** Begins with a game; for the same game again, takes in what was said since. */
  present(played: PlayedRecord, editing: DebriefFacts['editing']): Promise<Presented>
  /** Its sentences in a language. */
  speak(language: Language): Promise<void>
  close(): void
}

/** Nothing is loaded before `prepare` or `present` asks for it; a load that failed is tried again. */
export function debriefController(page: Page): DebriefController {
  const load = debriefLoader()
  let screens: DebriefScreens | null = null
  let say: TranslateDebrief = (key) => key
  let reader: DebriefReader | null = null
  let record: GameRecord | null = null
  /** The same object until something of it changes: a page of the debrief is not drawn again for it. */
  let learning: DebriefModel['learning'] = { open: false }

  const modelOf = (from: DebriefReader): DebriefModel => ({ ...from.model(say), learning })

  const redraw = (): void => {
    // Beside a replay too, so that it is up to date when somebody comes back from there.
    const { screen } = page.model()
    if (reader && debriefIn(screen)) {
      page.show({ screen: withDebrief(screen, { debrief: modelOf(reader) }) })
    }
  }

  const loadTexts = async (language: Language): Promise<void> => {
    if (record) await page.loadTexts(language, record.scenario.id)
  }

  const speak = async (language: Language): Promise<void> => {
    const [{ modules }] = await Promise.all([load(), loadTexts(language)])
    say = await modules.openSentences('debrief', language)
    redraw()
  }

  const saveReport = async (): Promise<void> => {
    const on = debriefIn(page.model().screen)
    if (!on?.debrief.debrief || !on.debrief.holders || !record) return
    const { facts, debrief: shown } = on
    const { reportHtml } = await import('../../exchange/report/report')
    const i18n = page.i18n()
    const locale = { scenario: facts.scenario, i18n: { ...i18n, debrief: say } }
    const html = reportHtml(locale, on.debrief.debrief, shown.percentile, on.debrief.holders)
    const name = recordName(record).replace(/\.pra\.json$/, `-${i18n.language}.html`)
    saveText(name, html, 'text/html')
  }

  const savePaper = async (paper: Paper, sitting: SittingChoice): Promise<void> => {
    const on = debriefIn(page.model().screen)
    if (!on?.debrief.debrief || !on.debrief.holders || !record) return
    const { debrief, holders } = on.debrief
    const { writePaper } = await import('../../exchange/papers/write-paper')
    const i18n = { ...page.i18n(), debrief: say }
    const game = { record, debrief, holders }
    const html = await writePaper(paper, on.facts.scenario, i18n, game, sitting)
    const name = recordName(record).replace(/\.pra\.json$/, `-${paper}-${i18n.language}.html`)
    saveText(name, html, 'text/html')
  }

  const saveReminder = async (): Promise<void> => {
    const next = debriefIn(page.model().screen)?.debrief.next
    if (!next || !record) return
    const { reminderFile } = await import('./reminder')
    const { scenario } = record
    const { content, mediaType } = reminderFile(record, next, { ...page.i18n(), debrief: say })
    saveText(`${scenario.id}-${next.seed}.ics`, String(content), mediaType)
  }

  return {
    actions: {
      showDebriefTab(tab) {
        const { screen } = page.model()
        if (screen.name !== 'debrief') return
        page.show({ screen: { ...screen, tab } })
        window.scrollTo(0, 0)
      },
      retryDebrief: () => reader?.retry(),
      stopRegret: () => reader?.stopRegret(),
      startLuck: () => reader?.startLuck(),
      stopLuck: () => reader?.stopLuck(),
      saveReport: () => page.attempt(saveReport),
      writePaper: (paper, sitting) => page.attempt(() => savePaper(paper, sitting)),
      keepAfter(after) {
        if (!record) return
        learning = { ...learning, after }
        const { open: _, ...answers } = learning
        keepLearning(exerciseOf(record), answers)
        redraw()
      },
      saveReminder: () => page.attempt(saveReminder),
      print: () => window.print(),
    },
    screens: () => screens,
    prepare: () => void load().catch(() => undefined),
    async present(played, editing) {
      record = played.record
      // What was answered since is not read again: where storage is denied, only this page has it.
      if (reader === null) learning = { ...learningOf(record), open: record.learning === undefined }
      const [loaded] = await Promise.all([load(), loadTexts(page.model().language)])
      screens = loaded.screens
      const facts = loaded.modules.debriefFacts(played, editing)
      say = await loaded.modules.openSentences('debrief', page.model().language)
      const isNew = reader === null
      reader ??= loaded.modules.openDebriefReader({ scenario: facts.scenario, onChange: redraw })
      reader.read(played.record)
      const own = reader
      if (isNew) {
        void page.earlier(played.record).then((earlier) => {
          if (earlier && own === reader) own.compare(earlier)
        })
      }
      return { facts, debrief: () => modelOf(own) }
    },
    speak,
    close() {
      reader?.close()
      reader = null
      record = null
    },
  }
}
