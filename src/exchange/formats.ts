import { openSentences, type Translate } from '../i18n/sentences'
import type { ExportFile, ExportOptions } from './export-file'
import type { Format } from './export-formats'
import type { Exercise } from './model'

type Write = (
  exercise: Exercise,
  say: Translate<'exchange'>,
  options: ExportOptions,
) => ExportFile | Promise<ExportFile>

/** Each writer is loaded when it is asked for. */
const WRITERS: Record<Format, () => Promise<Write>> = {
  'jira-csv': async () => (await import('./jira-csv')).jiraCsv,
  'jira-rest': async () => (await import('./jira-rest')).jiraRest,
  'asana-csv': async () => (await import('./asana-csv')).asanaCsv,
  trello: async () => (await import('./trello')).trelloJson,
  'trello-csv': async () => (await import('./trello')).trelloCsv,
  slack: async () => (await import('./slack')).slackJson,
  teams: async () => (await import('./teams')).teamsJson,
  lucid: async () => (await import('./lucid')).lucidFile,
  mermaid: async () => {
    const { mermaidFile } = await import('./mermaid-charts')
    return (exercise, say) => mermaidFile(exercise, say('gantt.stimuli'))
  },
  xlsx: async () => {
    const { chronogrammeXlsx } = await import('./chronogramme-xlsx')
    return ({ played }, say) => chronogrammeXlsx(played, say)
  },
  csv: async () => {
    const { chronogrammeCsv } = await import('./chronogramme-file')
    return ({ played }, say) => chronogrammeCsv(played, say)
  },
  ics: async () => {
    const { calendarFile } = await import('./calendar')
    return ({ appointments, title, firstDay, debex, fingerprint }, _say, options) =>
      calendarFile(appointments, {
        title,
        firstDay: firstDay || EPOCH.slice(0, 10),
        debex,
        madeAt: options.madeAt ?? EPOCH,
        timeZone: options.timeZone ?? '',
        origin: fingerprint,
      })
  },
  'journal-csv': async () => (await import('./journal-file')).journalCsv,
  'journal-json': async () => (await import('./journal-file')).journalJson,
}

/** A file made at no known time says so in the same way each time. */
const EPOCH = '2001-01-01T00:00:00Z'

/** Writes an exercise in one format. */
export const exportExercise = async (
  exercise: Exercise,
  format: Format,
  options: ExportOptions = {},
): Promise<ExportFile> => {
  const [write, say] = await Promise.all([
    WRITERS[format](),
    openSentences('exchange', exercise.language),
  ])
  return write(exercise, say, options)
}
