import { describe, expect, it } from 'vitest'
import { isDetail } from '../../src/i18n/event-detail'
import { playOut } from '../../src/session/autoplay'
import { dealDraws } from '../../src/simulation/draws'
import { type Cue, cuesOf } from '../../src/simulation/events'
import { makeWorld } from '../../src/simulation/world'
import { shipped } from '../support/shipped'

/** Every kind of cue. */
const KINDS: Record<Cue['type'], true> = {
  alarm: true,
  card: true,
  end: true,
  gain: true,
  loss: true,
  lost: true,
  message: true,
  money: true,
  open: true,
  outage: true,
  relief: true,
  rest: true,
  reveal: true,
  stamp: true,
  stimulus: true,
}

describe('what is heard', () => {
  it('is also written down where everybody reads it; a sealed answer shows on its role', () => {
    const scenario = shipped('ransomware-pra')
    const heard = new Set<Cue['type']>()
    for (const policy of ['random', 'worst'] as const) {
      const draws = dealDraws('cues', scenario.id)
      const options = { difficulty: 'hard', stimuli: true, countdown: 'off' } as const
      playOut(makeWorld(scenario, draws, options), policy, (_, after, events) => {
        for (const event of events) {
          for (const { type, about } of cuesOf([event])) {
            heard.add(type)
            if (type === 'card') expect(Object.keys(after.roles)).toContain(about)
            else expect(isDetail(event), event.type).toBe(false)
          }
        }
      })
    }
    expect([...heard].sort()).toEqual(Object.keys(KINDS))
  })
})
