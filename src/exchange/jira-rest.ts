import type { Translate } from '../i18n/sentences'
import {
  type ExportFile,
  type ExportOptions,
  jsonFile,
  tasksOf,
  wholeDescription,
} from './export-file'
import { JIRA_DESCRIPTION, JIRA_SUMMARY, labelsOf } from './jira-csv'
import type { ExchangeTask, Exercise } from './model'
import { oneLine, shortened } from './plain-text'

/** Issues that one request of `POST /rest/api/3/issue/bulk` may create. */
export const JIRA_BATCH = 50

/** Atlassian Document Format, as far as plain text needs it. */
export interface AdfDocument {
  version: 1
  type: 'doc'
  content: AdfParagraph[]
}
interface AdfParagraph {
  type: 'paragraph'
  content: ({ type: 'text'; text: string } | { type: 'hardBreak' })[]
}

export interface JiraIssue {
  fields: {
    project: { key: string }
    summary: string
    issuetype: { name: string }
    description: AdfDocument
    labels: string[]
    duedate?: string
  }
}

export interface JiraBulk {
  issueUpdates: JiraIssue[]
}

export type JiraPlace = NonNullable<ExportOptions['jira']>
/** Names that most Jira projects know; the project must be told. */
export const JIRA_PLACE: JiraPlace = { project: 'PRA', issueType: 'Task' }

/** Bodies of `POST /rest/api/3/issue/bulk`, so many issues each as Jira takes. */
export const jiraRest = (
  exercise: Exercise,
  say: Translate<'exchange'>,
  options: ExportOptions,
): ExportFile => {
  const place = options.jira ?? JIRA_PLACE
  const issues = tasksOf(exercise, options).map((task) => jiraIssue(task, place))
  const bodies: JiraBulk[] = []
  for (let from = 0; from < issues.length; from += JIRA_BATCH) {
    bodies.push({ issueUpdates: issues.slice(from, from + JIRA_BATCH) })
  }
  const requests = bodies.map((body) => ({ method: 'POST', path: '/rest/api/3/issue/bulk', body }))
  return jsonFile({ requests }, options.jira ? [] : [say('note.jira-project', place)])
}

/** A task as Jira's interface takes it; texts are shortened to what it holds. */
export const jiraIssue = (task: ExchangeTask, { project, issueType }: JiraPlace): JiraIssue => ({
  fields: {
    project: { key: project },
    summary: shortened(oneLine(task.title), JIRA_SUMMARY),
    issuetype: { name: issueType },
    description: adfOf(shortened(wholeDescription(task), JIRA_DESCRIPTION)),
    labels: labelsOf(task),
    ...(task.due === '' ? {} : { duedate: task.due }),
  },
})

/** Paragraphs at empty lines, breaks at the others; a text node is never empty. */
export const adfOf = (text: string): AdfDocument => ({
  version: 1,
  type: 'doc',
  content: text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ type: 'paragraph', content: paragraph.split('\n').flatMap(lineOf) })),
})

const lineOf = (line: string, index: number): AdfParagraph['content'] => [
  ...(index > 0 ? [{ type: 'hardBreak' as const }] : []),
  ...(line === '' ? [] : [{ type: 'text' as const, text: line }]),
]
