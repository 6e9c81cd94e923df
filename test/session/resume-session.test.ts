import { describe, expect, it } from 'vitest'
import { advanceMove } from '../../src/session/autoplay'
import { RECORD_FORMAT } from '../../src/session/record'
import { isProblem } from '../../src/session/record-problem'
import { resumeSession } from '../../src/session/session'
import { memoryStore } from '../../src/session/store'
import type { Command } from '../../src/simulation/commands/index'
import { asStored, note, recordedGame, watchedStore } from '../support/session-play'
import { header, scenario } from '../support/small-game'

describe('resumeSession', () => {
  it('names the command whose check is wrong', async () => {
    const stored = asStored(recordedGame())
    stored.commands[5]!.check = '00000000'
    expect(await resumeSession(scenario, stored, memoryStore())).toEqual({
      code: 'check-differs',
      field: 'commands[5]',
      detail: (stored.commands[5]!.envelope as { command: Command }).command.type,
    })
  })

  const spoil = (n: number, change: object) => (stored: ReturnType<typeof asStored>) => {
    stored.commands[n]!.envelope = { ...(stored.commands[n]!.envelope as object), ...change }
  }
  it.each<[string, (stored: ReturnType<typeof asStored>) => void, object]>([
    ['no header', (s) => (s.header = null), { code: 'not-record' }],
    [
      'a header of another format',
      (s) => (s.header = { format: 'pra-record/9' }),
      { code: 'format' },
    ],
    [
      'a header without options',
      (s) => (s.header = { ...header, options: 1 }),
      { field: 'options' },
    ],
    [
      'other rules',
      (s) => (s.header = { ...header, rulesVersion: '0' }),
      { code: 'rules-version' },
    ],
    [
      'another scenario',
      (s) => (s.header = { ...header, scenario: { ...header.scenario, id: 'x' } }),
      { code: 'scenario-unknown', field: 'scenario.id', detail: 'x' },
    ],
    [
      'another version of it',
      (s) => (s.header = { ...header, scenario: { ...header.scenario, version: '0' } }),
      { code: 'scenario-version' },
    ],
    [
      'a changed scenario',
      (s) => (s.header = { ...header, scenario: { ...header.scenario, sha256: 'x' } }),
      { code: 'scenario-changed' },
    ],
    ['another seed', (s) => (s.header = { ...header, seed: 'two' }), { code: 'check-differs' }],
    ['a row that is none', (s) => (s.commands[2] = null as never), { field: 'commands[2]' }],
    ['a wrong number', spoil(3, { n: 1 }), { code: 'field', field: 'commands[3].n' }],
    ['somebody without a name', spoil(3, { by: 7 }), { code: 'field', field: 'commands[3].by' }],
    [
      'a stranger',
      spoil(3, { by: 'me' }),
      { code: 'command-refused', field: 'commands[3]', detail: 'prompt.answer: unknown' },
    ],
    [
      'a command that is none',
      spoil(3, { command: { type: 'xstate.stop' } }),
      { code: 'field', field: 'commands[3].command.type' },
    ],
    [
      'a command that is refused',
      spoil(3, { by: 'host', command: note(' ') }),
      { code: 'command-refused', field: 'commands[3]', detail: 'note.add: reason-missing' },
    ],
    ['a check that is none', (s) => (s.commands[4]!.check = 7), { field: 'checks[4]' }],
    ['a row missing', (s) => s.commands.splice(6, 1), { code: 'truncated', field: 'commands[6]' }],
    ['the end missing', (s) => s.commands.splice(9), { code: 'truncated', field: 'commands[9]' }],
    ['more than acknowledged', (s) => (s.count = 7), { code: 'truncated', field: 'commands[7]' }],
  ])('names what is wrong: %s', async (_name, change, problem) => {
    const stored = asStored(recordedGame())
    change(stored)
    expect(await resumeSession(scenario, stored, memoryStore())).toMatchObject(problem)
  })

  it('keeps nothing of a header that does not belong there', async () => {
    const stored = asStored(recordedGame(), 3)
    stored.header = { ...header, extra: true }
    const session = await resumeSession(scenario, stored, memoryStore(), { elsewhere: true })
    if (isProblem(session)) throw new Error(session.code)
    expect(session.record()).not.toHaveProperty('extra')
    expect(session.record().format).toBe(RECORD_FORMAT)
  })

  it('lets look only where another window plays', async () => {
    const { store, asked } = watchedStore()
    const stored = asStored(recordedGame(), 2)
    const session = await resumeSession(scenario, stored, store, { elsewhere: true })
    if (isProblem(session)) throw new Error(session.code)
    expect(session.trouble()).toBe('conflict')
    expect(asked).toEqual([])
    const { by, command } = advanceMove(session.state())
    expect((await session.dispatch(by, command)).refusal).toMatchObject({ code: 'conflict' })
    expect(session.record().commands.length).toBe(2)
  })
})
