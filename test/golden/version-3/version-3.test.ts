import { describe, expect, it } from 'vitest'
import { hashOf } from '../../../src/session/hash'
import { dealFate } from '../../../src/simulation/fate'
import { initialState } from '../../../src/simulation/state'
import { step } from '../../../src/simulation/step'
import { makeWorld } from '../../../src/simulation/world'
import { asVersion3 } from '../../support/as-version-3'
import { shipped } from '../../support/shipped'
import { version3Games } from './games'

describe('a game that version 3 of the rules has played', () => {
  it.each(version3Games())('comes to the same states, command by command: $name', (game) => {
    const scenario = shipped(game.scenario)
    const world = makeWorld(scenario, dealFate(game.seed, scenario.id), game.options)
    let state = initialState(scenario)
    for (const [n, [by, command]] of game.moves.entries()) {
      const done = step(world, state, by, command)
      if (done.refusal) throw new Error(`command ${n}, ${command.type}: ${done.refusal.code}`)
      state = done.state
      const check = hashOf(asVersion3(state)).slice(0, 8)
      expect(check, `after command ${n}, ${command.type}`).toBe(game.checks.slice(n * 8, n * 8 + 8))
    }
    expect(hashOf(asVersion3(state))).toBe(game.end)
  })
})
