import type { Entry } from '../simulation/entry'
import { parsePromptId } from '../simulation/prompts'
import { isDetail } from '../wording/entry-detail'
import { roleName } from '../wording/entry-wording'
import type { JournalRow } from './model'
import { debexOf, type PlayedGame, rowName, sentenceOf } from './played-game'

/** The whole main courante, one line for each thing that happened. */
export const journalRows = (game: PlayedGame): JournalRow[] => {
  const { entries, voice, world } = game
  const debex = debexOf(world.scenario)
  return entries.map((entry, index) => {
    const total = debex + entry.minute
    return {
      n: index + 1,
      minute: entry.minute,
      day: Math.floor(total / 1440) + 1,
      clock: voice.format.clock(total % 1440),
      type: entry.type,
      who: whoOf(game, entry),
      phase: rowName(game, rowOf(game, entry)),
      text: sentenceOf(game, entry),
      detail: isDetail(entry),
    }
  })
}

const whoOf = ({ voice }: PlayedGame, entry: Entry): string => {
  if ('role' in entry) return roleName(voice, entry.role)
  return 'by' in entry && typeof entry.by === 'string' ? roleName(voice, entry.by) : ''
}

const rowOf = ({ world }: PlayedGame, entry: Entry): string => {
  if ('row' in entry) return entry.row
  if (entry.type === 'note.added') return world.rows.has(entry.about) ? entry.about : ''
  if (!('prompt' in entry)) return ''
  const { row } = parsePromptId(entry.prompt)
  return world.rows.has(row) ? row : ''
}
