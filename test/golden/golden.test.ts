import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { GameRecord } from '../../src/session/record'
import { isProblem } from '../../src/session/record-problem'
import { parseRecord } from '../../src/session/record-schema'
import { replay } from '../../src/session/replay'
import type { PolicyName } from '../../src/simulation/people'
import { shipped } from '../support/shipped'
import { GOLDEN, goldenFile, goldenRecord } from './games'

const ransomware = shipped('ransomware-pra')
const REMAKE = 'npx tsx test/golden/make.ts remakes the golden records: review what changed'

/** The kept record; says what to do when it is not there or is no record of these rules any more. */
function kept(policy: PolicyName): GameRecord {
  const file = goldenFile(policy)
  if (!existsSync(file)) throw new Error(`test/golden/${policy}.json is missing. ${REMAKE}`)
  const record = parseRecord(readFileSync(file, 'utf8'))
  if (isProblem(record)) {
    throw new Error(`test/golden/${policy}.json: ${record.code} ${record.field}. ${REMAKE}`)
  }
  return record
}

describe.each(GOLDEN)('the golden game of the %s policy', (policy) => {
  it('replays with every check', () => {
    const game = replay(kept(policy), ransomware)
    if (isProblem(game)) throw new Error(`${game.code} ${game.field} ${game.detail}. ${REMAKE}`)
    expect(game.state.ended).toBe('finished')
    expect(game.commands).toBeGreaterThan(100)
  })

  it('is still played command by command as it was', () => {
    const record = kept(policy)
    const now = goldenRecord(policy)
    const differs = now.checks.findIndex((check, n) => check !== record.checks[n])
    const about = `from commands[${differs}] on another game is played. ${REMAKE}`
    expect(differs, about).toBe(-1)
    expect(now).toEqual(record)
  })
})
