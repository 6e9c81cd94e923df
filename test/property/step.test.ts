import fc from 'fast-check'
import { canonicalize } from 'json-canonicalize'
import { describe, expect, it } from 'vitest'
import type { ServiceStatus } from '../../src/scenario/roles'
import type { Event } from '../../src/simulation/events'
import { MODES, type Mode, waitsFor } from '../../src/simulation/mode'
import { isWorking, ledger } from '../../src/simulation/services'
import type { GameState } from '../../src/simulation/state'
import type { World } from '../../src/simulation/world'
import { generatedGame, playGenerated, worldOf } from '../support/generated-game'
import { holdsFor } from '../support/property'
import { ROLES } from '../support/roles'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')

describe('whatever is done at the table', () => {
  it('leaves a sound state, never changes the one before, and a refusal leaves no trace', () => {
    const modes = new Set<Mode>()
    const refusals = new Set<string>()
    holdsFor(
      60,
      fc.property(generatedGame({ min: 150, max: 400 }), (game) => {
        const world = worldOf(scenario, game)
        // Each state is frozen to the bottom: a rule that changed one in place would throw.
        const end = playGenerated(world, game.numbers, ({ before, after, result }) => {
          if (result.refusal) {
            refusals.add(result.refusal.code)
            must(after === before, 'a refusal left a trace')
            return
          }
          modes.add(waitsFor(after))
          mustBeSound(world, after)
          mustGoOn(before, after)
          mustHaveFooting(world, before, result.events)
        })
        expect(canonicalize(JSON.parse(JSON.stringify(end)))).toBe(canonicalize(end))
      }),
    )
    expect([...modes].sort()).toEqual(MODES.filter((mode) => mode !== 'lobby').sort())
    expect(refusals.size).toBeGreaterThan(18)
  })

  it('ends once all has been done, and stays ended', () => {
    holdsFor(
      15,
      fc.property(generatedGame({ min: 1000, max: 1200 }), (game) => {
        const end = playGenerated(worldOf(scenario, game), game.numbers)
        expect(end.ended).toBe('finished')
        expect(waitsFor(end)).toBe('debrief')
      }),
    )
  })
})

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}

/** Plain JSON of safe integers, gauges in their bounds, and every sum equal to what it sums. */
function mustBeSound(world: World, state: GameState): void {
  mustBePlain(state, 'state')
  for (const [gauge, value] of Object.entries(state.gauges)) mustLieWithin(gauge, value, 0, 100)
  for (const role of ROLES) {
    const { stamina, since, tasks } = state.roles[role]!
    mustLieWithin(`stamina of ${role}`, stamina, 0, 6000)
    mustLieWithin(`since of ${role}`, since, 0, state.minute)
    for (const [index, task] of tasks.entries()) {
      if (task.since < 0) continue
      must(index === 0, `${role} runs a task that is not in hand`)
      mustLieWithin(`since of ${task.id}`, task.since, 0, state.minute)
      mustLieWithin(`left of ${task.id}`, task.left, 0, task.total)
    }
  }
  const open: string[] = []
  for (const { key } of world.scenario.rows) {
    const row = state.rows[key]!
    for (const [role, minutes] of Object.entries(row.worked)) {
      mustLieWithin(`minutes of ${role} in ${key}`, minutes, 1, state.minute)
    }
    if (row.status === 'open') open.push(key)
  }
  must(open.join() === state.open.join(), `open: ${state.open.join()} and not ${open.join()}`)
  must(open.length <= 2, `${open.length} rows are open`)
}

function mustLieWithin(name: string, value: number, least: number, most: number): void {
  must(value >= least && value <= most, `${name} is ${value}`)
}

/** No undefined, no fraction, nothing that JSON would change. */
function mustBePlain(value: unknown, path: string): void {
  if (typeof value === 'number') must(Number.isSafeInteger(value), `${path} is ${value}`)
  else if (typeof value === 'object' && value !== null) {
    for (const key in value) mustBePlain((value as Record<string, unknown>)[key], `${path}.${key}`)
  } else {
    const plain = typeof value === 'string' || typeof value === 'boolean' || value === null
    must(plain, `${path} is ${String(value)}`)
  }
}

/** Time, money, outages and what has happened only ever grow. */
function mustGoOn(before: GameState, after: GameState): void {
  must(after.minute >= before.minute, 'the clock went back')
  must(after.spent >= before.spent, 'money came back')
  for (const id in before.services) {
    const [was, is] = [ledger(before, id), ledger(after, id)]
    must(is.downtime >= was.downtime && is.outage >= was.outage, `the outage of ${id} shrank`)
  }
  for (const key of ['facts', 'documents', 'duties', 'stimuli', 'initiatives'] as const) {
    const [was, is]: Record<string, unknown>[] = [before[key], after[key]]
    for (const id in was) must(is![id] === was[id], `${key}: ${id} was taken back`)
  }
}

/** A service comes back only where everything it depends on works at that moment. */
function mustHaveFooting(world: World, before: GameState, events: readonly Event[]): void {
  const status: Record<string, ServiceStatus> = {}
  for (const id in before.services) status[id] = before.services[id]!.status
  for (const event of events) {
    if (event.type !== 'service.changed') continue
    const { service } = event
    const to = event.to as ServiceStatus
    const back = !isWorking(status[service]!) && isWorking(to)
    for (const needed of back ? world.services.get(service)!.dependsOn : []) {
      must(isWorking(status[needed]!), `${service} is back before ${needed}`)
    }
    status[service] = to
  }
}
