import { describe, expect, it } from 'vitest'
import type { SeatView } from '../../src/protocol/seat-view'
import { readableTexts } from '../../src/server/exercise/seat-texts'
import { playOut } from '../../src/session/autoplay'
import { dealDraws } from '../../src/simulation/draws'
import type { Event } from '../../src/simulation/events'
import { isKnown } from '../../src/simulation/threads'
import { makeWorld } from '../../src/simulation/world'
import { facilitatorView } from '../../src/view/facilitator-view'
import { view } from '../../src/view/view'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')
const { threads } = scenario

describe('what was left open', () => {
  it('is in nobody’s view before it has shown itself, nor is what it will do; the facilitator has both', () => {
    const seen = { known: 0, unknown: 0, led: 0 }
    for (const policy of ['novice', 'worst', 'random'] as const) {
      for (const seed of ['one', 'two', 'three']) {
        const world = makeWorld(scenario, dealDraws(seed, scenario.id), {
          difficulty: 'hard',
          stimuli: true,
          countdown: 'off',
        })
        const events: Event[] = []
        let n = 0
        playOut(world, policy, (_move, state, happened) => {
          events.push(...happened)
          n += 1
          if (state.ended || n % 4 > 0) return
          const led = JSON.stringify(facilitatorView(world, state, events))
          for (const role of world.roles) {
            const looked = view(world, state, events, role)
            const told = JSON.stringify(looked)
            const reads = readableTexts({ views: { [role]: looked } } as unknown as SeatView)
            expect(told).not.toMatch(/"thread\.(opened|fed|slowed|closed|surfaced)"/)
            for (const thread of threads) {
              const known = isKnown(world, state, thread, role)
              if (state.threads[thread.id]) seen[known ? 'known' : 'unknown'] += 1
              expect(told.includes(`"${thread.id}"`), `${thread.id} to ${role}`).toBe(known)
              expect(reads(`thread.${thread.id}.title`)).toBe(known)
              for (const { id } of thread.surfacings) {
                if (state.threads[thread.id]?.surfaced.some((one) => one.id === id)) continue
                expect(told, `${id} to ${role}`).not.toContain(`"${id}"`)
                expect(reads(`surfacing.${id}`), `${id} to ${role}`).toBe(false)
              }
              if (led.includes(`"${thread.id}"`)) seen.led += 1
            }
          }
        })
      }
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20)
  })
})
