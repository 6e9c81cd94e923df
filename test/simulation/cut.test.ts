import { describe, expect, it } from 'vitest'
import { compare } from '../../src/scoring/compare'
import { reportGame } from '../../src/scoring/game-report'
import { type ScoredGame, scoreMoves, scorePolicyGame } from '../../src/scoring/scored-game'
import { nextAutomaticMove } from '../../src/session/autoplay'
import { allHeldBy, type Move, nextPolicyMove } from '../../src/session/policy'
import { makeHeader, optionsOf } from '../../src/session/record'
import { headerProblem } from '../../src/session/record-header'
import { isPlayed } from '../../src/simulation/cut'
import { dealDraws } from '../../src/simulation/draws'
import type { PolicyName } from '../../src/simulation/people'
import type { GameOptions } from '../../src/simulation/state'
import { makeWorld, type World } from '../../src/simulation/world'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')
const OPTIONS: GameOptions = { difficulty: 'normal', stimuli: true, countdown: 'off' }
const worldOf = (cut: 'whole' | 'express'): World =>
  makeWorld(scenario, dealDraws('cut', scenario.id), { ...OPTIONS, cut })
const express = worldOf('express')
const left = scenario.rows.filter(({ key }) => !isPlayed(express, key)).map(({ key }) => key)

/** A whole table of people who answer by a policy, as long as they are asked. */
function people(world: World, policy: PolicyName): { game: ScoredGame; asked: string[] } {
  const asked: string[] = []
  const holders = allHeldBy(scenario, policy)
  const start: Move = {
    by: 'host',
    command: {
      type: 'exercise.start',
      holders: Object.fromEntries(world.roles.map((role) => [role, 'player' as const])),
      objectives: [],
    },
  }
  const game = scoreMoves(world, 'cut', (state) => {
    if (!state.started) return start
    const own = nextPolicyMove(world, state)
    if (own) return own
    const move = nextPolicyMove(world, { ...state, holders })
    if (move?.command.type === 'prompt.answer') asked.push(state.prompts[move.command.prompt]!.row)
    return move ?? nextAutomaticMove(world, state)
  })
  return { game, asked }
}

describe('the express cut', () => {
  const { game, asked } = people(express, 'worst')

  it('asks people of the rows that it has, and plays the others as the plan says', () => {
    expect(game.state.ended).toBe('finished')
    expect(left.length).toBeGreaterThan(0)
    expect(asked.filter((row) => left.includes(row))).toEqual([])
    const others = game.judgements.filter(
      ({ row, kind }) => left.includes(row) && kind === 'decision',
    )
    expect(others.length).toBeGreaterThan(0)
    for (const { followed } of others) expect(['plan', 'both']).toContain(followed)
  })

  it('tells in a sentence each row that the plan plays', () => {
    expect(
      game.events.flatMap((event) => (event.type === 'phase.by-plan' ? [event.row] : [])),
    ).toEqual(left)
  })

  it('scores what people were asked alone', () => {
    expect(game.score.criteria.find(({ id }) => id === 'decisions')!.points).toBe(0)
    for (const { key, verdict } of game.score.rows) {
      expect(verdict === 'not-asked', key).toBe(left.includes(key))
    }
    for (const { row } of game.answers.map(({ asked: one }) => one)) expect(left).not.toContain(row)
    const plan = scorePolicyGame(express, 'cut', 'reference')
    const full = plan.score.criteria.filter(({ id }) => id === 'decisions' || id === 'timing')
    for (const { points, max } of full) expect(points).toBe(max)
  })

  it('is kept in the record, and not set beside the whole plan', () => {
    const header = makeHeader(scenario, 'cut', express.options)
    expect(headerProblem(header)).toBeNull()
    expect(optionsOf(header)).toEqual(express.options)
    expect(makeHeader(scenario, 'cut', worldOf('whole').options).options).not.toHaveProperty('cut')
    const team = (world: World) => {
      const scored = scorePolicyGame(world, 'cut', 'novice')
      return { name: '', scored, report: reportGame(scored, []) }
    }
    expect(compare([team(express), team(worldOf('whole'))]).sameFate).toBe(false)
    expect(compare([team(express), team(express)]).sameFate).toBe(true)
  })
})
