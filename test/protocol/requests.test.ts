import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../src/protocol/limits'
import {
  readFacilitatorRun,
  readFacilitatorSend,
  readJoin,
  readMakeExercise,
  readRunClock,
  readSendAct,
  readSendCommand,
  readStartTeams,
  readTakeSeat,
} from '../../src/protocol/requests'

const exercise = {
  scenario: 'small',
  difficulty: 'normal',
  options: { stimuli: true, countdown: 'off' },
  teams: ['North'],
}

describe('what a server is told', () => {
  it('is read without what else stands there', () => {
    expect(readMakeExercise({ ...exercise, by: 'host' })).toEqual(exercise)
    expect(readJoin({ code: ' bcdfgh ', ticket: 'x' })).toEqual({ code: 'BCDFGH' })
    expect(readTakeSeat({ ticket: 't', roles: ['dsi'], name: ' Ana ' })).toEqual({
      ticket: 't',
      roles: ['dsi'],
      name: 'Ana',
    })
    expect(readRunClock({ id: 'r', seen: 4, until: 'loss', to: 9 })).toEqual({
      id: 'r',
      seen: 4,
      until: 'loss',
    })
    const note = { type: 'note.add', text: 'seen', about: '' }
    expect(readSendCommand({ id: 'a', command: note, by: 'facilitator' })).toEqual({
      id: 'a',
      command: note,
    })
    expect(readStartTeams({ id: 'a', teams: 'all' })).toEqual({ id: 'a', teams: 'all' })
    expect(readFacilitatorRun({ id: 'a', teams: ['north'] })).toEqual({ id: 'a', teams: ['north'] })
    expect(readFacilitatorSend({ id: 'a', teams: 'all', command: note })?.command).toEqual(note)
    expect(
      readSendAct({ id: 'a', act: { type: 'gate.set', row: 'x/1', open: false, n: 3 } }),
    ).toEqual({ id: 'a', act: { type: 'gate.set', row: 'x/1', open: false } })
  })

  it('leaves how long an answer took to the server, and time to its own way', () => {
    const answer = { type: 'prompt.answer', prompt: 'p', answer: { choice: 'yes' } }
    expect(readSendCommand({ id: 'a', command: { ...answer, seconds: 1 } })?.command).toEqual(
      answer,
    )
    expect(readSendCommand({ id: 'a', command: { type: 'clock.advance', to: 9 } })).toBeNull()
  })

  it('has nothing for a facilitator that is a player’s', () => {
    for (const command of [
      { type: 'phase.open', phase: 'x/1' },
      { type: 'clock.advance', to: 9 },
      { type: 'exercise.start', holders: {}, objectives: [] },
    ]) {
      expect(readFacilitatorSend({ id: 'a', teams: 'all', command })).toBeNull()
    }
  })

  it('is nothing where it does not say what it must, or more than it may', () => {
    const long = 'x'.repeat(LIMITS.name + 1)
    const wrong: [(value: unknown) => unknown, unknown[]][] = [
      [readMakeExercise, [null, [], { ...exercise, teams: [] }, { ...exercise, teams: [long] }]],
      [readJoin, [{}, { code: 'B' }, { code: 7 }]],
      [readTakeSeat, [{}, { ticket: 't', name: 'a\u202eb' }, { ticket: 't', roles: 'dsi' }]],
      [readRunClock, [{ id: 'r' }, { id: 'a.b', seen: 1 }, { id: 'r', seen: 1.5 }]],
      [readSendCommand, [{ id: '', command: {} }, { id: 'a' }, { id: 'x'.repeat(24) }]],
      [
        readStartTeams,
        [
          { id: 'a', teams: [] },
          { id: 'a', teams: ['../x'] },
        ],
      ],
      [readFacilitatorRun, [{ id: 'a', teams: 'all', until: 'never' }]],
      [
        readSendAct,
        [
          { id: 'a', act: { type: 'server.stop' } },
          { id: 'a', act: null },
        ],
      ],
    ]
    for (const [read, values] of wrong) {
      for (const value of values) expect([value, read(value)]).toEqual([value, null])
    }
  })
})
