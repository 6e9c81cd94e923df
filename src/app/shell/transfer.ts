import type { TextStore } from '../../i18n/texts'
import { LANGUAGES, type Language } from '../../scenario/language'
import type { Role } from '../../scenario/roles'
import type { GameRecord } from '../../session/record'
import { isProblem } from '../../session/record-problem'
import type { TransferActions, TransferModel } from '../../ui/screens/transfer/transfer-model'
import type { ScenarioCatalog } from '../content/scenario-catalog'
import { ownPage } from '../records/record-links'
import { recordName, saveFile } from '../storage/save-file'

export interface TransferWiring {
  texts: TextStore
  catalog: ScenarioCatalog
  language: () => Language
  /** The game whose files are asked for, and who still plays it. */
  subject: () => { record: GameRecord; readers: readonly Role[] | null } | null
  show: (transfer: TransferModel) => void
  /** There is another scenario to choose. */
  onCopy: () => Promise<void>
}

/** What is asked of them one after the other: only the last is told. */
export function transferActions(wiring: TransferWiring): TransferActions {
  const { texts, catalog, show } = wiring
  let asked = 0
  let archive: { name: string; content: Uint8Array } | null = null

  /** Only the last thing asked for is told. */
  const attempt = (work: () => Promise<TransferModel>): void => {
    asked += 1
    const mine = asked
    const tell = (transfer: TransferModel) => {
      if (mine === asked) show(transfer)
    }
    tell({ state: 'busy' })
    work().then(tell, (error: unknown) => {
      console.error(error)
      tell({ state: 'failed', detail: error instanceof Error ? error.message : String(error) })
    })
  }

  const playTexts = (id: string) => LANGUAGES.map((one) => catalog.loadTexts(one, id))
  const allTexts = (id: string) => [
    ...playTexts(id),
    ...LANGUAGES.map((one) => catalog.loadDebriefTexts(one, id)),
  ]

  /** A scenario with its texts, and what works on it. */
  const opened = async <Modules>(
    id: string,
    loading: Promise<Modules>,
    words: readonly Promise<unknown>[] = allTexts(id),
  ) => {
    const [modules, scenario] = await Promise.all([loading, catalog.load(id), ...words])
    if (!scenario) throw new Error(id)
    return { modules, scenario }
  }
  const openedSheets = (id: string) => opened(id, import('../content/import-sheets'))

  return {
    clearTransfer() {
      asked += 1
      show({ state: 'idle' })
    },
    writePackage: (choice) =>
      attempt(async () => {
        const language = wiring.language()
        const { makePackage } = await import('../course/make-package')
        const title = texts.in(language, choice.scenario).text('scenario.title')
        const content = await makePackage({ ...choice, lms: 'scorm12', language: '' }, title)
        const file = `${choice.scenario}-scorm12.zip`
        saveFile(file, content, 'application/zip')
        return { state: 'written', file, notes: [] }
      }),
    writeKit: (choice) =>
      attempt(async () => {
        const language = wiring.language()
        const { modules, scenario } = await opened(choice.scenario, import('../content/make-kit'))
        const content = await modules.makeKit(
          texts,
          language,
          scenario,
          { ...choice, page: ownPage() },
          new Date(),
        )
        const file = `${choice.scenario}-kit-${choice.minutes}.zip`
        saveFile(file, content, 'application/zip')
        return { state: 'written', file, notes: [] }
      }),
    exportFile: (choice) =>
      attempt(async () => {
        const subject = wiring.subject()
        if (!subject) return { state: 'idle' }
        const { record } = subject
        const { id } = record.scenario
        const language = wiring.language()
        const [{ modules, scenario }, { ownTimeZone }] = await Promise.all([
          opened(
            id,
            import('../records/export-game'),
            subject.readers ? playTexts(id) : allTexts(id),
          ),
          import('../../exchange/time-zone'),
        ])
        const written = await modules.writeChoice(
          { ...subject, scenario },
          choice,
          texts,
          language,
          new Date(),
          ownTimeZone(),
        )
        if (isProblem(written)) return { state: 'failed', detail: written.code }
        const { extension, content, mediaType, notes } = written
        const name = choice.format.replace(new RegExp(`-?${extension}$`), '')
        const ending = name ? `${name}.${extension}` : extension
        const file = recordName(record).replace(/pra\.json$/, ending)
        saveFile(file, content, mediaType)
        return { state: 'written', file, notes }
      }),
    exportChronogramme: (id) =>
      attempt(async () => {
        const { modules, scenario } = await openedSheets(id)
        const written = await modules.chronogrammeToEdit(scenario, texts, wiring.language())
        const file = `${id}.${written.extension}`
        saveFile(file, written.content, written.mediaType)
        return { state: 'written', file, notes: written.notes }
      }),
    importChronogramme: (id, file) =>
      attempt(async () => {
        const [{ modules, scenario }, files, { readSheetFile }] = await Promise.all([
          openedSheets(id),
          catalog.source(id),
          import('../content/read-sheet-file'),
        ])
        if (!files) throw new Error(id)
        const source = { scenario, files, texts }
        const report = await modules.importSheets(
          await readSheetFile(file),
          source,
          wiring.language(),
        )
        const { copy, problems, notes, changed } = report
        if (!copy && problems.length === 0) return { state: 'unchanged', file: file.name, notes }
        if (!copy || !report.archive) return { state: 'rejected', file: file.name, problems }
        archive = { name: `${copy.id}.zip`, content: report.archive }
        const kept = await catalog.addCopy(copy).then(
          () => true,
          () => false,
        )
        if (kept) await wiring.onCopy()
        return { state: 'imported', scenario: copy.id, changed, notes, kept }
      }),
    downloadCopy() {
      if (archive) saveFile(archive.name, archive.content, 'application/zip')
    },
  }
}
