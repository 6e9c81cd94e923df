import { type EventLocale, eventSentence, roleName } from '../../i18n/event-wording'
import type { Event } from '../../protocol/terms'
import { momentText } from '../moment-text'
import { documentIn, documentsOf, type Table, viewOf, visibleEvents } from './table'

/** Lines of the main courante, each with what comes with it: a briefing, a message, an answer from outside. */
export const journalText = (table: Table, events: readonly Event[]): string => {
  const { i18n, scenario, roles } = table
  const { rows } = viewOf(table, roles[0]!)
  const locale: EventLocale = {
    i18n,
    rows,
    debex: scenario.settings.clock.debex,
    journal: visibleEvents(table),
  }
  return events
    .flatMap((event) => [
      `[${momentText(scenario, event.minute, i18n)}] ${eventSentence(locale, event)}${noteOf(table, event)}`,
      ...bodyOf(table, event),
    ])
    .join('\n')
}

/** The number under which a new document can be read, and by whom. */
const noteOf = (table: Table, event: Event): string => {
  const document = documentIn(event)
  if (document === null) return ''
  const { i18n } = table
  const documents = documentsOf(table)
  const index = documents.findIndex(({ id }) => id === document)
  const readers = documents[index]?.readers ?? []
  const names = readers.map((role) => roleName(i18n, role))
  const number = index + 1
  // Who sits alone knows who may read.
  return table.roles.length > 1
    ? ` ${i18n.cli('documents.note', { number, readers: i18n.format.list(names) })}`
    : ` (d ${number})`
}

/** What an event tells beside its line. */
const bodyOf = ({ scenario, i18n }: Table, event: Event): string[] => {
  switch (event.type) {
    case 'phase.opened': {
      const row = scenario.rows.find(({ key }) => key === event.row)
      return row ? ['', i18n.text(`briefing.${row.phase}.${row.session}`)] : []
    }
    case 'stimulus.fired':
      return [
        i18n.ui('stimulus.from', { from: i18n.text(`stimulus.${event.stimulus}.from`) }),
        i18n.text(`stimulus.${event.stimulus}.message`),
      ]
    case 'reply.received':
      return [i18n.text(`reply.${event.reply}.body`)]
    default:
      return []
  }
}
