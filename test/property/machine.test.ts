import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { canonicalize } from 'json-canonicalize'
import { describe, expect, it } from 'vitest'
import { createActor, type Snapshot } from 'xstate'
import { createGameMachine, type GameEvent, machineValue } from '../../src/machine/game-machine'
import { startGame } from '../../src/machine/live-game'
import { endHash } from '../../src/session/chain'
import { optionsOf } from '../../src/session/record'
import type { Command } from '../../src/simulation/commands/index'
import { dealDraws } from '../../src/simulation/draws'
import { MODES, type Mode, waitsFor } from '../../src/simulation/mode'
import type { By } from '../../src/simulation/people'
import { refusal } from '../../src/simulation/step'
import { makeWorld, type World } from '../../src/simulation/world'
import { keptRecord } from '../golden/records'
import {
  EVERYBODY,
  generatedGame,
  moveOf,
  playGenerated,
  probes,
  worldOf,
} from '../support/generated-game'
import { holdsFor } from '../support/property'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')
const machine = createGameMachine(scenario)
const played = generatedGame({ min: 100, max: 350 })

const eventOf = (world: World, by: By, command: Command): GameEvent => ({
  type: command.type,
  command,
  by,
  world,
})

describe('the machine', () => {
  it('can do exactly what the rules do not refuse, in every mode and from every hand', () => {
    const tried: Record<Mode, { legal: number; refused: number }> = Object.fromEntries(
      MODES.map((mode) => [mode, { legal: 0, refused: 0 }]),
    ) as never
    holdsFor(
      40,
      fc.property(played, fc.nat(), (game, draw) => {
        const world = worldOf(scenario, game)
        let n = 0
        playGenerated(world, game.numbers, ({ before: state, move }) => {
          const mode = waitsFor(state)
          const snapshot = machine.resolveState({
            value: { ...machineValue(state) },
            context: { state, events: [] },
          })
          const by = EVERYBODY[(draw + n) % EVERYBODY.length]!
          n += 1
          const wild = n % 5 === 0 ? probes(world, state, draw ^ n) : []
          const all = [move, ...wild.map((command) => ({ by, command }))]
          for (const { by, command } of all) {
            const refused = refusal(world, state, by, command)
            if (snapshot.can(eventOf(world, by, command)) !== (refused === null)) {
              throw new Error(`${mode}, ${by}: ${JSON.stringify(command)}, ${refused?.code}`)
            }
            tried[mode][refused ? 'refused' : 'legal'] += 1
          }
        })
      }),
    )
    for (const mode of MODES) {
      expect(tried[mode].legal, `legal in ${mode}`).toBeGreaterThan(0)
      expect(tried[mode].refused, `refused in ${mode}`).toBeGreaterThan(0)
    }
  })

  it('is where the rules are, after every command', () => {
    holdsFor(
      40,
      fc.property(played, (game) => {
        const world = worldOf(scenario, game)
        const live = startGame(world)
        playGenerated(world, game.numbers, ({ move, result, after }) => {
          const sent = live.send(move.by, move.command)
          if (result.refusal) expect(sent).toEqual(result)
          else expect(sent).toEqual({ refusal: null, events: result.events })
          expect(live.value()).toEqual(machineValue(after))
          if (!isDeepStrictEqual(live.state(), after)) {
            throw new Error(`another state after ${JSON.stringify(move.command)}`)
          }
        })
      }),
    )
  })

  it.each(['reference', 'novice', 'worst', 'random', 'mixed'] as const)(
    'is where the rules are after every command of the golden game %s',
    (name) => {
      const record = keptRecord(name)
      const world = makeWorld(scenario, dealDraws(record.seed, scenario.id), optionsOf(record))
      const live = startGame(world)
      for (const { by, command } of record.commands) {
        expect(live.send(by, command).refusal).toBeNull()
        expect(live.value()).toEqual(machineValue(live.state()))
      }
      expect(endHash(record, record.commands, record.checks, live.state())).toBe(record.end.sha256)
    },
  )

  it('goes on from a snapshot that went through JSON as if nothing had been', () => {
    holdsFor(
      25,
      fc.property(played, fc.nat(), (game, cut) => {
        const world = worldOf(scenario, game)
        const straight = createActor(machine).start()
        const at = cut % (game.numbers.length + 1)
        let stopped: ReturnType<typeof createActor<typeof machine>> | null = null
        game.numbers.forEach((number, index) => {
          const { state } = straight.getSnapshot().context
          if (index === at) {
            const text = JSON.stringify(straight.getPersistedSnapshot())
            const snapshot = JSON.parse(text) as Snapshot<unknown>
            stopped = createActor(machine, { snapshot }).start()
            expect(JSON.stringify(stopped.getPersistedSnapshot())).toBe(text)
          }
          const { by, command } = moveOf(world, state, number)
          straight.send(eventOf(world, by, command))
          stopped?.send(eventOf(world, by, command))
        })
        const end = straight.getSnapshot()
        const resumed = (stopped ?? straight).getSnapshot()
        expect(resumed.value).toEqual(end.value)
        expect(canonicalize(resumed.context)).toBe(canonicalize(end.context))
      }),
    )
  })
})
