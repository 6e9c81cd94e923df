import type { Translate } from '../i18n/sentences'
import { TOOL_CSV, writeCsv } from './csv'
import {
  csvFile,
  type ExportFile,
  type ExportOptions,
  tasksOf,
  wholeDescription,
} from './export-file'
import { escapedWithin, wikiText } from './markup-escapes'
import type { ExchangeTask, Exercise } from './model'
import { oneLine, shortened } from './plain-text'

/** More rows need an administrator's import. */
export const JIRA_ROWS = 250
export const JIRA_SUMMARY = 255
/** Jira refuses longer descriptions. */
export const JIRA_DESCRIPTION = 32_767
/** What the import wizard asks for. */
export const JIRA_DATE_PATTERN = 'dd/MMM/yy h:mm a'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const STATUS = { todo: 'To Do', doing: 'In Progress', done: 'Done' } as const

/** Jira's CSV import: English headers without punctuation, owners by e-mail, three columns of labels. */
export const jiraCsv = (
  exercise: Exercise,
  say: Translate<'exchange'>,
  options: ExportOptions,
): ExportFile => {
  const { people } = options
  const tasks = tasksOf(exercise, options)
  const kept = tasks.slice(0, JIRA_ROWS)
  const header = [
    'Summary',
    'Issue Type',
    'Status',
    'Due Date',
    ...(people ? ['Assignee'] : []),
    'Labels',
    'Labels',
    'Labels',
    'Description',
  ]
  const rows = kept.map((task) => [
    shortened(oneLine(task.title), JIRA_SUMMARY - 1),
    'Task',
    STATUS[task.status],
    jiraDate(task.due),
    ...(people ? [people[task.owner] ?? ''] : []),
    ...labelsOf(task),
    escapedWithin(wholeDescription(task), JIRA_DESCRIPTION - 1, wikiText),
  ])
  const dropped = tasks.length - kept.length
  return csvFile(writeCsv([header, ...rows], TOOL_CSV), [
    say('note.jira-date', { pattern: JIRA_DATE_PATTERN }),
    ...(dropped > 0 ? [say('note.dropped', { count: dropped, limit: JIRA_ROWS })] : []),
  ])
}

/** Labels hold no space. */
export const labelsOf = ({ origin, owner }: ExchangeTask): string[] => [
  'pra',
  `pra-${owner}`,
  `pra-${origin}`,
]

/** `2026-04-01` → `01/Apr/26 6:00 PM`; '' for no date. */
const jiraDate = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-')
  return date === '' ? '' : `${day}/${MONTHS[Number(month) - 1]}/${year.slice(2)} 6:00 PM`
}
