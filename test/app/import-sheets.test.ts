import { strFromU8, unzipSync } from 'fflate'
import 'fake-indexeddb/auto'
import exceljs from 'exceljs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import {
  chronogrammeToEdit,
  type ImportSource,
  importSheets,
} from '../../src/app/content/import-sheets'
import { OutdatedCopy, scenarioCopies } from '../../src/app/content/scenario-copies'
import { textsOf } from '../../src/cli/exchange/open-exercise'
import { scenarioFilesOf } from '../../src/cli/exchange/write-copy'
import { readSheets } from '../../src/exchange/read-sheet'
import type { CompiledScenario } from '../../src/scenario/scenario'
import { recordGame } from '../../src/session/autoplay'
import { loaded } from '../support/exercise'

vi.setConfig({ hookTimeout: 120_000, testTimeout: 120_000 })

let source: ImportSource
let book: exceljs.Workbook
beforeAll(async () => {
  const { scenario } = loaded()
  const texts = await textsOf(loaded())
  source = { scenario, texts, files: scenarioFilesOf('ransomware-pra', scenario.id) }
})

const written = async (): Promise<exceljs.Worksheet> => {
  const { content } = await chronogrammeToEdit(source.scenario, source.texts, 'fr')
  book = new exceljs.Workbook()
  await book.xlsx.load(content as unknown as ArrayBuffer)
  return book.worksheets[0]!
}
const read = async () =>
  importSheets(readSheets(new Uint8Array(await book.xlsx.writeBuffer())), source, 'fr')

/** Column of a title, and the first line of a stimulus. */
function places(sheet: exceljs.Worksheet) {
  const header = Array.from(sheet.getRow(1).values as unknown[], String)
  const column = (title: string) => header.findIndex((one) => one.startsWith(title))
  let line = 0
  sheet.eachRow((row, n) => {
    const reference = String(row.getCell(column('Référence')).value)
    if (line === 0 && reference.startsWith('stimulus')) line = n
  })
  return { column, line }
}

describe('an edited chronogramme in the browser', () => {
  it('names what is wrong by row and column, and makes nothing', async () => {
    const sheet = await written()
    const { column, line } = places(sheet)
    sheet.getRow(line).getCell(column('Temps')).value = 'bientôt'
    const report = await read()
    expect(report.copy).toBeNull()
    expect(report.problems).toHaveLength(1)
    expect(report.problems[0]).toMatch(new RegExp(`^Ligne ${line}, colonne \\w+, Temps`))
  })

  it('is no sheet where nothing is read', async () => {
    const report = await importSheets(readSheets(new TextEncoder().encode('bonjour')), source, 'fr')
    expect(report.copy).toBeNull()
    expect(report.problems).toHaveLength(1)
  })

  it('makes a scenario that is kept, found again and played to its end', async () => {
    const sheet = await written()
    const { column, line } = places(sheet)
    sheet.getRow(line).getCell(column('Objet')).value = 'Un objet à nous'
    const { copy, archive, changed, problems } = await read()
    expect(problems).toEqual([])
    expect(changed).toEqual({ phases: 0, stimuli: 1, added: 0 })
    expect(copy!.scenario.sha256).not.toBe(source.scenario.sha256)
    expect(copy!.scenario.id).toBe(copy!.id)
    expect(Object.values(copy!.texts.fr)).toContain('Un objet à nous')
    expect(copy!.texts.fr['scenario.title']).toContain('chronogramme modifié')
    const files = unzipSync(archive!)
    expect(strFromU8(files[`${copy!.id}/scenario.yaml`]!)).toContain(`id: ${copy!.id}`)

    await scenarioCopies('copies-test').save(copy!)
    const again = scenarioCopies('copies-test')
    expect((await again.list()).map(({ id }) => id)).toEqual([copy!.id])
    const found = await again.load(copy!.id)
    expect(found).toEqual(copy)
    expect(await again.load('another')).toBeNull()
    const other = { ...copy!, id: 'other' }
    await again.save(other)
    await again.remove('other')
    expect((await again.list()).map(({ id }) => id)).toEqual([copy!.id])
    expect(await again.load('other')).toBeNull()
    const { gauges: _gauges, ...before } = copy!.scenario
    await again.save({ ...copy!, id: 'before', scenario: before as CompiledScenario })
    await expect(again.load('before')).rejects.toThrow(OutdatedCopy)
    const options = { difficulty: 'normal', stimuli: true, countdown: 'off' } as const
    const { record } = recordGame(found!.scenario, 'copie', options, 'reference')
    expect(record.scenario).toMatchObject({ id: copy!.id, sha256: copy!.scenario.sha256 })
    expect(record.commands.length).toBeGreaterThan(50)
  })

  it('makes nothing of a sheet in which nothing differs, and has nothing to correct', async () => {
    await written()
    expect(await read()).toMatchObject({
      copy: null,
      archive: null,
      changed: { phases: 0, stimuli: 0, added: 0 },
      problems: [],
    })
  })

  it('has the same name for the same sheet, another for another', async () => {
    const sheet = await written()
    const { column, line } = places(sheet)
    const subject = sheet.getRow(line).getCell(column('Objet'))
    subject.value = 'Un'
    const first = await read()
    subject.value = 'Autre'
    const second = await read()
    expect(first.copy!.id).not.toBe(second.copy!.id)
    expect(first.copy!.id).toMatch(/^ransomware-pra-[0-9a-f]{6}$/)
  })
})
