import type { Translate } from '../i18n/sentences'
import { TOOL_CSV, writeCsv } from './csv'
import {
  csvFile,
  type ExportFile,
  type ExportOptions,
  jsonFile,
  tasksOf,
  wholeDescription,
} from './export-file'
import { escapedWithin, markdownText } from './markup-escapes'
import type { ExchangeTask, Exercise } from './model'
import { oneLine, shortened } from './plain-text'

/** Characters that Trello takes in a name and in a description. */
export const TRELLO_TEXT = 16_384
/** Of the right form, so that only the id has to be replaced. */
export const NO_LIST = '0'.repeat(24)

/** Body of `POST /1/cards`. */
export interface TrelloCard {
  idList: string
  name: string
  desc: string
  pos: 'bottom'
  due?: string
  start?: string
}

/** A task as a card; `idList` is where it lands. */
export const trelloCard = (
  task: ExchangeTask,
  idList: string,
  say: Translate<'exchange'>,
): TrelloCard => ({
  idList,
  name: shortened(
    oneLine(say('card.name', { owner: task.ownerName, title: task.title })),
    TRELLO_TEXT,
  ),
  desc: escapedWithin(wholeDescription(task), TRELLO_TEXT, markdownText),
  pos: 'bottom',
  ...(task.due === '' ? {} : { due: `${task.due}T17:00:00.000Z` }),
  ...(task.start === '' ? {} : { start: task.start }),
})

/** Trello has no import of its own: these are the requests that make the cards. */
export const trelloJson = (
  exercise: Exercise,
  say: Translate<'exchange'>,
  options: ExportOptions,
): ExportFile => {
  const { trelloList = NO_LIST } = options
  const requests = tasksOf(exercise, options).map((task) => ({
    method: 'POST',
    path: '/1/cards',
    body: trelloCard(task, trelloList, say),
  }))
  return jsonFile({ requests }, trelloList === NO_LIST ? [say('note.trello-list')] : [])
}

/** The columns that import add-ons of Trello match by their names. */
export const trelloCsv = (
  exercise: Exercise,
  say: Translate<'exchange'>,
  options: ExportOptions,
): ExportFile => {
  const header = ['Card Name', 'Card Description', 'List Name', 'Labels', 'Due Date', 'Members']
  const rows = tasksOf(exercise, options).map((task) => [
    shortened(oneLine(task.title), TRELLO_TEXT - 1),
    escapedWithin(wholeDescription(task), TRELLO_TEXT - 1, markdownText),
    say(`list.${task.status}`),
    task.ownerName,
    task.due,
    options.people?.[task.owner] ?? '',
  ])
  return csvFile(writeCsv([header, ...rows], TOOL_CSV))
}
