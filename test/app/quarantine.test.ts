import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, it } from 'vitest'
import { type ResumeFrom, resumeGame } from '../../src/app/hosting/resume-game'
import { lockGame } from '../../src/app/hosting/writer-lock'
import { recoveryText } from '../../src/app/storage/recovery-file'
import { parseRecord } from '../../src/session/record-schema'
import type { GameStore } from '../../src/session/store'
import { inFreshBrowser, refuse } from '../support/library-window'
import { nextMove, sessionOf, straight, windowOn } from '../support/resumed-game'
import { header, scenario } from '../support/small-game'

inFreshBrowser()

describe('a save that cannot be read', () => {
  /** Changes what lies on the disk, as only a fault or a person with developer tools can. */
  async function spoil(
    change: (put: (row: object) => Promise<unknown>, rows: Row[], game: object) => Promise<unknown>,
  ) {
    const database = await openDB('pra')
    const rows: Row[] = await database.getAll('commands')
    const game: object = await database.get('games', 'g')
    const put = (row: object) => database.put('envelope' in row ? 'commands' : 'games', row)
    await change(put, rows, game)
    database.close()
  }
  async function someCommands(library: GameStore): Promise<void> {
    const session = await straight(scenario, 'one', library)
    for (let n = 0; n < 4; n += 1) {
      const move = nextMove(session)!
      await session.dispatch(move.by, move.command)
    }
    // A slow machine's store may be behind.
    await session.keepUp()
  }

  interface Row {
    game: string
    envelope: { n: number; command: object }
    check: string
  }

  const cases: [string, Parameters<typeof spoil>[0], object][] = [
    [
      'a check that differs',
      (put, rows) => put({ ...rows[2]!, check: '00000000' }),
      { code: 'check-differs', field: 'commands[2]' },
    ],
    [
      'a command that is none',
      (put, rows) => put({ ...rows[2]!, envelope: { n: 2, id: 'x', by: 'host', command: 7 } }),
      { code: 'field', field: 'commands[2].command' },
    ],
    [
      'a foreign version',
      (put, _rows, game) =>
        put({ ...game, header: { ...header, scenario: { ...header.scenario, version: '0.0' } } }),
      { code: 'scenario-version', detail: '0.0' },
    ],
    [
      'a changed hash',
      (put, _rows, game) =>
        put({ ...game, header: { ...header, scenario: { ...header.scenario, sha256: '0' } } }),
      { code: 'scenario-changed' },
    ],
    [
      'an unknown scenario',
      (put, _rows, game) =>
        put({ ...game, header: { ...header, scenario: { ...header.scenario, id: 'gone' } } }),
      { code: 'scenario-unknown', field: 'scenario.id', detail: 'gone' },
    ],
    [
      'a header that is none',
      (put, _rows, game) => put({ ...game, header: 'x' }),
      { code: 'not-record' },
    ],
    [
      'fewer rows than acknowledged',
      (put, rows, game) => put({ ...game, commands: rows.length + 1 }),
      { code: 'truncated' },
    ],
    [
      'a count that is none',
      (put, _rows, game) => put({ ...game, commands: 'many' }),
      { code: 'truncated', field: 'commands[0]' },
    ],
  ]

  it.each(cases)('is set aside whole, and it is told why: %s', async (_name, change, problem) => {
    const { library, from } = windowOn()
    await someCommands(library)
    const before = await library.load('g')
    await spoil(change)
    const spoilt = await library.load('g')

    const resumed = await resumeGame(from, 'g')
    expect(resumed).toMatchObject({ outcome: 'unreadable', moved: true, problem })
    expect(await library.unfinished()).toEqual([])
    const [save] = await library.quarantined()
    expect(save).toMatchObject({ game: 'g', problem, header: spoilt!.header })
    expect(save!.commands).toEqual(spoilt!.commands)

    const text = recoveryText(save!)
    expect(JSON.parse(text)).toMatchObject({ problem, game: 'g' })
    expect(JSON.parse(text).commands.length).toBe(before!.count)
    expect(JSON.parse(text).checks.length).toBe(before!.count)
    expect(parseRecord(text)).toHaveProperty('code')
    // A new game can begin.
    expect((await straight(scenario, 'two', library)).trouble()).toBeNull()
  })

  it('is not touched while another window plays it', async () => {
    const { library, from } = windowOn()
    await someCommands(library)
    sessionOf(await resumeGame(from, 'g'))
    const other: ResumeFrom = { ...from, scenario: async () => ({ ...scenario, version: 'newer' }) }
    expect(await resumeGame(other, 'g')).toMatchObject({ outcome: 'unreadable', moved: false })
    expect(await library.quarantined()).toEqual([])
    expect((await library.unfinished())[0]?.id).toBe('g')
  })

  it('stays where it is, and can be downloaded, when there is no room to set it aside', async () => {
    const { library, from } = windowOn()
    await someCommands(library)
    await spoil((put, rows) => put({ ...rows[1]!, check: '00000000' }))
    const add = refuse(IDBObjectStore.prototype, 'add', 'QuotaExceededError')
    const resumed = await resumeGame(from, 'g')
    add.mockRestore()
    expect(resumed).toMatchObject({ outcome: 'unreadable', moved: false })
    if (resumed.outcome !== 'unreadable') throw new Error()
    expect(resumed.save.commands.length).toBe((await library.load('g'))!.count)
  })

  it('lets go of the game', async () => {
    const { library, from, locks } = windowOn()
    await someCommands(library)
    await spoil((put, rows) => put({ ...rows[1]!, check: '00000000' }))
    await resumeGame(from, 'g')
    expect((await lockGame('g', { patience: 0 }, locks.manager())).held).toBe('alone')
  })
})

describe('recoveryText', () => {
  it('gives what there is, whatever it is', () => {
    const problem = { code: 'not-record', field: '', detail: '' } as const
    const text = recoveryText({
      game: 'g',
      at: 0,
      problem,
      header: null,
      commands: [null, 7, { envelope: 10n, check: undefined }],
    })
    expect(JSON.parse(text)).toEqual({
      header: null,
      problem,
      game: 'g',
      setAside: '1970-01-01T00:00:00.000Z',
      commands: [null, 7, '10'],
      checks: [null, null, null],
    })
  })
})
