import { describe, expect, it } from 'vitest'
import { reportGame } from '../../src/scoring/game-report'
import { nextSeed } from '../../src/scoring/next-seed'
import { playPar } from '../../src/scoring/par'
import { scoreRecord } from '../../src/scoring/scored-game'
import { isProblem } from '../../src/session/record-problem'
import { dealDraws } from '../../src/simulation/draws'
import { sameAnswer } from '../../src/simulation/same-answer'
import { makeWorld } from '../../src/simulation/world'
import { type Kept, keptRecord } from '../golden/records'
import { shipped } from '../support/shipped'

const read = (name: Kept) => {
  const scored = scoreRecord(keptRecord(name), shipped('ransomware-pra'))
  if (isProblem(scored)) throw new Error(scored.code)
  const report = reportGame(scored)
  return { scored, report, next: nextSeed(scored, report)! }
}

const { scored, report, next } = read('worst')

describe('the seed that is worth playing next', () => {
  it('tests the worst objective of those that people answered for', () => {
    expect(next.objective?.rating).toBe('U')
    const own = report.objectives.find(({ id }) => id === next.objective?.id)
    expect(own?.role).toBe(next.role)
    // In a game of which people held some roles, none of the others.
    const mixed = read('mixed')
    expect(mixed.scored.state.holders[mixed.next.role]).toBe('player')
  })

  it('says what it asks of that role, as par meets it', () => {
    const { world, events } = scored
    const there = playPar(
      makeWorld(world.scenario, dealDraws(next.seed, world.scenario.id), world.options),
    )
    const asked = there.judgements.filter(({ role }) => role === next.role)
    const responses = asked.filter(({ kind }) => kind === 'response')
    expect(next.stimuli).toBe(responses.length)
    const here = new Set(
      events.flatMap((event) => (event.type === 'prompt.revealed' ? [event.of] : [])),
    )
    expect(next.fresh).toBe(responses.filter(({ of }) => !here.has(of)).length)
    const missed = report.decisions.filter(
      ({ role, kind, grade, counts }) =>
        counts && role === next.role && kind === 'decision' && (grade === 'U' || grade === 'M'),
    )
    const changed = missed.filter(({ id, reference }) =>
      asked.some(
        ({ of, kind, reference: there }) =>
          kind === 'decision' && of === id && !sameAnswer(there, reference),
      ),
    )
    expect(next.changed).toBe(changed.length)
    expect(next.changed).toBeGreaterThan(0)
  })

  it('is the same for the same game, and never the one just played', () => {
    expect(nextSeed(scored, report)).toEqual(next)
    expect(nextSeed({ ...scored, seed: next.seed }, report)?.seed).not.toBe(next.seed)
  })
})
