import { describe, expect, it } from 'vitest'
import type { RoleView } from '../../src/view/view'
import { viewAt } from '../../src/view/view-at'
import { moments } from '../support/board-moments'

/** Stretches of time in a bad game: what the DSI saw before and after. */
const stretches = (() => {
  const views = moments('ransomware-pra', 'worst').map(({ view }) => view)
  return views
    .slice(1)
    .map((after, index) => [views[index]!, after] as const)
    .filter(([before, after]) => after.minute > before.minute && after.mode !== 'debrief')
})()

const seen = ({
  gauges,
  spending,
  stamina,
  services,
  journal,
  minute,
  day,
  minuteOfDay,
}: RoleView) => ({
  gauges,
  spending,
  stamina,
  services,
  journal,
  minute,
  day,
  minuteOfDay,
})
const statuses = ({ rows, rests, duties }: RoleView) => ({
  rows: rows.map(({ status }) => status),
  rests: rests.map(({ status }) => status),
  duties: duties.map(({ status }) => status === 'met' || status === 'neglected'),
})

describe('a moment between two views', () => {
  it('is the later one when all of the time has passed, and the earlier one when none has', () => {
    expect(stretches.length).toBeGreaterThan(20)
    for (const [before, after] of stretches) {
      expect(seen(viewAt(before, after, after.minute))).toEqual(seen(after))
      expect(statuses(viewAt(before, after, after.minute))).toEqual(statuses(after))
      const { minute, minuteOfDay, services } = viewAt(before, after, before.minute - 1)
      expect([minute, minuteOfDay]).toEqual([before.minute - 1, before.minuteOfDay - 1])
      expect(services.map(({ status }) => status)).toEqual(
        before.services.map(({ status }) => status),
      )
    }
  })

  it('tells what happened at its minute and nothing that came later', () => {
    let changes = 0
    for (const [before, after] of stretches) {
      for (const event of after.journal.slice(before.journal.length)) {
        if (event.minute === before.minute) continue
        const [early, now] = [event.minute - 1, event.minute].map((at) => viewAt(before, after, at))
        expect(early!.journal).not.toContain(event)
        expect(now!.journal).toContain(event)
        if (event.type !== 'service.changed') continue
        changes += 1
        const status = ({ services }: RoleView) => services.find(({ id }) => id === event.service)
        expect(status(early!)?.status).not.toBe(event.to)
      }
    }
    expect(changes).toBeGreaterThan(5)
  })

  it('has a service past its longest outage from the minute on at which that is told', () => {
    let crossed = 0
    for (const [before, after] of stretches) {
      for (const event of after.journal.slice(before.journal.length)) {
        if (event.type !== 'outage.crossed' || event.minute === before.minute) continue
        crossed += 1
        const left = (at: number) => {
          const { services } = viewAt(before, after, at)
          const { maxOutageMinutes, outageMinutes } = services.find(
            ({ id }) => id === event.service,
          )!
          return maxOutageMinutes - outageMinutes
        }
        expect(left(event.minute)).toBeLessThanOrEqual(0)
        expect(left(event.minute - 1)).toBeGreaterThan(0)
      }
    }
    expect(crossed).toBeGreaterThan(0)
  })

  it('asks nobody anything', () => {
    for (const [before, after] of stretches) {
      const { answers, prompts, opening } = viewAt(before, after, after.minute - 1)
      expect(prompts).toEqual([])
      expect(opening).toBeNull()
      expect(Object.values(answers).every(({ owed }) => owed === 0)).toBe(true)
    }
  })
})
