import type { Role } from '../scenario/roles'
import type { TaskChoice } from './export-formats'
import type { ExchangeTask, Exercise } from './model'

/** What a format may be told besides the exercise. */
export interface ExportOptions {
  /** E-mail addresses of those who hold the roles after the exercise; without them owners stand in labels. */
  readonly people?: Partial<Record<Role, string>>
  readonly tasks?: TaskChoice
  readonly jira?: { readonly project: string; readonly issueType: string }
  /** Id of a Trello list, 24 hexadecimal digits. */
  readonly trelloList?: string
  /** The zone in which the exercise is held; without one its times float. */
  readonly timeZone?: string
  /** When the file is made, `YYYY-MM-DDThh:mm:ssZ`. */
  readonly madeAt?: string
}

/** One file ready to be written, and what to know before it is used elsewhere. */
export interface ExportFile {
  /** Without a dot. */
  readonly extension: string
  readonly mediaType: string
  readonly content: string | Uint8Array
  readonly notes: readonly string[]
}

/** The tasks that were asked for; the improvement plan where nothing was. */
export const tasksOf = (
  { improvements, tasks }: Exercise,
  { tasks: which = 'improvements' }: ExportOptions,
): readonly ExchangeTask[] => {
  if (which === 'improvements') return improvements
  return which === 'played' ? tasks : [...improvements, ...tasks]
}

/** A value as a JSON file, spelled out over lines. */
export const jsonFile = (value: unknown, notes: readonly string[] = []): ExportFile => ({
  extension: 'json',
  mediaType: 'application/json',
  content: `${JSON.stringify(value, null, 2)}\n`,
  notes,
})

/** A text of CSV as a file. */
export const csvFile = (content: string, notes: readonly string[] = []): ExportFile => ({
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  content,
  notes,
})

/** Description of a task for tools without a field for its origin, its phase or a due date in words. */
export const wholeDescription = (task: ExchangeTask): string => {
  const { description, originText, phase, ownerName, dueText, due } = task
  const about = [originText, phase, ownerName, due === '' ? dueText : ''].filter(Boolean)
  return `${description}\n\n${about.join(' · ')}`
}
