import { builtinKind, type CellKind, kindOf } from './cell-format'
import type { ReadSheets, Sheet } from './sheet'
import { SHEET_LIMITS } from './sheet-limits'
import { wholeSheet } from './sheet-problem'
import { type WorkbookFrame, worksheet } from './worksheet'
import { readXml } from './xml'
import { type ZipEntry, zipDirectory } from './zip-directory'

/** The sheets of an .xlsx workbook; nothing else of it is unpacked. Refuses other archives, and what is too large. */
export const readWorkbook = (content: Uint8Array): ReadSheets => {
  const entries = zipDirectory(content)
  if (!entries) return wholeSheet('not-workbook')
  if (entries.has('content.xml')) return wholeSheet('open-document')
  if (entries.has('xl/workbook.bin')) return wholeSheet('old-workbook')
  try {
    return sheetsOf(entries)
  } catch (error) {
    return wholeSheet(error instanceof TooLarge ? 'workbook-too-large' : 'not-workbook')
  }
}

class TooLarge extends Error {}

const sheetsOf = (entries: ReadonlyMap<string, ZipEntry>): Sheet[] => {
  const part = (name: string): string | null => {
    const entry = entries.get(name)
    if (!entry) return null
    if (entry.size > SHEET_LIMITS.partBytes) throw new TooLarge()
    const bytes = entry.unpack(SHEET_LIMITS.partBytes)
    if (!bytes) throw new Error(name)
    return new TextDecoder().decode(bytes)
  }
  const { epoch1904, named } = bookOf(part('xl/workbook.xml') ?? '')
  const targets = targetsOf(part('xl/_rels/workbook.xml.rels') ?? '')
  const target = (type: string, other: string) =>
    targets.find((one) => one.type === type)?.path ?? other
  const frame: WorkbookFrame = {
    epoch1904,
    strings: stringsOf(part(target('sharedStrings', 'xl/sharedStrings.xml'))),
    kinds: kindsOf(part(target('styles', 'xl/styles.xml'))),
  }
  return named.slice(0, SHEET_LIMITS.sheets).flatMap(({ name, id }) => {
    const sheet = targets.find((one) => one.id === id)
    // Charts and dialogs stand among the sheets, but hold no cells.
    if (sheet?.type !== 'worksheet') return []
    const xml = part(sheet.path)
    return xml === null ? [] : [worksheet(name, xml, frame)]
  })
}

const bookOf = (xml: string) => {
  const named: { name: string; id: string }[] = []
  let epoch1904 = false
  readXml(xml, () => ({
    open(name, attribute) {
      if (name === 'workbookPr') epoch1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '')
      if (name !== 'sheet') return
      named.push({ name: attribute('name') ?? '', id: attribute('r:id') ?? attribute('id') ?? '' })
    },
  }))
  return { epoch1904, named }
}

/** Parts that the workbook points at, by ids; their paths count from its folder or from the root. */
const targetsOf = (xml: string): { id: string; type: string; path: string }[] => {
  const targets: { id: string; type: string; path: string }[] = []
  readXml(xml, () => ({
    open(name, attribute) {
      if (name !== 'Relationship') return
      const target = attribute('Target') ?? ''
      targets.push({
        id: attribute('Id') ?? '',
        type: /[^/]*$/.exec(attribute('Type') ?? '')![0],
        path: target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
      })
    },
  }))
  return targets
}

/** Texts are kept once and named by their number; one may be in several runs, and have a reading aid beside it. */
const stringsOf = (xml: string | null): string[] => {
  const strings: string[] = []
  if (xml === null) return strings
  let text = ''
  let aid = false
  readXml(xml, () => ({
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') aid = true
    },
    close(name, value) {
      if (name === 't' && !aid) text += value
      if (name === 'rPh') aid = false
      if (name === 'si') strings.push(text)
    },
  }))
  return strings
}

const kindsOf = (xml: string | null): CellKind[] => {
  const kinds: CellKind[] = []
  if (xml === null) return kinds
  const own = new Map<number, CellKind>()
  let cells = false
  readXml(xml, () => ({
    open(name, attribute) {
      if (name === 'numFmt')
        own.set(Number(attribute('numFmtId')), kindOf(attribute('formatCode') ?? ''))
      if (name === 'cellXfs') cells = true
      if (name !== 'xf' || !cells) return
      const id = Number(attribute('numFmtId') ?? 0)
      kinds.push(own.get(id) ?? builtinKind(id))
    },
    close(name) {
      if (name === 'cellXfs') cells = false
    },
  }))
  return kinds
}
