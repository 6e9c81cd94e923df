import { beforeAll, describe, expect, it } from 'vitest'
import { textsOf } from '../../src/cli/exchange/open-exercise'
import { readExercise } from '../../src/exchange/exercise'
import type { Exercise } from '../../src/exchange/model'
import type { Role } from '../../src/scenario/roles'
import { isProblem } from '../../src/session/record-problem'
import { exerciseOf, gameOf, improvement, loaded, withDebrief } from '../support/exercise'
import { ROLES } from '../support/roles'
import { sealed } from '../support/sealed'

const allTexts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(allTexts)
}

let fr: Exercise
let en: Exercise
beforeAll(async () => {
  fr = await exerciseOf(gameOf(), 'fr')
  en = await exerciseOf(gameOf(), 'en')
})

describe('an exercise read from its record', () => {
  it('has no key without its sentence and no variable unsaid, in either language', () => {
    for (const text of [...allTexts(fr), ...allTexts(en)]) {
      expect(text).not.toMatch(
        /\{\{|^(?:decision|stimulus|phase|evidence|journal|role|actor)\.[a-z-]+\./,
      )
    }
  })

  it('says the same in both languages', () => {
    expect(fr.journal.map(({ type, minute }) => [type, minute])).toEqual(
      en.journal.map(({ type, minute }) => [type, minute]),
    )
    expect(fr.tasks.map(({ id }) => id)).toEqual(en.tasks.map(({ id }) => id))
    expect(fr.messages.map(({ id }) => id)).toEqual(en.messages.map(({ id }) => id))
    expect(fr.messages[0]?.body).not.toBe(en.messages[0]?.body)
  })

  it('tells a note with the phase that it is about, and one about nothing known without', async () => {
    const note = (about: string) => ['host', { type: 'note.add', text: 'Vu', about }] as const
    const record = withDebrief(gameOf(), note('degraded-mode/1'), note('nowhere'))
    const { journal } = await exerciseOf(record, 'fr')
    const told = journal.filter(({ type }) => type === 'note.added')
    const phase = '5. Mise en place rapide d’un mode dégradé temporaire'
    expect(told.map(({ phase, text }) => [phase, text])).toEqual([
      [phase, `Note (Table, ${phase}) : Vu`],
      ['', 'Note (Table) : Vu'],
    ])
  })

  it('refuses a record that does not replay', async () => {
    const record = gameOf()
    const changed = {
      ...record,
      checks: record.checks.map((check, n) => (n === 5 ? '00000000' : check)),
    }
    const found = await readExercise(changed, loaded().scenario, await textsOf(loaded()), 'fr')
    expect(found).toMatchObject({ code: 'check-differs', field: 'commands[5]' })
  })
})

describe('the improvement plan', () => {
  it('is what the table wrote, the last word on each action', async () => {
    const record = withDebrief(
      gameOf(),
      improvement('a', 'Brouillon', '2026-04-01'),
      improvement('b', 'Deuxième action', '30 jours'),
      improvement('a', 'Changer les mots de passe', '2026-05-01'),
    )
    const { improvements, elapsedMinutes } = await exerciseOf(record)
    expect(elapsedMinutes).toBeGreaterThan(2880)
    expect(improvements.map(({ title, due, owner }) => [title, due, owner])).toEqual([
      ['Changer les mots de passe', '2026-05-01', 'admin'],
      ['Deuxième action', expect.stringMatching(/^2026-04-1[123]$/), 'admin'],
    ])
  })

  it('comes from what was decided and from the costliest answers where nothing was written', () => {
    const origins = fr.improvements.map(({ origin }) => origin)
    expect(origins.filter((one) => one === 'judgement')).toHaveLength(5)
    expect(origins.filter((one) => one === 'decision').length).toBeGreaterThan(3)
    for (const { title, description, owner, due, phase, status } of fr.improvements) {
      expect([title, description, owner, phase]).not.toContain('')
      expect(due).toMatch(/^2026-0[46]-/)
      expect(status).toBe('todo')
    }
    expect(new Set(fr.improvements.map(({ id }) => id)).size).toBe(fr.improvements.length)
  })

  it('has no calendar dates where no first day is known, but keeps one that was typed', async () => {
    const record = withDebrief(
      gameOf(),
      improvement('a', 'Une', '2026-05-01'),
      improvement('b', 'Deux', '30 jours'),
    )
    const { improvements, tasks } = await exerciseOf(record, 'fr', '')
    expect(improvements.map(({ due, start }) => [start, due])).toEqual([
      ['', '2026-05-01'],
      ['', ''],
    ])
    expect(tasks.every(({ start }) => start === '')).toBe(true)
  })
})

describe('tasks and messages of the exercise', () => {
  it('are what every role worked on, with its dates, what was asked and what was answered', () => {
    expect(fr.tasks.length).toBeGreaterThan(60)
    expect(new Set(fr.tasks.map(({ id }) => id)).size).toBe(fr.tasks.length)
    for (const task of fr.tasks) {
      expect(task.status).toBe('done')
      expect(task.description).not.toBe('')
      expect(task.start <= task.due).toBe(true)
    }
  })

  it('are the communications of phases 2, 9 and 11, and the statement that ends the exercise', () => {
    const phases = new Set(fr.messages.map(({ id }) => id.split('/')[1]))
    expect([...phases]).toEqual([
      'crisis-communication',
      'recovery-communication',
      'external-communication',
      'final',
    ])
    expect(fr.messages.at(-1)?.minute).toBe(fr.elapsedMinutes)
    expect(fr.messages.find(({ from }) => from === 'client')?.channel).toBe('public')
  })
})

it('a game that is not over leaves too: what runs is under way, and nothing is stated at the end', async () => {
  const record = gameOf()
  const length = 60
  const { checks: _checks, end: _end, ...rest } = record
  const cut = sealed({ ...rest, commands: record.commands.slice(0, length) }, loaded().scenario)
  const exercise = await exerciseOf(cut)
  expect(exercise.messages.some(({ id }) => id === 'message/final')).toBe(false)
  for (const { from, to } of exercise.gantts.played.bars) expect(to).toBeGreaterThanOrEqual(from)
})

describe('an exercise that is still played', () => {
  const readBy = async (readers: readonly Role[] | null, record = gameOf()) => {
    const texts = await textsOf(loaded())
    const { scenario } = loaded()
    const found = await readExercise(record, scenario, texts, 'fr', '2026-03-10', readers)
    if (isProblem(found)) throw new Error(found.code)
    return found
  }

  it('leaves with what its readers know, without a judgement or a right answer', async () => {
    const whole = await readBy(null)
    const client = await readBy(['client'])
    const company = await readBy(['dsi', 'direction', 'admin', 'development'])
    expect(whole.journal.some(({ type }) => type === 'fact.set')).toBe(true)
    for (const told of [client, company]) {
      expect(told.journal.length).toBeLessThan(whole.journal.length)
      expect(
        told.journal.filter(({ type }) => /^fact\.|sealed|^stimulus\.held|skipped/.test(type)),
      ).toEqual([])
      expect(told.improvements).toEqual([])
      expect(told.played.lines.filter(({ condition }) => condition !== '')).toEqual([])
    }
    const fired = ({ played }: Exercise) => played.lines.filter(({ channel }) => channel !== '')
    expect(fired(client).length).toBeLessThan(fired(whole).length)
    const expected = fired(company).map((line) => line.expected)
    expect(expected.some((text) => text !== '')).toBe(true)
    expect(expected.every((text) => text === '' || text.startsWith('Joué'))).toBe(true)
  })

  it('leaves without what the facilitator has noted and rated', async () => {
    const record = withDebrief(
      gameOf(),
      ['facilitator', { type: 'note.add', text: 'Le DSI hésite.', about: '' }],
      [
        'facilitator',
        { type: 'rating.override', target: 'duties', rating: 'U', reason: 'Le DSI dort.' },
      ],
    )
    expect(JSON.stringify(await readBy(null, record))).toMatch(/Le DSI hésite\..*Le DSI dort\./)
    expect(JSON.stringify(await readBy(ROLES, record))).not.toMatch(/hésite\.|Le DSI dort/)
  })
})
