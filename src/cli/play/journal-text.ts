import type { Entry } from '../../simulation/entry'
import { entrySentence, roleName, type Words } from '../../wording/entry-wording'
import { momentText } from '../moment-text'
import { documentsOf, type Table, viewOf } from './table'

/** Lines of the main courante, each with what comes with it: a briefing, a message, an answer from outside. */
export const journalText = (table: Table, entries: readonly Entry[]): string => {
  const { voice, scenario, roles } = table
  const { rows } = viewOf(table, roles[0] ?? 'dsi')
  const words: Words = { i18n: voice, rows, debex: scenario.settings.clock.debex }
  return entries
    .flatMap((entry) => [
      `[${momentText(scenario, entry.minute, voice)}] ${entrySentence(words, entry)}${noteOf(table, entry)}`,
      ...bodyOf(table, entry),
    ])
    .join('\n')
}

/** The number under which a new document can be read, and by whom. */
const noteOf = (table: Table, entry: Entry): string => {
  if (entry.type !== 'document.revealed') return ''
  const { voice } = table
  const documents = documentsOf(table)
  const index = documents.findIndex(({ id }) => id === entry.document)
  const readers = documents[index]?.readers ?? []
  const names = readers.map((role) => roleName(voice, role))
  const number = index + 1
  // Who sits alone knows who may read.
  return table.roles.length > 1
    ? ` ${voice.cli('documents.note', { number, readers: voice.format.list(names) })}`
    : ` (d ${number})`
}

/** What an entry tells beside its line. */
const bodyOf = ({ scenario, voice }: Table, entry: Entry): string[] => {
  switch (entry.type) {
    case 'phase.opened': {
      const row = scenario.rows.find(({ key }) => key === entry.row)
      return row ? ['', voice.text(`briefing.${row.phase}.${row.session}`)] : []
    }
    case 'stimulus.fired':
      return [
        voice.ui('stimulus.from', { from: voice.text(`stimulus.${entry.stimulus}.from`) }),
        voice.text(`stimulus.${entry.stimulus}.message`),
      ]
    case 'reply.received':
      return [voice.text(`reply.${entry.reply}.body`)]
    default:
      return []
  }
}
