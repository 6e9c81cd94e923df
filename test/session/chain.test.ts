import { describe, expect, it } from 'vitest'
import { packRecord, unpackRecord } from '../../src/exchange/record-link'
import { envelope } from '../../src/session/autoplay'
import type { GameRecord } from '../../src/session/record'
import { isProblem } from '../../src/session/record-problem'
import { parseRecord, type UncheckedRecord } from '../../src/session/record-schema'
import { replay, withChecks } from '../../src/session/replay'
import { resumeSession } from '../../src/session/session'
import { memoryStore } from '../../src/session/store'
import type { Envelope } from '../../src/simulation/commands/index'
import { keptRecord } from '../golden/records'
import { sealed } from '../support/sealed'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')

/** The mixed game, with everything else that people say and that moves nothing in it. */
const record: GameRecord = (() => {
  const { checks: _checks, end: _end, commands, ...header } = keptRecord('mixed')
  const n = commands.length
  return sealed(
    {
      ...header,
      commands: [
        ...commands,
        envelope(n, 'admin', { type: 'note.add', text: 'Said twice.', about: 'verification/1' }),
        { ...envelope(n + 1, 'client', { type: 'note.add', text: 'Fin.', about: '' }), id: 's1.a' },
      ],
    },
    scenario,
  )
})()

const at = (type: string): number => record.commands.findIndex((one) => one.command.type === type)

/** What people put into a record that moves nothing: a command, and one of its fields set to something else. */
const CHANGES: readonly [string, number, (row: Envelope) => void][] = [
  ...(
    [
      ['note.add', 'text', 'We spoke in time.'],
      ['note.add', 'about', 'verification/1'],
      ['improvement.set', 'id', 'other'],
      ['improvement.set', 'action', 'Print nothing'],
      ['improvement.set', 'owner', 'client'],
      ['improvement.set', 'due', '3 days'],
      ['rating.override', 'rating', 'P'],
      ['rating.override', 'target', 'decisions'],
      ['rating.override', 'reason', 'Said aloud too late.'],
      ['deviation.flag', 'reason', 'Our contract agrees.'],
    ] as const
  ).map(
    ([type, field, value]) =>
      [
        `the ${field} of ${type}`,
        at(type),
        ({ command }: Envelope) => Object.assign(command, { [field]: value }),
      ] as [string, number, (row: Envelope) => void],
  ),
  ['who said it', at('note.add'), (row) => Object.assign(row, { by: 'client' })],
  ['the id of it', at('note.add'), (row) => Object.assign(row, { id: 's1.b' })],
  ['the id of an answer', at('prompt.answer'), (row) => Object.assign(row, { id: 'mine' })],
  ['the last remark', record.commands.length - 1, (row) => Object.assign(row, { id: 's1.b' })],
]

const changed = (n: number, change: (row: Envelope) => void): GameRecord => {
  const copy = structuredClone(record)
  change(copy.commands[n]!)
  return copy
}

const codeOf = (found: object): unknown => (isProblem(found) ? [found.code, found.field] : 'right')

describe('a record in which something was changed that moves nothing', () => {
  it('is found right as it is', () => {
    expect(codeOf(replay(record, scenario))).toBe('right')
    expect(parseRecord(JSON.stringify(record))).toEqual(record)
  })

  it.each(CHANGES)('is refused at that command: %s', async (_what, n, change) => {
    const told = ['check-differs', `commands[${n}]`]
    const { commands, checks, end: _end, ...header } = changed(n, change)
    expect(codeOf(replay({ ...record, commands }, scenario))).toEqual(told)
    const rows = commands.map((one, place) => ({ envelope: one, check: checks[place] }))
    const loaded = { id: 'g', header, commands: rows, count: rows.length }
    expect(codeOf(await resumeSession(scenario, loaded, memoryStore()))).toEqual(told)
  })

  it.each(CHANGES)('is refused as a link, which ends otherwise then: %s', (_what, n, change) => {
    const link = unpackRecord(packRecord(changed(n, change))) as UncheckedRecord
    expect(codeOf(withChecks(link, scenario))).toEqual(['end-differs', 'end.sha256'])
  })

  it.each([
    ['the seed', { seed: 'golden ' }],
    ['the difficulty', { difficulty: 'hard' as const }],
    ['the countdown', { options: { ...record.options, countdown: 'off' as const } }],
  ])('is refused at its first command: %s', (_what, change) => {
    const told = ['check-differs', 'commands[0]']
    expect(codeOf(replay({ ...record, ...change }, scenario))).toEqual(told)
  })
})

it('a link gives a record its checks back', () => {
  const link = unpackRecord(packRecord(record)) as UncheckedRecord
  expect(withChecks(link, scenario)).toEqual(record)
})

it('a record of earlier rules is refused with the version of the game that plays it', () => {
  const earlier = parseRecord(JSON.stringify({ ...record, rulesVersion: '3' }))
  expect(earlier).toEqual({ code: 'rules-earlier', field: 'rulesVersion', detail: '0.1.0' })
})
