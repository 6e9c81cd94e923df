import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import { compileScenario } from '../../src/scenario/compile'
import { makeHeader } from '../../src/session/record'
import type { StoredCommand } from '../../src/session/store'
import { smallFiles } from './small-scenario'

const compiled = compileScenario(smallFiles()).scenario
if (!compiled) throw new Error('the small scenario does not compile')

export const scenario = compiled

export const header = makeHeader(scenario, 'one', {
  difficulty: 'normal',
  stimuli: true,
  countdown: 'off',
})

/** A row that a store takes; whether it can be played does not matter to it. */
export const row = (n: number): StoredCommand => ({
  envelope: { n, id: `c${n}`, by: 'host', command: { type: 'clock.advance', to: n + 1 } },
  check: n.toString(16).padStart(8, '0'),
})

/** A browser that has never been here. */
export function freshDatabases(): void {
  globalThis.indexedDB = new IDBFactory()
}

/** Makes a method of the browser throw as browsers do. */
export const refuse = <T extends object, K extends keyof T & string>(
  prototype: T,
  method: K,
  name: string,
) => {
  const spy = vi.spyOn(prototype as Record<string, () => unknown>, method)
  return spy.mockImplementation(() => {
    throw new DOMException('', name)
  })
}
