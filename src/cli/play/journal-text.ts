import { eventSentence, roleName, type Words } from '../../i18n/event-wording'
import type { Event } from '../../protocol/terms'
import { momentText } from '../moment-text'
import { documentIn, documentsOf, type Table, viewOf } from './table'

/** Lines of the main courante, each with what comes with it: a briefing, a message, an answer from outside. */
export const journalText = (table: Table, events: readonly Event[]): string => {
  const { voice, scenario, roles } = table
  const { rows } = viewOf(table, roles[0]!)
  const words: Words = { i18n: voice, rows, debex: scenario.settings.clock.debex }
  return events
    .flatMap((event) => [
      `[${momentText(scenario, event.minute, voice)}] ${eventSentence(words, event)}${noteOf(table, event)}`,
      ...bodyOf(table, event),
    ])
    .join('\n')
}

/** The number under which a new document can be read, and by whom. */
const noteOf = (table: Table, event: Event): string => {
  const document = documentIn(event)
  if (document === null) return ''
  const { voice } = table
  const documents = documentsOf(table)
  const index = documents.findIndex(({ id }) => id === document)
  const readers = documents[index]?.readers ?? []
  const names = readers.map((role) => roleName(voice, role))
  const number = index + 1
  // Who sits alone knows who may read.
  return table.roles.length > 1
    ? ` ${voice.cli('documents.note', { number, readers: voice.format.list(names) })}`
    : ` (d ${number})`
}

/** What an event tells beside its line. */
const bodyOf = ({ scenario, voice }: Table, event: Event): string[] => {
  switch (event.type) {
    case 'phase.opened': {
      const row = scenario.rows.find(({ key }) => key === event.row)
      return row ? ['', voice.text(`briefing.${row.phase}.${row.session}`)] : []
    }
    case 'stimulus.fired':
      return [
        voice.ui('stimulus.from', { from: voice.text(`stimulus.${event.stimulus}.from`) }),
        voice.text(`stimulus.${event.stimulus}.message`),
      ]
    case 'reply.received':
      return [voice.text(`reply.${event.reply}.body`)]
    default:
      return []
  }
}
