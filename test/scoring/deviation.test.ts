import { describe, expect, it } from 'vitest'
import { debriefOf } from '../../src/scoring/debrief'
import { judgeDeviation, upholdDeviations } from '../../src/scoring/deviation'
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

/** Every option of every choice, tried on other fates. */
const tried = tutorial.decisions.flatMap((decision) => {
  if (decision.kind !== 'choice') return []
  const prompt = promptId(decision.row, 1, decision.role, decision.id)
  return decision.options.map(({ id }) => ({
    decision,
    option: id,
    verdict: judgeDeviation(world, 'contest', prompt, { choice: id }),
  }))
})
const upheld = tried.filter(({ verdict }) => verdict.upheld)
const refuted = tried.filter(({ verdict }) => !verdict.upheld)

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
  it('is upheld exactly where its mean result is no worse than the plan’s on other draws', () => {
    for (const { verdict } of tried) {
      if (verdict.meanOutcome !== verdict.meanReference) {
        expect(verdict.upheld).toBe(verdict.meanOutcome > verdict.meanReference)
      }
    }
    expect(refuted.length).toBeGreaterThan(0)
  })

  it('that is the plan’s own answer whatever was dealt is as good as the plan', () => {
    const plain = tried.filter(
      ({ decision, option }) =>
        decision.reference.length === 1 && decision.reference[0]!.plan === option,
    )
    expect(plain.length).toBeGreaterThan(0)
    for (const { verdict } of plain) {
      expect(verdict).toMatchObject({ upheld: true, meanOutcome: verdict.meanReference })
    }
  })

  it('is judged the same each time', () => {
    const [first] = tried
    const { prompt } = first!.verdict
    expect(judgeDeviation(world, 'contest', prompt, { choice: first!.option })).toEqual(
      first!.verdict,
    )
  })

  it('grades P with all its points where it is upheld, and keeps its grade where it is not', () => {
    for (const one of [upheld[0]!, refuted[0]!]) {
      const scored = deviating(one)
      const judged = upholdDeviations(scored.judgements, [one.verdict])
      const [before, after] = [scored.judgements, judged].map(
        (all) => all.find(({ prompt }) => prompt === one.verdict.prompt)!,
      )
      if (one.verdict.upheld) expect(after).toMatchObject({ grade: 'P', points: after!.max })
      else expect(after).toEqual(before)
    }
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
