import { linkedRecord } from '../../exchange/link-letters'
import type { Language } from '../../scenario/language'
import { isProblem } from '../../session/record-problem'
import type { RecordScreens } from '../../ui/app'
import type { AppModel } from '../../ui/model'
import type { ScreenName } from '../../ui/screen'
import type { RecordActions } from '../../ui/screens/replay/record-model'
import { recordNotice } from '../shell/failure-notice'
import { loadOnce } from '../shell/load-once'
import { debriefIn } from '../shell/screens'
import type { RecordsContext, RecordsController } from './open-records'
import { forgetLinkedRecord } from './record-links'

export interface LazyRecords {
  readonly actions: RecordActions
  /** Null until they are loaded; no screen that needs them is shown before. */
  screens(): RecordScreens | null
  /** Whether the page was opened by a link that carries a record. */
  openLink(link: string): boolean
  speak(language: Language): Promise<void>
  /** What changes when one screen gives way to another: most have nothing to do with records. */
  leaving(from: ScreenName, to: ScreenName): Pick<AppModel, 'records'> | null
}

/** More than these are not read side by side, but together. */
const MOST_COMPARED = 8

const AWAY: ReadonlySet<ScreenName> = new Set(['title', 'setup', 'play'])

/** The way to the records, which is loaded when somebody first goes there. */
export function lazyRecords(context: RecordsContext): LazyRecords {
  let controller: RecordsController | null = null
  let screens: RecordScreens | null = null

  const load = loadOnce(async () => {
    const [{ openRecordsController }, loaded] = await Promise.all([
      import('./open-records'),
      import('../../ui/screens/replay/record-parts'),
    ])
    controller = await openRecordsController(context)
    screens = loaded
    return controller
  })
  const use = (work: (controller: RecordsController) => Promise<void>): void =>
    context.attempt(async () => work(await load()))

  const openRecord = async (file: File): Promise<void> => {
    const record = await context.read(file)
    if (!record) return context.show({ notice: { kind: 'file' } })
    if (isProblem(record)) {
      return context.show({ notice: recordNotice(record) })
    }
    await context.showRecord(record)
  }

  return {
    actions: {
      openRecords: ([first, ...others]) => {
        const files = first ? [first, ...others] : []
        const lists = files.some(({ name }) => /\.txt$/i.test(name))
        if (files.length > MOST_COMPARED || lists) use((records) => records.readCohort(files))
        else if (first && others.length === 0) context.attempt(() => openRecord(first))
        else if (first) use((records) => records.compareFiles(files))
      },
      nameCohort: (named) => use((records) => records.nameCohort(named)),
      saveCohort: () => use((records) => records.saveCohort()),
      openReplay: () => use((records) => records.openReplay()),
      replay: (move) => use((records) => records.replay(move)),
      closeReplay: () => {
        const screen = debriefIn(context.model().screen)
        if (screen) context.show({ screen })
      },
      fork: (held, teammates) => use((records) => records.fork(held, teammates)),
      playFrom: (commands) => use((records) => records.playFrom(commands)),
      openCompare: () => use((records) => records.openCompare()),
      addToCompare: (what) => use((records) => records.addToCompare(what)),
      nameTeam: (id, name) => use((records) => records.nameTeam(id, name)),
      leaveOut: (id) => use((records) => records.leaveOut(id)),
      openCompared: (id) => use((records) => records.openCompared(id)),
      backToCompare: () => use((records) => records.backToCompare()),
      shareGame: () => use((records) => records.shareGame()),
      shareExercise: (exercise) => use((records) => records.shareExercise(exercise)),
      closeShare: () => use((records) => records.closeShare()),
      copy: (text) =>
        // Missing on plain http; then the text is marked for a copy by hand.
        (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
          () => true,
          () => false,
        ),
    },
    screens: () => screens,
    openLink(link) {
      if (linkedRecord(link) === null) return false
      use((records) => records.openLink(link))
      return true
    },
    speak: async (language) => controller?.speak(language),
    leaving(from, to) {
      if (from === 'replay') controller?.leaveReplay()
      // The first screen leaves nothing: the address may carry a record that is still to be opened.
      if (from === 'loading' || !AWAY.has(to)) return null
      forgetLinkedRecord()
      controller?.close()
      return { records: null }
    },
  }
}
