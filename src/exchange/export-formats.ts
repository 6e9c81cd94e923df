/** What can leave, and as what. */
export const EXPORTS = {
  plan: ['jira-csv', 'jira-rest', 'asana-csv', 'trello', 'trello-csv'],
  messages: ['slack', 'teams'],
  diagrams: ['lucid', 'mermaid'],
  chronogramme: ['xlsx', 'csv'],
  calendar: ['ics'],
  journal: ['journal-csv', 'journal-json'],
} as const

export type ExportWhat = keyof typeof EXPORTS
export type Format = (typeof EXPORTS)[ExportWhat][number]

export const FORMATS: readonly Format[] = Object.values(EXPORTS).flat()

/** Tasks that may leave: the improvement plan, the work of the exercise, or both. */
export const TASK_CHOICES = ['improvements', 'played', 'all'] as const
export type TaskChoice = (typeof TASK_CHOICES)[number]
