import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../src/scoring/finding'
import { reportGame } from '../../src/scoring/game-report'
import { allRegrets, playAlternative } from '../../src/scoring/regret'
import { type ScoredGame, scorePolicyGame } from '../../src/scoring/scored-game'
import { surfacingChains, threadLives } from '../../src/scoring/thread-life'
import { playOut } from '../../src/session/autoplay'
import { dealDraws } from '../../src/simulation/draws'
import type { PolicyName } from '../../src/simulation/people'
import type { GameOptions } from '../../src/simulation/state'
import { makeWorld, type World } from '../../src/simulation/world'
import { times } from '../support/property'
import { shipped } from '../support/shipped'

const ransomware = shipped('ransomware-pra')
const OPTIONS: GameOptions = { difficulty: 'normal', stimuli: true, countdown: 'off' }
const worldOf = (seed: string): World =>
  makeWorld(ransomware, dealDraws(seed, ransomware.id), OPTIONS)

/** How often a policy loses services a second time. */
function relapsing(policy: PolicyName, games: number): number {
  let relapses = 0
  for (let n = 0; n < games; n += 1) {
    playOut(worldOf(`thread-${n}`), policy, (_move, _after, events) => {
      relapses += events.filter(({ type }) => type === 'services.relapsed').length
    })
  }
  return relapses / games
}

/** The first novice's game in which services are lost a second time while there is still trust to lose. */
function relapsed(): ScoredGame {
  for (let n = 0; ; n += 1) {
    const scored = scorePolicyGame(worldOf(`thread-${n}`), `thread-${n}`, 'novice')
    const costs = scored.events.some(
      (event) => event.type === 'gauge.moved' && event.cause.id === 'it-starts-again',
    )
    if (costs) return scored
  }
}

const scored = relapsed()
const lives = threadLives(scored.world, scored.events)

describe('a relapse', () => {
  it('meets a newcomer often and the plan rarely', () => {
    const games = times(100, 1000)
    const novice = relapsing('novice', games)
    expect(novice).toBeGreaterThan(0.16)
    expect(novice).toBeLessThan(0.5)
    expect(relapsing('reference', games)).toBeLessThanOrEqual(0.13)
  })
})

describe('the life of a thread', () => {
  it('is told by moves that each change its level, from its opening on', () => {
    for (const { moves, level } of lives) {
      expect(moves[0]!.move).toBe('opened')
      for (const [index, one] of moves.entries()) {
        expect(one.level).not.toBe(moves[index - 1]?.level ?? 0)
        if (one.cause.kind === 'answer') expect(one.given?.prompt).toBe(one.cause.id)
      }
      expect(moves.at(-1)!.level).toBe(level)
    }
  })

  it('says what a coming back cost', () => {
    const surfacing = lives.flatMap((one) => one.surfacings).find((one) => one.services.length > 0)!
    expect(surfacing.gauges.trust).toBe(-6)
    expect(surfacing.reworkMinutes).toBeGreaterThanOrEqual(60)
    expect(surfacing.reworkMinutes).toBeLessThanOrEqual(200) // tired people take longer
    expect(surfacing.downtimeMinutes).toBeGreaterThanOrEqual(60)
    for (const { minute, move } of surfacing.chain) {
      expect(minute).toBeLessThanOrEqual(surfacing.minute)
      expect(['opened', 'fed']).toContain(move)
    }
  })

  it('is named in the improvement plan when services were lost a second time', () => {
    const found = findingsOf(scored, reportGame(scored))
    expect(found.find(({ id }) => id === 'relapse')).toMatchObject({
      params: { surfacing: { value: 'it-starts-again' } },
    })
  })
})

describe('the chain of a coming back', () => {
  it('names the earlier answers, and which of them alone would have kept it away', () => {
    const regrets = allRegrets(scored)
    const chains = surfacingChains(lives, regrets)
    const chain = chains.find(({ surfacing }) => surfacing === 'it-starts-again')!
    expect(chain.links.length).toBeGreaterThan(0)
    for (const { prompt, alone } of chain.links) {
      const answered = scored.answers.find((one) => one.prompt === prompt)!
      const kept = regrets
        .find((one) => one.prompt === prompt)!
        .alternatives.filter(
          ({ answer }) =>
            !playAlternative(scored, answered, answer).surfaced.includes(chain.surfacing),
        )
      expect(kept.length > 0, prompt).toBe(alone)
    }
    expect(regrets.some(({ avoids }) => avoids.length > 0 || chain.cost === 0)).toBe(true)
  })
})
