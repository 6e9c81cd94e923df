import { describe, expect, it } from 'vitest'
import { openRecordGame, playRecord } from '../../src/app/hosting/record-game'
import { isProblem } from '../../src/session/record-problem'
import { continueSession, resumeSession } from '../../src/session/session'
import { memoryStore } from '../../src/session/store'
import { asStored, note, recordedGame } from '../support/session-play'
import { scenario } from '../support/small-game'

function played(of = recordedGame()) {
  const found = playRecord(of, scenario)
  if (isProblem(found)) throw new Error(found.code)
  return found
}

describe('a record opened from a file', () => {
  it('is gone on with as a stored game that was run again', async () => {
    const record = recordedGame()
    const session = (await openRecordGame(played()))!
    const store = memoryStore()
    await store.create('g', record)
    for (const [n, envelope] of record.commands.entries()) {
      await store.append('g', n, { envelope, check: record.checks[n]! })
    }
    const other = await resumeSession(scenario, asStored(record), store)
    if (isProblem(other)) throw new Error(other.code)
    expect(session.record()).toEqual(record)
    for (const one of [session, other]) await one.dispatch('host', note('late'))
    expect(session.record()).toEqual(other.record())
    expect(session.events()).toEqual(other.events())
    expect(session.mode()).toBe('debrief')
    expect(session.trouble()).toBeNull()
  })

  it('is only read where the exercise has not ended', async () => {
    const whole = played()
    expect(await openRecordGame({ ...whole, state: { ...whole.state, ended: '' } })).toBeNull()
  })

  it('keeps what is said in its store, after what was played', async () => {
    const record = recordedGame()
    const store = memoryStore()
    const session = await continueSession(record, played(), store, 'f')
    await session.dispatch('host', note('late'))
    const { count } = (await store.load('f'))!
    expect(count).toBe(record.commands.length + 1)
  })
})
