import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { resumeGame } from '../../src/app/hosting/resume-game'
import type { Session } from '../../src/session/session'
import { inFreshBrowser, openWindow } from '../support/library-window'
import { sessionOf } from '../support/resumed-game'
import { newSession, playToEnd, recordedGame } from '../support/session-play'
import { scenario } from '../support/small-game'

inFreshBrowser()

/** Everything that storing a game asks of the browser. */
const CALLS = {
  open: () => IDBFactory.prototype,
  transaction: () => IDBDatabase.prototype,
  add: () => IDBObjectStore.prototype,
  get: () => IDBObjectStore.prototype,
  getKey: () => IDBObjectStore.prototype,
  put: () => IDBObjectStore.prototype,
} as const
type Call = keyof typeof CALLS

const HOWS = ['throws', 'never answers', 'aborts at the end'] as const
type How = (typeof HOWS)[number]

/** Makes the calls numbered from `from` to `to` (not with it) go wrong as browsers do. */
function spoil(call: Call, how: How, from: number, to: number): void {
  const prototype = CALLS[call]() as unknown as Record<string, (...given: unknown[]) => unknown>
  const whole = prototype[call]!
  let calls = 0
  vi.spyOn(prototype, call).mockImplementation(function (this: unknown, ...given) {
    // What the browser's stand-in asks of itself.
    if (given[1] === 'versionchange') return whole.apply(this, given)
    const n = calls
    calls += 1
    if (n < from || n >= to) return whole.apply(this, given)
    if (how === 'throws') throw new DOMException('', 'UnknownError')
    if (how === 'never answers' && call === 'open') return new IDBOpenDBRequest()
    const done = whole.apply(this, given)
    // What was asked for is done all the same.
    if (how === 'never answers') return new IDBRequest()
    if (done instanceof IDBTransaction) {
      // All its requests succeed, and nothing stays.
      const add = done.objectStore('games').getKey('none')
      add.addEventListener('success', () => queueMicrotask(() => abort(done)))
    } else if (done instanceof IDBRequest) {
      done.addEventListener('success', () => done.transaction && abort(done.transaction))
    }
    return done
  })
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It is over.
  }
}

const possible = (call: Call, how: How): boolean =>
  how === 'throws' || (how === 'never answers' ? call !== 'transaction' : call !== 'open')

const CASES = (Object.keys(CALLS) as Call[]).flatMap((call) =>
  HOWS.filter((how) => possible(call, how)).map((how) => [call, how] as const),
)
const AT = [0, 3]

/** Short where the whole of it is waited for, ms. */
const PATIENCE = 10_000
const patienceWith = (how: How): number => (how === 'never answers' ? 200 : PATIENCE)

/** What is found after a reload of the page that played. */
async function afterReload(session: Session) {
  session.giveWay()
  await session.keepUp()
  vi.restoreAllMocks()
  const library = openWindow(PATIENCE)
  return resumeGame({ library, scenario: async () => scenario, lock: unlocked }, 'g')
}
const unlocked = async () => ({ held: 'alone' as const, release: () => undefined })

describe.each(CASES)('a browser whose %s %s', (call, how) => {
  it.each(AT)(
    'once, at call %i: loses nothing, and says so only as long as it lasts',
    async (at) => {
      spoil(call, how, at, at + 1)
      const session = await newSession(openWindow(patienceWith(how)))
      await playToEnd(session)
      await session.keepUp()
      expect(session.record()).toEqual(recordedGame())
      expect(session.trouble()).toBeNull()
      const resumed = sessionOf(await afterReload(session))
      expect(resumed.record()).toEqual(recordedGame())
    },
  )

  it.each(AT)(
    'for ever, from call %i on: has it in memory, and keeps what was stored',
    async (at) => {
      spoil(call, how, at, Number.POSITIVE_INFINITY)
      const session = await newSession(openWindow(patienceWith(how)))
      await playToEnd(session)
      expect(session.record()).toEqual(recordedGame())
      const troubled = session.trouble() !== null
      const resumed = await afterReload(session)
      if (resumed.outcome === 'resumed' && !troubled) {
        expect(resumed.session.record()).toEqual(recordedGame())
      } else {
        expect(troubled).toBe(true)
        // Nothing half-written lies there.
        expect(['resumed', 'nothing']).toContain(resumed.outcome)
      }
    },
  )
})
