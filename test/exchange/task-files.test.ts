import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readCell } from '../../src/exchange/csv-injection'
import { exportExercise } from '../../src/exchange/formats'
import { markdownText, wikiText } from '../../src/exchange/markup-escapes'
import type { Exercise } from '../../src/exchange/model'
import {
  exerciseOf,
  gameOf,
  hostile,
  improvement,
  typedEverywhere,
  withDebrief,
} from '../support/exercise'
import { runs } from '../support/property'

const csvOf = async (
  exercise: Exercise,
  format: 'jira-csv' | 'asana-csv' | 'trello-csv',
  options = {},
) => {
  const { content } = await exportExercise(exercise, format, options)
  const [header, ...rows] = parse(String(content)) as string[][]
  return { header, rows }
}

let exercise: Exercise
beforeAll(async () => {
  const record = withDebrief(
    gameOf(),
    improvement('a', 'Changer les mots de passe', '2026-04-01'),
    improvement('b', '=cmd(), "guillemets"\net une suite', 'dès que possible'),
  )
  exercise = await exerciseOf(record)
})

describe('Jira’s CSV import', () => {
  it('has the one mandatory column, headers without punctuation and dates with English months', async () => {
    const { header, rows } = await csvOf(exercise, 'jira-csv')
    expect(header?.[0]).toBe('Summary')
    for (const title of header ?? []) expect(title).toMatch(/^[A-Za-z ]+$/)
    expect(header?.filter((title) => title === 'Labels')).toHaveLength(3)
    const due = header?.indexOf('Due Date') ?? 0
    expect(rows.map((row) => row[due])).toEqual(['01/Apr/26 6:00 PM', ''])
    expect(rows[1]?.[0]).toBe('\'=cmd(), "guillemets" et une suite')
    for (const row of rows) for (const label of row.slice(4, 7)) expect(label).not.toMatch(/\s/)
  })

  it('tells the pattern that the wizard asks for', async () => {
    const { notes } = await exportExercise(exercise, 'jira-csv')
    expect(notes).toEqual([expect.stringContaining('dd/MMM/yy h:mm a')])
  })

  it('assigns by e-mail where people are known', async () => {
    const { header, rows } = await csvOf(exercise, 'jira-csv', { people: { admin: 'a@b.example' } })
    expect(rows.map((row) => row[header?.indexOf('Assignee') ?? -1])).toEqual([
      'a@b.example',
      'a@b.example',
    ])
  })

  it('holds no more rows than somebody without rights may import, and says how many it left out', async () => {
    const many = Array.from({ length: 300 }, (_, n) => ({
      ...exercise.improvements[0]!,
      id: `i${n}`,
    }))
    const { content, notes } = await exportExercise({ ...exercise, improvements: many }, 'jira-csv')
    expect(parse(String(content))).toHaveLength(251)
    expect(notes.at(-1)).toContain('50')
  })
})

describe('Asana’s CSV import', () => {
  it('has its columns in Asana’s order, dates as it reads them, and no start without an end', async () => {
    const { header, rows } = await csvOf(exercise, 'asana-csv', { tasks: 'all' })
    expect(header).toEqual([
      'Name',
      'Description',
      'Section/Column',
      'Assignee',
      'Collaborators',
      'Start Date',
      'Due Date',
    ])
    expect(rows.length).toBe(exercise.improvements.length + exercise.tasks.length)
    for (const [name, , section, , , start, due] of rows) {
      expect(name).not.toBe('')
      expect(section).not.toBe('')
      expect(due).toMatch(/^(\d{4}-\d{2}-\d{2})?$/)
      if (start !== '') expect(start! <= due!).toBe(true)
    }
  })
})

/** Atlassian’s published facts: developer.atlassian.com, "Bulk create issue" and "Atlassian Document Format". */
const text = z.strictObject({ type: z.literal('text'), text: z.string().min(1) })
const hardBreak = z.strictObject({ type: z.literal('hardBreak') })
const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  content: z.array(z.discriminatedUnion('type', [text, hardBreak])),
})
const adf = z.strictObject({
  version: z.literal(1),
  type: z.literal('doc'),
  content: z.array(paragraph),
})
const textOf = (node: unknown): string =>
  typeof node !== 'object' || node === null
    ? ''
    : 'text' in node
      ? String(node.text)
      : 'content' in node && Array.isArray(node.content)
        ? node.content.map(textOf).join('')
        : ''
const bulk = z.strictObject({
  issueUpdates: z
    .array(
      z.strictObject({
        fields: z.strictObject({
          project: z.strictObject({ key: z.string().regex(/^[A-Z][A-Z0-9_]+$/) }),
          summary: z
            .string()
            .min(1)
            .max(255)
            .regex(/^[^\r\n]*$/),
          issuetype: z.strictObject({ name: z.string().min(1) }),
          description: adf.refine((node) => textOf(node).length <= 32_767),
          labels: z.array(z.string().regex(/^\S+$/).max(255)),
          duedate: z.iso.date().optional(),
        }),
      }),
    )
    .min(1)
    .max(50),
})
const jiraFile = z.strictObject({
  requests: z.array(
    z.strictObject({
      method: z.literal('POST'),
      path: z.literal('/rest/api/3/issue/bulk'),
      body: bulk,
    }),
  ),
})

/** Trello’s: developer.atlassian.com/cloud/trello, "Create a new Card". */
const card = z.strictObject({
  idList: z.string().regex(/^[0-9a-fA-F]{24}$/),
  name: z.string().min(1).max(16_384),
  desc: z.string().max(16_384),
  pos: z.enum(['top', 'bottom']),
  due: z.iso.datetime().optional(),
  start: z.iso.date().optional(),
})
const trelloFile = z.strictObject({
  requests: z.array(
    z.strictObject({ method: z.literal('POST'), path: z.literal('/1/cards'), body: card }),
  ),
})

describe('Jira’s and Trello’s requests', () => {
  it('have the form that their publisher documents, in as many batches as it takes', async () => {
    const all = { ...exercise, tasks: [...exercise.tasks, ...exercise.tasks] }
    const { content } = await exportExercise(all, 'jira-rest', { tasks: 'all' })
    const { requests } = jiraFile.parse(JSON.parse(String(content)))
    const sizes = requests.map(({ body }) => body.issueUpdates.length)
    expect(sizes.slice(0, -1).every((size) => size === 50)).toBe(true)
    expect(sizes.reduce((a, b) => a + b)).toBe(2 + all.tasks.length)
    trelloFile.parse(
      JSON.parse(String((await exportExercise(all, 'trello', { tasks: 'all' })).content)),
    )
  })

  it('name the list or project that they were told, and say what to replace otherwise', async () => {
    const told = { trelloList: 'a'.repeat(24), jira: { project: 'CRISE', issueType: 'Story' } }
    for (const format of ['trello', 'jira-rest'] as const) {
      expect((await exportExercise(exercise, format, told)).notes).toEqual([])
      expect((await exportExercise(exercise, format)).notes).toHaveLength(1)
    }
  })
})

describe('whatever was typed', () => {
  it('stays in every CSV as it was, and is never a formula', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (typed) => {
        const said = typedEverywhere({ ...exercise, tasks: exercise.tasks.slice(0, 3) }, typed)
        for (const format of ['jira-csv', 'asana-csv', 'trello-csv'] as const) {
          const { rows } = await csvOf(said, format, { tasks: 'all' })
          expect(rows).toHaveLength(said.improvements.length + said.tasks.length)
          for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
          const [title = '', description = ''] =
            format === 'jira-csv' ? [rows[0]![0], rows[0]!.at(-1)] : rows[0]!
          const { title: whole, description: told } = said.improvements[0]!
          // An item of a list begins with another dash, which no spreadsheet runs and no tool shows an apostrophe for.
          const dashed = (text: string) => text.replace(/^(\s*)-(?= )/, '$1–')
          if (whole.length < 250) expect(readCell(title)).toBe(dashed(whole))
          const safe = { 'jira-csv': wikiText, 'trello-csv': markdownText, 'asana-csv': dashed }
          const start = dashed(safe[format](told)).slice(0, 5000)
          expect(readCell(description).startsWith(start)).toBe(true)
        }
      }),
      runs(60),
    )
  })

  it('breaks no request', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (typed) => {
        const said = typedEverywhere({ ...exercise, tasks: exercise.tasks.slice(0, 3) }, typed)
        const options = { tasks: 'all' } as const
        jiraFile.parse(
          JSON.parse(String((await exportExercise(said, 'jira-rest', options)).content)),
        )
        trelloFile.parse(
          JSON.parse(String((await exportExercise(said, 'trello', options)).content)),
        )
      }),
      runs(60),
    )
  })
})
