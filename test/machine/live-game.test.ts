import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { createGameMachine, machineValue } from '../../src/machine/game-machine'
import { startGame } from '../../src/machine/live-game'
import { shapeOf } from '../../src/machine/machine-shape'
import { playLive } from '../../src/session/autoplay'
import type { Command } from '../../src/simulation/commands/index'
import { COMMANDS_IN } from '../../src/simulation/commands/index'
import { type Draws, dealDraws } from '../../src/simulation/draws'
import { MODES } from '../../src/simulation/mode'
import type { RowStatus } from '../../src/simulation/state'
import { makeWorld } from '../../src/simulation/world'
import { manyRows, without } from '../support/machine-edges'
import { startMove } from '../support/roles'
import { shipped } from '../support/shipped'
import { options, scenario } from '../support/small-game'

const worldWith = (draws: Draws) => makeWorld(scenario, draws, options)
const world = worldWith(dealDraws('one', scenario.id))
const start = startMove('reference')

const shippedScenarios = readdirSync(fileURLToPath(new URL('../../scenarios/', import.meta.url)), {
  withFileTypes: true,
})
  .filter((one) => one.isDirectory())
  .map(({ name }) => name)

describe('the machine of an exercise', () => {
  it.each(shippedScenarios)('can be made for %s: every row locked, and in the lobby', (id) => {
    const one = shipped(id as Parameters<typeof shipped>[0])
    const machine = createGameMachine(one)
    expect(createActor(machine).start().getSnapshot().value).toEqual({
      flow: 'lobby',
      plan: Object.fromEntries(one.rows.map(({ key }) => [key, 'locked'])),
    })
  })

  it.each([1, 40, 200])('can be made for a plan of %i rows, and opens the first', (count) => {
    const many = manyRows(scenario, count)
    const game = startGame(makeWorld(many, dealDraws('one', many.id), options))
    game.send(start.by, start.command)
    expect(game.send('dsi', { type: 'phase.open', phase: 'row/1' }).refusal).toBeNull()
    expect(game.value()).toEqual(machineValue(game.state()))
    expect(Object.values(game.value().plan).filter((status) => status === 'open')).toHaveLength(1)
  })

  it('plays a plan of forty rows to its end', () => {
    const many = manyRows(scenario, 40)
    const world40 = makeWorld(many, dealDraws('one', many.id), options)
    const { mode, state } = playLive(world40, 'reference')
    expect(mode).toBe('debrief')
    expect(Object.values(state.rows).every(({ status }) => status === 'closed')).toBe(true)
  })

  it('plays rows whose keys mean something to XState', () => {
    const odd = manyRows(scenario, 3, (n) => `#a.b%2e*${n}/1`)
    const oddWorld = makeWorld(odd, dealDraws('one', odd.id), options)
    expect(playLive(oddWorld, 'reference').mode).toBe('debrief')
    expect(shapeOf(createGameMachine(odd)).plan.map(({ row }) => row)).toEqual(
      odd.rows.map(({ key }) => key),
    )
  })

  it('takes in each mode the commands of the table, and no others', () => {
    const { flow } = shapeOf(createGameMachine(scenario))
    expect(flow.states).toEqual(MODES)
    for (const mode of MODES) expect(flow.takes[mode]).toEqual(COMMANDS_IN[mode])
  })

  it('opens no row whose entry criteria are not met, whatever the rules say', () => {
    const machine = createGameMachine(scenario)
    for (const [plan, opens] of [
      [{ 'alert/1': 'closed', 'repair/1': 'locked', 'tell/1': 'locked' }, 'repair/1'],
      [{ 'alert/1': 'closed', 'repair/1': 'open', 'tell/1': 'locked' }, 'tell/1'],
      [{ 'alert/1': 'closed', 'repair/1': 'reopened', 'tell/1': 'locked' }, 'tell/1'],
    ] as const) {
      expect(canOpen(machine, plan)).toEqual([opens])
    }
    // A row that is required, the order of the plan, and rows that may not be open together.
    expect(
      canOpen(machine, { 'alert/1': 'open', 'repair/1': 'locked', 'tell/1': 'locked' }),
    ).toEqual([])
    expect(canOpen(machine, { 'alert/1': 'closed', 'repair/1': 'open', 'tell/1': 'open' })).toEqual(
      [],
    )
  })
})

/** The rows that the machine would let open where its plan stands like this. */
const canOpen = (
  machine: ReturnType<typeof createGameMachine>,
  plan: Readonly<Record<string, RowStatus>>,
): string[] =>
  Object.keys(plan).filter((key) => {
    const context = { state: startGame(world).state(), events: [] }
    const before = machine.resolveState({ value: { flow: 'situation', plan }, context })
    const actor = createActor(machine, { snapshot: before })
    actor.subscribe({ error: () => {} })
    actor.start()
    actor.send({ type: `phase.opened ${key}` })
    const after = actor.getSnapshot()
    return after.status === 'active' && after.matches({ plan: { [key]: 'open' } })
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

  it('throws where something happens for which there is no edge, and can be restored', () => {
    const machine = createGameMachine(scenario, without('situation phase.opened deciding'))
    const game = startGame(world, undefined, machine)
    game.send(start.by, start.command)
    const earlier = game.state()
    const open = { type: 'phase.open', phase: 'alert/1' } as const
    expect(() => game.send('dsi', open)).toThrow(
      'no edge for phase.open on the way to deciding: phase.opened',
    )
    game.restore(earlier)
    expect(game.mode()).toBe('situation')
  })

  it('goes back to an earlier state, and on from there', () => {
    const game = startGame(world)
    game.send(start.by, start.command)
    const earlier = game.state()
    const opened = game.send('dsi', { type: 'phase.open', phase: 'alert/1' })
    expect(game.mode()).toBe('deciding')
    game.restore(earlier)
    expect(game.value()).toEqual(machineValue(earlier))
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
    const one = startGame(worldWith(dealDraws('one', scenario.id)))
    const other = startGame(worldWith({ draw: () => 0 }))
    one.send(start.by, start.command)
    other.send(start.by, start.command)
    expect(other.state().facts).toEqual({ inside: true })
    expect(one.state().minute).toBe(0)
    one.send('dsi', { type: 'phase.open', phase: 'alert/1' })
    expect(other.mode()).toBe('situation')
  })
})
