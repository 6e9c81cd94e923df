import { isDetail } from '../i18n/event-detail'
import { roleName } from '../i18n/event-wording'
import type { Event } from '../simulation/events'
import { parsePromptId } from '../simulation/prompt-id'
import type { JournalRow } from './model'
import { debexOf, type PlayedGame, rowName, sentenceOf } from './played-game'

/** The whole main courante, one line for each thing that happened. */
export const journalRows = (game: PlayedGame): JournalRow[] => {
  const { events, i18n, world } = game
  const debex = debexOf(world.scenario)
  return events.map((event, index) => {
    const total = debex + event.minute
    return {
      n: index + 1,
      minute: event.minute,
      day: Math.floor(total / 1440) + 1,
      clock: i18n.format.clock(total % 1440),
      type: event.type,
      who: whoOf(game, event),
      phase: rowName(game, rowOf(game, event)),
      text: sentenceOf(game, event),
      detail: isDetail(event),
    }
  })
}

const whoOf = ({ i18n }: PlayedGame, event: Event): string => {
  if ('role' in event) return roleName(i18n, event.role)
  return 'by' in event && typeof event.by === 'string' ? roleName(i18n, event.by) : ''
}

const rowOf = ({ world }: PlayedGame, event: Event): string => {
  if ('row' in event) return event.row
  if (event.type === 'note.added') return world.rows.has(event.about) ? event.about : ''
  if (!('prompt' in event)) return ''
  const { row } = parsePromptId(event.prompt)
  return world.rows.has(row) ? row : ''
}
