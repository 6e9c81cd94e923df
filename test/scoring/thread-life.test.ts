import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../src/scoring/finding'
import { reportGame } from '../../src/scoring/game-report'
import { allRegrets, playAlternative } from '../../src/scoring/regret'
import { type ScoredGame, scoreMoves, scorePolicyGame } from '../../src/scoring/scored-game'
import { surfacingChains, threadLives } from '../../src/scoring/thread-life'
import { nextAutomaticMove, playOut, startMove } from '../../src/session/autoplay'
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

/** In which share of its games a policy loses services a second time, and in which it does so twice or more. */
function relapsing(policy: PolicyName, games: number): { once: number; twice: number } {
  const share = { once: 0, twice: 0 }
  for (let n = 0; n < games; n += 1) {
    let relapses = 0
    playOut(worldOf(`thread-${n}`), policy, (_move, _after, events) => {
      relapses += events.filter(({ type }) => type === 'services.relapsed').length
    })
    if (relapses > 0) share.once += 1 / games
    if (relapses > 1) share.twice += 1 / games
  }
  return share
}

/** The first novice's game in which services are lost a second time while there is still as much trust as that costs. */
function relapsed(): ScoredGame {
  for (let n = 0; ; n += 1) {
    const scored = scorePolicyGame(worldOf(`thread-${n}`), `thread-${n}`, 'novice')
    const costs = scored.events.some(
      (event) =>
        event.type === 'gauge.moved' && event.cause.id === 'it-starts-again' && event.by === -6,
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
    expect(novice.once).toBeGreaterThanOrEqual(times(0.16, 0.25)) // a hundred games are few
    expect(novice.once).toBeLessThanOrEqual(0.5)
    expect(novice.twice).toBeLessThanOrEqual(times(0.09, 0.05))
    expect(relapsing('reference', games).once).toBeLessThanOrEqual(0.1)
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
    const surfacing = lives
      .flatMap((one) => one.surfacings)
      .find(({ id }) => id === 'it-starts-again')!
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

describe('what a facilitator has come back', () => {
  it('is in the life of its thread as the facilitator’s doing, and not in the reference game', () => {
    const world = worldOf('calm')
    let sent = false
    const forced = scoreMoves(world, 'calm', (state) => {
      if (!state.started) return startMove(world.scenario, 'reference')
      if (sent || state.rows['external-communication/1']!.status !== 'open')
        return nextAutomaticMove(world, state)
      sent = true
      return { by: 'facilitator', command: { type: 'thread.surface', surfacing: 'sick-leave' } }
    })
    const life = threadLives(world, forced.events).find(({ id }) => id === 'worn-out')!
    expect(life.surfacings).toMatchObject([{ id: 'sick-leave', forced: true }])
    expect(forced.par.surfaced).not.toContain('sick-leave')
    expect(forced.par.state.spent).toBe(scorePolicyGame(world, 'calm', 'reference').state.spent)
  })
})
