import { openSentences, type Translate } from '../i18n/sentences'
import { LANGUAGES, type Language } from '../scenario/language'
import { nearest } from '../scenario/nearest'
import { COLUMNS, type Column, columnTitle } from './chronogramme-sheet'
import type { Sheet } from './sheet'
import { columnLetter, type SheetProblem, wholeSheet } from './sheet-problem'

/** Where a list's columns stand, and in whose words. */
export interface Header {
  /** In which most titles are. */
  readonly language: Language
  readonly say: Translate<'exchange'>
  /** Index of its row. */
  readonly at: number
  readonly places: ReadonlyMap<Column, number>
  /** Titles that are none of a list's. */
  readonly unknown: readonly { readonly title: string; readonly place: number }[]
  /** Columns with a title that stands there already. */
  readonly twice: readonly { readonly column: Column; readonly place: number }[]
}

interface Titles {
  readonly language: Language
  readonly say: Translate<'exchange'>
  /** Columns by their titles, whatever their accents, case and signs. */
  readonly columns: ReadonlyMap<string, Column>
}

/** A title may stand above the header. */
const HEADER_WITHIN = 10
/** Fewer known titles are a coincidence. */
const LEAST_COLUMNS = 3

/** Columns without which nothing can be read back. */
const NEEDED: readonly Column[] = COLUMNS.filter(
  (column) => !['n', 'expected', 'condition'].includes(column),
)

/** Titles of the columns in every language; what stands in brackets may be left out where one column has that title. */
export const openTitles = (): Promise<readonly Titles[]> =>
  Promise.all(
    LANGUAGES.map(async (language) => {
      const say = await openSentences('exchange', language)
      const columns = new Map<string, Column>()
      const short = new Map<string, Column[]>()
      for (const column of COLUMNS) {
        const title = columnTitle(column, say)
        columns.set(titleKey(title), column)
        const key = titleKey(title.replace(/\(.*/, ''))
        short.set(key, [...(short.get(key) ?? []), column])
      }
      for (const [key, [column, other]] of short) {
        if (column && !other && !columns.has(key)) columns.set(key, column)
      }
      return { language, say, columns }
    }),
  )

/** The row among a sheet's first ten that has most of the titles; null where none has enough. */
export const headerOf = ({ rows }: Sheet, titles: readonly Titles[]): Header | null => {
  const found = rows
    .slice(0, HEADER_WITHIN)
    .map((row, at) => match(row, at, titles))
    .reduce((best, one) => (one.places.size > best.places.size ? one : best), NOTHING)
  const { language, at, places } = found
  if (places.size < LEAST_COLUMNS) return null
  return {
    ...found,
    at,
    places,
    language,
    say: titles.find((one) => one.language === language)!.say,
  }
}

type Match = Omit<Header, 'say'>
const NOTHING: Match = { language: 'fr', at: 0, places: new Map(), unknown: [], twice: [] }

const match = (row: readonly string[], at: number, titles: readonly Titles[]): Match => {
  const places = new Map<Column, number>()
  const unknown: { title: string; place: number }[] = []
  const twice: { column: Column; place: number }[] = []
  const spoken = new Map<Language, number>()
  row.forEach((cell, place) => {
    const key = titleKey(cell)
    if (key === '') return
    const known = titles.filter(({ columns }) => columns.has(key))
    const column = known[0]?.columns.get(key)
    for (const { language } of known) spoken.set(language, (spoken.get(language) ?? 0) + 1)
    if (!column) unknown.push({ title: cell.trim(), place })
    else if (places.has(column)) twice.push({ column, place })
    else places.set(column, place)
  })
  const language = LANGUAGES.reduce((best, one) =>
    (spoken.get(one) ?? 0) > (spoken.get(best) ?? 0) ? one : best,
  )
  return { language, at, places, unknown, twice }
}

/** `Réaction  attendue` and `reaction attendue` are the same title. */
const titleKey = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')

/** What is missing or unknown in a header: what has to be corrected first, and what is only not read. */
export const headerProblems = ({
  at,
  say,
  places,
  unknown,
  twice,
}: Header): { problems: SheetProblem[]; notes: SheetProblem[] } => {
  const row = at + 1
  const absent = COLUMNS.filter((column) => !places.has(column) && column !== 'n')
  const titles = absent.map((column) => columnTitle(column, say))
  const problems: SheetProblem[] = []
  const notes: SheetProblem[] = []
  const meant = new Set<string>()
  for (const { title, place } of unknown) {
    const like = nearest(titleKey(title), titles.map(titleKey))
    const slip = titles.find((one) => titleKey(one) === like)
    if (slip) meant.add(slip)
    const about = { row, column: columnLetter(place) }
    if (slip) problems.push({ ...about, code: 'column-slip', params: { title, column: slip } })
    else notes.push({ ...about, code: 'column-unknown', params: { title } })
  }
  for (const { column, place } of twice) {
    const params = { column: columnTitle(column, say) }
    problems.push({ row, column: columnLetter(place), code: 'column-twice', params })
  }
  for (const column of absent) {
    const title = columnTitle(column, say)
    if (meant.has(title)) continue
    const found = { ...wholeSheet('no-column', { column: title }), row }
    if (NEEDED.includes(column)) problems.push(found)
    else notes.push({ ...found, code: 'column-left' })
  }
  return { problems, notes }
}
