import { describe, expect, it } from 'vitest'
import { debriefOf } from '../../src/scoring/debrief'
import { judgeDeviation, otherGames, upholdDeviations } from '../../src/scoring/deviation'
import { reportGame } from '../../src/scoring/game-report'
import { type ScoredGame, scoreMoves } from '../../src/scoring/scored-game'
import { nextAutomaticMove } from '../../src/session/autoplay'
import type { Move } from '../../src/session/policy'
import { dealDraws } from '../../src/simulation/draws'
import { promptId } from '../../src/simulation/prompt-id'
import { makeWorld } from '../../src/simulation/world'
import { startMove } from '../support/roles'
import { shipped } from '../support/shipped'

const tutorial = shipped('tutorial')
const world = makeWorld(tutorial, dealDraws('contest', tutorial.id), {
  difficulty: 'normal',
  stimuli: true,
  countdown: 'off',
})

const others = otherGames(world, 'contest')
const judged = (prompt: string, option: string, reference = '') =>
  judgeDeviation(
    { prompt, answer: { choice: option }, reference: { choice: reference }, practice: [] },
    () => others,
  )

/** Every option of every choice, tried on other fates. */
const tried = tutorial.decisions.flatMap((decision) => {
  if (decision.kind !== 'choice') return []
  const prompt = promptId(decision.row, 1, decision.role, decision.id)
  return decision.options.map(({ id }) => ({ decision, option: id, verdict: judged(prompt, id) }))
})
const refuted = tried.filter(({ verdict }) => verdict.verdict === 'refuted')

/** A game by the reference policy in which one answer is given otherwise and marked as a deviation. */
function deviating({ verdict: { prompt }, option }: (typeof tried)[number]): ScoredGame {
  let flagged = false
  return scoreMoves(world, 'contest', (state): Move | null => {
    if (!state.started) return startMove('reference')
    const asked = state.prompts[prompt]
    if (asked && !asked.answer) {
      const command = {
        type: 'prompt.answer',
        prompt,
        answer: { choice: option },
        seconds: 0,
      } as const
      return { by: asked.role, command }
    }
    if (asked?.answer && !flagged) {
      flagged = true
      const reason = 'the plan is <b>old</b>'
      return { by: asked.role, command: { type: 'deviation.flag', prompt, reason } }
    }
    return nextAutomaticMove(world, state)
  })
}

describe('a deliberate deviation', () => {
  it('is upheld exactly where it beats the plan by more than two standard errors on other fates', () => {
    for (const { verdict: one } of tried) {
      const ahead = one.meanOutcome - one.meanReference
      const standardError = Math.sqrt(one.squaredError)
      // The figures are rounded to hundredths; what lies so near the bound says nothing here.
      if (Math.abs(ahead - 2 * standardError) <= 0.03) continue
      expect(one.verdict).toBe(ahead > 2 * standardError ? 'upheld' : 'refuted')
    }
    expect(refuted.length).toBeGreaterThan(0)
  })

  it('that is the plan’s own answer whatever was dealt is no better than the plan', () => {
    const plain = tried.filter(
      ({ decision, option }) =>
        decision.reference.length === 1 && decision.reference[0]!.plan === option,
    )
    expect(plain.length).toBeGreaterThan(0)
    for (const { verdict } of plain) {
      expect(verdict).toMatchObject({
        verdict: 'refuted',
        meanOutcome: verdict.meanReference,
        squaredError: 0,
      })
    }
  })

  it('needs no proof where the plan or good practice backs it', () => {
    const asked = { prompt: 'x', answer: { choice: 'a' } }
    const unasked = () => {
      throw new Error('no other fate is played')
    }
    for (const [reference, practice] of [
      ['a', []],
      ['b', [{ choice: 'a' }]],
    ] as const) {
      expect(
        judgeDeviation({ ...asked, reference: { choice: reference }, practice }, unasked).verdict,
      ).toBe('backed')
    }
  })

  it('is tried on fates that deal the same facts and other luck', () => {
    const facts = tutorial.facts.filter(({ dealt }) => dealt).map(({ id }) => `fact/${id}/dealt`)
    for (const other of others) {
      expect(facts.map((name) => other.world.draws.draw(name))).toEqual(
        facts.map((name) => world.draws.draw(name)),
      )
    }
    expect(new Set(others.map((other) => other.world.draws.draw('anything'))).size).toBe(
      others.length,
    )
  })

  it('is judged the same each time', () => {
    const [{ verdict, option }] = tried as [(typeof tried)[number]]
    expect(judged(verdict.prompt, option)).toEqual(verdict)
  })

  it('grades P with all its points where it is upheld, and keeps its grade where it is not', () => {
    const one = refuted[0]!
    const { judgements } = deviating(one)
    const of = (verdict: 'upheld' | 'refuted') =>
      upholdDeviations(judgements, [{ ...one.verdict, verdict }]).find(
        ({ prompt }) => prompt === one.verdict.prompt,
      )!
    const before = judgements.find(({ prompt }) => prompt === one.verdict.prompt)!
    expect(of('upheld')).toMatchObject({ grade: 'P', points: before.max })
    expect(of('refuted')).toEqual(before)
  })

  it('is told in the report, with the team’s reason as it was typed', () => {
    const one = refuted[0]!
    const scored = deviating(one)
    const report = reportGame(scored)
    expect(report.deviations).toMatchObject([
      { ...one.verdict, answer: { choice: one.option }, said: 'the plan is <b>old</b>' },
    ])
    expect(report.decisions.find(({ deviation }) => deviation)?.prompt).toBe(one.verdict.prompt)
    expect(debriefOf(scored, [], report).review[0]).toMatchObject({
      origin: 'deviation-refuted',
      prompt: one.verdict.prompt,
      said: 'the plan is <b>old</b>',
    })
  })
})
