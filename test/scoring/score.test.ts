import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionsShare, stimuliShare, WHOLE } from '../../src/scoring/criterion-shares'
import { reportGame } from '../../src/scoring/game-report'
import { largestRemainder } from '../../src/scoring/largest-remainder'
import { playPar } from '../../src/scoring/par'
import { score } from '../../src/scoring/score'
import { scoreMoves, scorePolicyGame, scoreRecord } from '../../src/scoring/scored-game'
import { nextAutomaticMove, recordGame } from '../../src/session/autoplay'
import type { Move } from '../../src/session/policy'
import { isProblem } from '../../src/session/record-problem'
import { parseRecord } from '../../src/session/record-schema'
import { dealDraws } from '../../src/simulation/draws'
import type { GameOptions } from '../../src/simulation/state'
import { makeWorld, type World } from '../../src/simulation/world'
import { generatedGame } from '../support/generated-game'
import { holdsFor } from '../support/property'
import { readGenerated } from '../support/read-generated'
import { startMove } from '../support/roles'
import { shipped } from '../support/shipped'

const OPTIONS: GameOptions = { difficulty: 'normal', stimuli: true, countdown: 'off' }
const ransomware = shipped('ransomware-pra')
const tutorial = shipped('tutorial')
const worldOf = (seed: string, options = OPTIONS): World =>
  makeWorld(ransomware, dealDraws(seed, ransomware.id), options)

describe('a score', () => {
  it('lies between 0 and 100, and its reasons account for every point lost', () => {
    holdsFor(
      60,
      fc.property(generatedGame({ max: 300 }), fc.boolean(), (game, small) => {
        const report = reportGame(readGenerated(small ? tutorial : ransomware, game), [])
        for (const value of [report.total, report.conformity, report.outcome, report.par.total]) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(100)
        }
        let total = 0
        for (const { points, max, reasons } of report.criteria) {
          const lost = reasons.reduce((sum, one) => sum + one.lost, 0)
          expect(points).toBeGreaterThanOrEqual(0)
          expect(points + lost).toBeCloseTo(max, 6)
          total += points
        }
        expect(report.total).toBeCloseTo(total, 6)
      }),
    )
  })

  it('is the same however often its record is read', () => {
    for (const policy of ['novice', 'random'] as const) {
      const { record } = recordGame(ransomware, 'twice', OPTIONS, policy)
      const read = () => {
        const again = parseRecord(JSON.stringify(record))
        if (isProblem(again)) throw new Error(again.code)
        const scored = scoreRecord(again, ransomware)
        if (isProblem(scored)) throw new Error(scored.code)
        return reportGame(scored)
      }
      expect(read()).toEqual(read())
    }
  })

  it('does not believe a record that claims a better one', () => {
    const { record } = recordGame(ransomware, 'claims', OPTIONS, 'worst')
    const claimed = parseRecord(JSON.stringify({ ...record, score: 100, total: 100 }))
    if (isProblem(claimed)) throw new Error(claimed.code)
    const scoredGames = [record, claimed].map((one) => scoreRecord(one, ransomware))
    const totals = scoredGames.map((one) => (isProblem(one) ? -1 : one.score.total))
    expect(totals[0]).toBe(totals[1])
    expect(totals[0]).toBeLessThan(35)
  })
})

describe('the decisions', () => {
  const scored = scorePolicyGame(worldOf('grades'), 'grades', 'random')

  it('never earn less for a better grade', () => {
    const { world, judgements, par } = scored
    const before = decisionsShare(world, judgements, par.state)
    holdsFor(
      200,
      fc.property(fc.nat(judgements.length - 1), fc.nat(100), (index, percent) => {
        const one = judgements[index]!
        const points = Math.max(one.points, Math.floor((one.max * percent) / 100))
        const better = judgements.with(index, { ...one, points })
        expect(decisionsShare(world, better, par.state)).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('are worth everything when all are performed as the plan says', () => {
    const { world, state, judgements } = scorePolicyGame(worldOf('plan'), 'plan', 'reference')
    expect(decisionsShare(world, judgements, state)).toBe(WHOLE)
  })
})

describe('the answers to stimuli', () => {
  const { decisions, stimuli } = ransomware.settings
  const each = 100 * decisions.light
  const world = worldOf('quiet')
  const par = playPar(world)
  const firstOf = (wanted: string): string =>
    ransomware.stimuli.find(({ kind }) => kind === wanted)!.id
  const dealt = firstOf('exogenous')
  const followed = firstOf('consequence')
  const judged = (of: string, count: number, points: number) =>
    Array.from({ length: count }, () => ({
      ...par.judgements[0]!,
      kind: 'response' as const,
      of,
      points,
      max: each,
    }))
  const asking = ransomware.stimuli.filter(({ kind, response }) => kind === 'exogenous' && response)
  /** Par as it was asked by so many that the seed dealt. */
  const met = (count: number) => ({
    ...par.state,
    stimuli: Object.fromEntries(asking.slice(0, count).map(({ id }) => [id, 'fired' as const])),
  })
  const shareOf = (answers: ReturnType<typeof judged>, count: number, ended = 'finished'): number =>
    stimuliShare(world, { ...met(count), ended }, answers, met(count))

  it('weigh no more where few fall than among the expected number', () => {
    const { normal } = stimuli.expected
    expect(shareOf([], 1)).toBe(WHOLE)
    expect(shareOf(judged(dealt, 1, 0), 1)).toBe(WHOLE - WHOLE / normal)
    expect(shareOf(judged(dealt, normal, 0), normal)).toBe(0)
    expect(shareOf(judged(dealt, 10, each / 2), 10)).toBe(WHOLE / 2)
  })

  it('to what came of the team’s own decisions can only lose points', () => {
    const alone = shareOf(judged(dealt, 1, 0), 4)
    const more = (count: number, points: number) =>
      shareOf([...judged(dealt, 1, 0), ...judged(followed, count, points)], 4)
    expect(more(1, 0)).toBeLessThan(alone)
    expect(more(3, each)).toBe(alone)
  })

  it('have no such allowance in a game that was stopped early', () => {
    expect(shareOf(judged(dealt, 1, 0), 1, 'stopped')).toBe(0)
  })
})

describe('the reference policy against its own par', () => {
  it('loses no point of decisions, timing and stimuli on any seed and difficulty', () => {
    const game = fc.record({
      seed: fc.nat(9999).map((n) => `par-${n}`),
      difficulty: fc.constantFrom('easy', 'normal', 'hard'),
    })
    holdsFor(
      40,
      fc.property(game, ({ seed, difficulty }) => {
        const world = worldOf(seed, { ...OPTIONS, difficulty })
        const par = playPar(world)
        const { criteria, rows } = score(world, par.state, par.judgements, par.state)
        const full = ['decisions', 'timing', 'stimuli']
        for (const { id, points, max } of criteria) if (full.includes(id)) expect(points).toBe(max)
        expect(rows.every(({ credit }) => credit === WHOLE)).toBe(true)
      }),
    )
  })

  it('is played by readings of policy games too', () => {
    const { score: own, par, state } = scorePolicyGame(worldOf('same'), 'same', 'reference')
    expect(par.state).toEqual({ ...state, holders: par.state.holders })
    expect(own.total).toBeGreaterThan(85)
  })
})

/** A policy that stops when this much time has passed. */
const stopping =
  (world: World, minute: number, by: 'host' | 'facilitator') =>
  (state: Parameters<typeof nextAutomaticMove>[1]): Move | null => {
    if (state.ended) return null
    if (!state.started) return startMove('reference')
    if (state.minute >= minute) return { by, command: { type: 'exercise.end', reason: 'enough' } }
    return nextAutomaticMove(world, state)
  }

describe('an exercise that is stopped early', () => {
  it('earns nothing for what was not played', () => {
    const world = worldOf('stopped')
    const whole = scorePolicyGame(world, 'stopped', 'reference').score.total
    const totals = [0, 300, 1500].map(
      (minute) => scoreMoves(world, 'stopped', stopping(world, minute, 'host')).score.total,
    )
    expect(totals[0]).toBeLessThan(20)
    expect(totals[1]).toBeLessThan(40)
    expect(totals[2]).toBeLessThan(whole)
    expect([...totals].sort((a, b) => a - b)).toEqual(totals)
  })

  it('is measured against a par stopped as early when the facilitator stops it for everybody', () => {
    const world = worldOf('stopped')
    const { score: own, par } = scoreMoves(world, 'stopped', stopping(world, 1500, 'facilitator'))
    expect(par.state.ended).toBe('enough')
    const byId = Object.fromEntries(own.criteria.map(({ id, points, max }) => [id, max - points]))
    expect(byId).toMatchObject({ decisions: 0, timing: 0, stimuli: 0 })
  })

  it('asks of nobody a phase that the facilitator skips before it opens', () => {
    const world = worldOf('skipped')
    const key = 'crisis-communication/1'
    const scored = scoreMoves(world, 'skipped', (state) => {
      if (!state.started) return startMove('reference')
      const closed = state.rows['incident-assessment/1']!.status === 'closed'
      if (closed && state.rows[key]!.status === 'locked' && state.open.length === 0) {
        return {
          by: 'facilitator',
          command: { type: 'phase.skip', phase: key, reason: 'no time' },
        }
      }
      return nextAutomaticMove(world, state)
    })
    const report = reportGame(scored)
    expect(report.phases.find(({ id }) => id === 'crisis-communication')?.verdict).toBe('not-asked')
    const byId = Object.fromEntries(
      report.criteria.map(({ id, points, max }) => [id, max - points]),
    )
    expect(byId).toMatchObject({ decisions: 0, timing: 0 })
  })
})

describe('sharing points out', () => {
  it('gives whole numbers that sum to the whole', () => {
    holdsFor(
      300,
      fc.property(fc.nat(10_000), fc.array(fc.nat(100_000), { minLength: 1 }), (total, weights) => {
        const shares = largestRemainder(total, weights)
        const sum = shares.reduce((all, one) => all + one, 0)
        expect(sum).toBe(weights.some((weight) => weight > 0) ? total : 0)
        shares.forEach((share, index) => {
          expect(Number.isInteger(share)).toBe(true)
          if (weights[index] === 0) expect(share).toBe(0)
        })
      }),
    )
  })
})

describe('the three readings', () => {
  const seed = 'three-readings'
  const scoreOf = (policy: 'reference' | 'practice') =>
    scorePolicyGame(worldOf(seed), seed, policy).score

  it('leave contested points out of conformity, and tell whom the team followed there', () => {
    const [plan, practice] = [scoreOf('reference'), scoreOf('practice')]
    expect(plan.contested).toMatchObject({ practice: 0, neither: 0 })
    expect(practice.contested).toMatchObject({ plan: 0, neither: 0 })
    expect(plan.contested.plan).toBeGreaterThan(8)
    for (const { id, points, max } of [plan.criteria[0]!, practice.criteria[0]!]) {
      expect([id, points]).toEqual(['decisions', max])
    }
  })

  it('lose no timing by what good practice takes longer for than the plan gives a row', () => {
    const longer = Array.from({ length: 12 }, (_, index) => {
      const { rows } = scorePolicyGame(
        worldOf(`longer-${index}`),
        `longer-${index}`,
        'practice',
      ).score
      return rows.filter(({ key, worked, limit, parWorked }) => {
        const [, max] = ransomware.rows.find((row) => row.key === key)!.minutes
        if (limit > Math.max(max, parWorked)) expect(limit).toBeLessThanOrEqual((max * 5) / 4)
        return worked > Math.max(max, parWorked) && worked <= limit
      })
    }).flat()
    expect(longer.length).toBeGreaterThan(0)
    for (const { credit } of longer) expect(credit).toBe(WHOLE)
  })

  it('hold the plan’s answers for less than good practice where that contests them', () => {
    expect(scoreOf('practice').practice).toBe(100)
    expect(scoreOf('reference').practice).toBeLessThan(90)
  })
})
