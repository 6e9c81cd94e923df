import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { resumeGame } from '../../src/app/hosting/resume-game'
import type { lockGame } from '../../src/app/hosting/writer-lock'
import type { CompiledScenario } from '../../src/scenario/scenario'
import { recordGame } from '../../src/session/autoplay'
import { memoryStore } from '../../src/session/store'
import { inFreshBrowser, openWindow } from '../support/library-window'
import { playOn, sessionOf, straight, windowOn } from '../support/resumed-game'
import { shipped } from '../support/shipped'
import { header, options, scenario } from '../support/small-game'

inFreshBrowser()

describe('a game that is reloaded after every command', () => {
  const reloadAfterEach = async (of: CompiledScenario, seed: string, every: number) => {
    const { library, from } = windowOn(of)
    let commands = 0
    let session = await straight(of, seed, library)
    const reloaded = await playOn(session, async () => {
      commands += 1
      if (commands % every === 0) session = await reload()
      return session
    })
    async function reload() {
      const resumed = await resumeGame({ ...from, library: openWindow(), lock: noLock }, 'g')
      return sessionOf(resumed)
    }
    const never = await straight(of, seed, memoryStore())
    await playOn(never, () => never)
    expect(commands).toBeGreaterThan(10)
    expect(reloaded.mode()).toBe('debrief')
    expect(reloaded.record()).toEqual(never.record())
    expect(reloaded.events()).toEqual(never.events())
    expect(reloaded.state()).toEqual(never.state())
    const stored = await library.load('g')
    expect(stored?.count).toBe(never.record().commands.length)
  }
  const noLock: typeof lockGame = async () => ({ held: 'unknown', release: () => undefined })

  it.each(['one', 'two', 'three', 'four'])('equals one that never was: seed %s', async (seed) => {
    await reloadAfterEach(scenario, seed, 1)
  })

  it('equals one that never was: the long scenario, every seventh command', async () => {
    await reloadAfterEach(shipped('ransomware-pra'), 'one', 7)
  }, 60_000)

  it('and one that is cut between two answers of a policy goes on with the next', async () => {
    const { record } = recordGame(scenario, 'one', options, 'reference')
    for (let cut = 1; cut <= record.commands.length; cut += 1) {
      const { library, from } = windowOn()
      const id = `g${cut}`
      await library.create(id, header)
      for (let n = 0; n < cut; n += 1) {
        await library.append(id, n, { envelope: record.commands[n]!, check: record.checks[n]! })
      }
      const session = sessionOf(await resumeGame(from, id))
      const { length } = session.record().commands
      expect(length).toBeGreaterThanOrEqual(cut)
      expect(session.record().commands).toEqual(record.commands.slice(0, length))
      expect((await library.load(id))?.count).toBe(length)
    }
  })
})
