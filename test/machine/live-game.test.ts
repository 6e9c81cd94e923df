import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { createGameMachine } from '../../src/machine/game-machine'
import { startGame } from '../../src/machine/live-game'
import { startMove } from '../../src/session/autoplay'
import type { Command } from '../../src/simulation/commands/index'
import { COMMANDS_IN } from '../../src/simulation/commands/index'
import { dealFate, type Fate } from '../../src/simulation/fate'
import { MODES } from '../../src/simulation/mode'
import { makeWorld } from '../../src/simulation/world'
import { shipped } from '../support/shipped'
import { options, scenario } from '../support/small-game'

const worldWith = (fate: Fate) => makeWorld(scenario, fate, options)
const world = worldWith(dealFate('one', scenario.id))
const start = startMove('reference')

describe('the machine of an exercise', () => {
  it.each([scenario, shipped('ransomware-pra'), shipped('tutorial')].map((one) => [one.id, one]))(
    'can be made for %s, and begins in the lobby',
    (_id, one) => {
      const machine = createGameMachine(one as typeof scenario)
      expect(Object.keys(machine.states)).toEqual([...MODES])
      expect(createActor(machine).start().getSnapshot().value).toBe('lobby')
    },
  )

  it('takes in each mode the commands of the table, and no others', () => {
    const machine = createGameMachine(scenario)
    for (const mode of MODES) {
      const taken = Object.keys(machine.states[mode]!.config.on ?? {})
      expect(taken.sort()).toEqual([...COMMANDS_IN[mode]].sort())
    }
    expect(machine.events.length).toBeGreaterThan(0)
  })
})

describe('a live game', () => {
  it('tells why a command is refused, and stays as it was', () => {
    const game = startGame(world)
    const before = game.state()
    expect(game.send('dsi', start.command)).toEqual({ refusal: { code: 'not-yours', detail: '' } })
    expect(game.send('host', { type: 'exercise.pause' })).toMatchObject({
      refusal: { code: 'not-now' },
    })
    expect(game.state()).toBe(before)
    expect(game.mode()).toBe('lobby')
  })

  it.each(['xstate.stop', 'xstate.init', 'xstate.error', '*', '', 'toString'])(
    'is not stopped by a command called %j',
    (type) => {
      const game = startGame(world)
      const sent = game.send('host', { type } as unknown as Command)
      expect(sent.refusal).not.toBeNull()
      expect(game.send(start.by, start.command).refusal).toBeNull()
      expect(game.mode()).toBe('situation')
    },
  )

  it('says aloud what throws inside the machine', () => {
    const game = startGame(
      worldWith({
        draw() {
          throw new Error('no luck')
        },
      }),
    )
    expect(() => game.send(start.by, start.command)).toThrow('no luck')
  })

  it('goes back to an earlier state, and on from there', () => {
    const game = startGame(world)
    game.send(start.by, start.command)
    const earlier = game.state()
    const opened = game.send('dsi', { type: 'phase.open', phase: 'alert/1' })
    expect(game.mode()).toBe('deciding')
    game.restore(earlier)
    expect(game.mode()).toBe('situation')
    expect(game.state()).toEqual(earlier)
    expect(game.send('dsi', { type: 'phase.open', phase: 'alert/1' })).toEqual(opened)
  })

  it('begins where another one was', () => {
    const game = startGame(world)
    game.send(start.by, start.command)
    game.send('dsi', { type: 'phase.open', phase: 'alert/1' })
    const other = startGame(world, game.state())
    expect(other.mode()).toBe('deciding')
    expect(other.state()).toEqual(game.state())
  })

  it('of one seed tells nothing to one of another, though they share their machine', () => {
    const one = startGame(worldWith(dealFate('one', scenario.id)))
    const other = startGame(worldWith({ draw: () => 0 }))
    one.send(start.by, start.command)
    other.send(start.by, start.command)
    expect(other.state().facts).toEqual({ inside: true })
    expect(one.state().minute).toBe(0)
    one.send('dsi', { type: 'phase.open', phase: 'alert/1' })
    expect(other.mode()).toBe('situation')
  })
})
