import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isProblem, parseRecord } from '../../src/session/record-shape'
import { replay } from '../../src/session/replay'
import { shipped } from '../support/shipped'
import { GOLDEN, goldenFile, goldenRecord } from './games'

const ransomware = shipped('ransomware-pra')

describe.each(GOLDEN)('the golden game of the %s policy', (policy) => {
  it('replays with every check', () => {
    const record = parseRecord(readFileSync(goldenFile(policy), 'utf8'))
    if (isProblem(record)) throw new Error(`${record.code} ${record.field}`)
    const game = replay(record, ransomware)
    expect(isProblem(game) ? game : game.state.ended).toBe('finished')
  })

  it('is still played the same (npx tsx test/golden/make.ts remakes it)', () => {
    const kept = JSON.parse(readFileSync(goldenFile(policy), 'utf8'))
    expect(goldenRecord(policy).end).toEqual(kept.end)
  })
})
