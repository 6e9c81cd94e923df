import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  answers,
  fileOf,
  isKept,
  MANIFEST,
  type Output,
  outputsOf,
  RECORDS,
  sealOf,
} from './outputs'

const seals: Readonly<Record<string, string>> = JSON.parse(readFileSync(MANIFEST, 'utf8'))
const REMAKE =
  'npx tsx test/golden/make-outputs.ts FOLDER writes what it says now, without FOLDER it is kept: review what changed'

/** Expects every output to be what it was, and returns their calls; names the first that is not. */
const unchanged = async (outputs: AsyncGenerator<Output>): Promise<string[]> => {
  const calls: string[] = []
  for await (const output of outputs) {
    const { call, text } = output
    if (sealOf(output) !== seals[call]) {
      if (isKept(output))
        expect(text, `${call}. ${REMAKE}`).toBe(readFileSync(fileOf(output), 'utf8'))
      throw new Error(`“${call}” says something else than it did. ${REMAKE}`)
    }
    calls.push(call)
  }
  return calls
}

// Two hundred whole programs: minutes on a machine that has other work.
describe('what the program says', { timeout: 600_000 }, () => {
  const calls: string[] = []

  it.each(RECORDS)('of the golden game %s is what it was', async (name) => {
    calls.push(...(await unchanged(outputsOf(name))))
  })

  it('when it is called is what it was', async () => {
    calls.push(...(await unchanged(answers())))
  })

  it('is asked for by every call that is kept', () => {
    expect(calls.sort()).toEqual(Object.keys(seals).sort())
  })
})
