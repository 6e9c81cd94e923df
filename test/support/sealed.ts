import type { CompiledScenario } from '../../src/scenario/scenario'
import { checkOf, nextHash, openingHash } from '../../src/session/chain'
import { type GameRecord, optionsOf, type RecordHeader } from '../../src/session/record'
import type { Envelope } from '../../src/simulation/commands/index'
import { dealDraws } from '../../src/simulation/draws'
import { initialState } from '../../src/simulation/state'
import { carryOut } from '../../src/simulation/step'
import { makeWorld } from '../../src/simulation/world'

/** A whole record of legal commands, given the checks and the end that they come to. */
export function sealed(
  { commands, ...header }: RecordHeader & { commands: readonly Envelope[] },
  scenario: CompiledScenario,
): GameRecord {
  const world = makeWorld(scenario, dealDraws(header.seed, scenario.id), optionsOf(header))
  const checks: string[] = []
  let state = initialState(scenario)
  let hash = openingHash(header)
  for (const one of commands) {
    state = carryOut(world, state, one.by, one.command).state
    hash = nextHash(checkOf(hash), one, state)
    checks.push(checkOf(hash))
  }
  return { ...header, commands: [...commands], checks, end: { sha256: hash } }
}
