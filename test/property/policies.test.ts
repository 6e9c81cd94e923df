import { describe, expect, it } from 'vitest'
import { DIFFICULTIES, type Difficulty } from '../../src/scenario/roles'
import type { CompiledScenario } from '../../src/scenario/scenario'
import { playOut } from '../../src/session/autoplay'
import { dealDraws } from '../../src/simulation/draws'
import { waitsFor } from '../../src/simulation/mode'
import { POLICIES } from '../../src/simulation/people'
import { rowMinutes } from '../../src/simulation/tasks'
import { makeWorld } from '../../src/simulation/world'
import { times } from '../support/property'
import { shipped } from '../support/shipped'

const scenarios = [shipped('ransomware-pra'), shipped('tutorial')]

const worldOf = (
  scenario: CompiledScenario,
  seed: string,
  difficulty: Difficulty,
  stimuli: boolean,
) =>
  makeWorld(scenario, dealDraws(seed, scenario.id), {
    difficulty,
    stimuli,
    countdown: 'off',
  })

describe.each(scenarios.map((scenario) => ({ id: scenario.id, scenario })))(
  'in $id',
  ({ scenario }) => {
    it.each(DIFFICULTIES)(
      'the plan to the letter keeps each row in its interval, and uses all of it (%s)',
      (difficulty) => {
        const seeds = times(120, 1000)
        const shortest: Record<string, number> = {}
        const longest: Record<string, number> = {}
        for (let n = 0; n < seeds; n += 1) {
          const { state } = playOut(worldOf(scenario, `plan-${n}`, difficulty, false), 'reference')
          for (const { key, minutes } of scenario.rows) {
            const worked = rowMinutes(state, key)
            if (worked < minutes[0] || worked > minutes[1]) {
              throw new Error(`plan-${n}: ${key} took ${worked} of ${minutes.join('–')}`)
            }
            shortest[key] = Math.min(shortest[key] ?? worked, worked)
            longest[key] = Math.max(longest[key] ?? worked, worked)
          }
        }
        for (const { key, minutes } of scenario.rows) {
          const covered = longest[key]! - shortest[key]!
          expect(covered * 100, key).toBeGreaterThanOrEqual((minutes[1] - minutes[0]) * 80)
        }
      },
    )

    it.each(POLICIES)('every game of the %s policy ends, with every row closed', (policy) => {
      for (const difficulty of DIFFICULTIES) {
        for (let n = 0; n < times(8, 100); n += 1) {
          const world = worldOf(scenario, `end-${n}`, difficulty, n % 4 !== 0)
          const { state, commands } = playOut(world, policy, (_move, after) => {
            if (after.minute > 20_000) throw new Error(`end-${n} does not end`)
          })
          expect(state.ended).toBe('finished')
          expect(waitsFor(state)).toBe('debrief')
          expect(commands).toBeLessThan(1000)
          for (const { key } of scenario.rows) expect(state.rows[key]!.status).toBe('closed')
          expect(state.pending).toEqual([])
        }
      }
    })
  },
)
