import type { Translate } from '../i18n/sentences'
import { TOOL_CSV, writeCsv } from './csv'
import {
  csvFile,
  type ExportFile,
  type ExportOptions,
  tasksOf,
  wholeDescription,
} from './export-file'
import type { Exercise } from './model'
import { oneLine, shortened } from './plain-text'

/** Asana reads these columns in this order. */
const HEADER = [
  'Name',
  'Description',
  'Section/Column',
  'Assignee',
  'Collaborators',
  'Start Date',
  'Due Date',
]
const NAME = 1024
const NOTES = 65_535

/** Asana's CSV import: one section for each owner, so that the file works without accounts. */
export const asanaCsv = (
  exercise: Exercise,
  _say: Translate<'exchange'>,
  options: ExportOptions,
): ExportFile => {
  const rows = tasksOf(exercise, options).map((task) => [
    shortened(oneLine(task.title), NAME),
    shortened(wholeDescription(task), NOTES),
    task.ownerName,
    options.people?.[task.owner] ?? '',
    '',
    // Asana refuses a start without a due date, or after it.
    task.due !== '' && task.start <= task.due ? task.start : '',
    task.due,
  ])
  return csvFile(writeCsv([HEADER, ...rows], TOOL_CSV))
}

/** Body of `POST /api/1.0/tasks`. */
export interface AsanaTask {
  data: { name: string; notes: string; projects: string[]; due_on?: string }
}

/** A task as Asana's interface takes it; texts are shortened to what it holds. */
export const asanaTask = (
  task: Parameters<typeof wholeDescription>[0],
  project: string,
): AsanaTask => ({
  data: {
    name: shortened(oneLine(task.title), NAME),
    notes: shortened(wholeDescription(task), NOTES),
    projects: [project],
    ...(task.due === '' ? {} : { due_on: task.due }),
  },
})
