import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { resumeGame } from '../../src/cli/local-table'
import { type AskPlace, openRecordStore, type RecordPlace } from '../../src/cli/record-store'
import { nextAutomaticMove } from '../../src/session/autoplay'
import { openingHash } from '../../src/session/chain'
import type { GameRecord } from '../../src/session/record'
import { isProblem } from '../../src/session/record-problem'
import { parseRecord } from '../../src/session/record-schema'
import { replay } from '../../src/session/replay'
import { createSession, type Session } from '../../src/session/session'
import { dealDraws } from '../../src/simulation/draws'
import { initialState } from '../../src/simulation/state'
import { makeWorld } from '../../src/simulation/world'
import { disk } from '../support/faulty-disk'
import { note, playToEnd, start } from '../support/session-play'
import { header, options, scenario } from '../support/small-game'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pra-store-'))
})
afterEach(() => {
  disk.full = false
  rmSync(folder, { recursive: true })
})

const at = (name: string): string => join(folder, name)
const read = (name: string): string => readFileSync(at(name), 'utf8')

/** What a file holds, played again with every check. */
const played = (name: string): GameRecord => {
  const record = parseRecord(read(name))
  if (isProblem(record)) throw new Error(record.code)
  const game = replay(record, scenario)
  if (isProblem(game)) throw new Error(game.code)
  return record
}

const nobody: AskPlace = async () => null
const named = (name: string): RecordPlace => ({ kind: 'named', file: at(name), force: false })

const newGame = () => {
  const state = initialState(scenario)
  const record = { ...header, commands: [], checks: [], end: { sha256: openingHash(header) } }
  return { record, state, world: makeWorld(scenario, dealDraws('one', scenario.id), options) }
}

const openGame = async (place: RecordPlace, ask: AskPlace = nobody) => {
  const store = openRecordStore(newGame(), place, ask)
  return { store, session: await createSession(scenario, header, store, 'g') }
}

/** Opens a file for going on, as far as it has come. */
const goOn = async (name: string, ask: AskPlace = nobody) => {
  const record = played(name)
  const game = replay(record, scenario)
  if (isProblem(game)) throw new Error(game.code)
  const place: RecordPlace = { kind: 'same', file: at(name), text: read(name) }
  const store = openRecordStore({ record, ...game }, place, ask)
  const resumed = await resumeGame(scenario, record, store)
  if (isProblem(resumed)) throw new Error(resumed.code)
  return { store, session: resumed.session }
}

const step = async (session: Session): Promise<void> => {
  const move = nextAutomaticMove(session.world, session.state())
  if (move) await session.dispatch(move.by, move.command)
}

describe('the file of a game', () => {
  it('is the record so far before a command is shown', async () => {
    const { session } = await openGame(named('a.json'))
    expect(played('a.json')).toEqual(session.record())
    let shown = 0
    session.subscribe(() => {
      shown += 1
      expect(played('a.json').commands).toHaveLength(shown)
    })
    await playToEnd(session)
    expect(shown).toBeGreaterThan(20)
    expect(played('a.json')).toEqual(session.record())
  })

  it('has the first name that is free, though several games begin at once', async () => {
    const names = () => ['a', 'b', 'c'].map((name) => at(`${name}.json`))
    const games = await Promise.all(names().map(() => openGame({ kind: 'free', names: names() })))
    expect(games.map(({ store }) => store.file())).toEqual(names())
    expect(() => openRecordStore(newGame(), named('a.json'), nobody)).toThrow('file-exists')
  })

  it('is written again where it was deleted', async () => {
    const { session } = await openGame(named('a.json'))
    await session.dispatch('host', start())
    rmSync(at('a.json'))
    await step(session)
    expect(played('a.json')).toEqual(session.record())
  })

  it('stays as it was on a full disk, and the game goes on in another', async () => {
    const asked: string[] = []
    const { session, store } = await openGame(named('a.json'), async ({ code, params }) => {
      asked.push(`${code} ${params.reason ?? ''}`)
      disk.full = asked.length < 2
      return at(asked.length < 2 ? 'still-full.json' : 'b.json')
    })
    await session.dispatch('host', start())
    const before = read('a.json')
    disk.full = true
    await step(session)
    expect(asked).toEqual(['file-unwritable ENOSPC', 'file-unwritable ENOSPC'])
    expect(session.trouble()).toBeNull()
    await playToEnd(session).catch(() => undefined)
    expect(read('a.json')).toBe(before)
    expect(store.file()).toBe(at('b.json'))
    expect(played('b.json').commands.length).toBeGreaterThan(played('a.json').commands.length)
    expect(readdirSync(folder)).toEqual(['a.json', 'b.json'])
  })

  it('takes what it missed as soon as there is room again', async () => {
    const { session } = await openGame(named('a.json'))
    await session.dispatch('host', start())
    disk.full = true
    await step(session)
    await step(session)
    expect(session.isKept()).toBe(false)
    disk.full = false
    await step(session)
    await session.keepUp()
    expect([session.trouble(), session.isKept()]).toEqual([null, true])
    expect(played('a.json')).toEqual(session.record())
  })

  it('is asked for once more at the end when there was no place for it', async () => {
    let answer: string | null = null
    let asked = 0
    const { session, store } = await openGame(named('a.json'), async () => {
      asked += 1
      return answer
    })
    await session.dispatch('host', start())
    disk.full = true
    await step(session)
    await step(session)
    expect([session.trouble(), asked]).toEqual(['full', 1])
    expect(await store.finish(session.record())).toBe(false)
    expect(asked).toBe(2)
    disk.full = false
    answer = at('precious.txt')
    writeFileSync(answer, 'precious')
    expect(await store.finish(session.record())).toBe(true)
    expect(played('a.json')).toEqual(session.record())
    expect(read('precious.txt')).toBe('precious')
  })
})

describe('a game that two terminals go on with', () => {
  it('is kept by the quicker; the other is told, and keeps its own elsewhere', async () => {
    const { session } = await openGame(named('a.json'))
    await session.dispatch('host', start())
    const told: string[] = []
    const quick = await goOn('a.json')
    const slow = await goOn('a.json', async ({ code }) => {
      told.push(code)
      return at(told.length === 1 ? 'a.json' : 'b.json')
    })
    await quick.session.dispatch('dsi', note('from the first'))
    await slow.session.dispatch('dsi', note('from the second'))
    expect(told).toEqual(['file-changed', 'file-exists'])
    await quick.session.dispatch('dsi', note('once more'))
    await slow.session.dispatch('dsi', note('once more'))
    expect(told).toHaveLength(2)
    expect([quick, slow].map(({ store }) => store.file())).toEqual([at('a.json'), at('b.json')])
    expect(played('a.json')).toEqual(quick.session.record())
    expect(played('b.json')).toEqual(slow.session.record())
  })
})
