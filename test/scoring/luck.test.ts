import { describe, expect, it } from 'vitest'
import { readMilestones } from '../../src/scoring/milestones'
import { playPar } from '../../src/scoring/par'
import { measurePar, type ParMeasure, percentile } from '../../src/scoring/seed-difficulty'
import { dealDraws } from '../../src/simulation/draws'
import type { Event } from '../../src/simulation/events'
import { initialState } from '../../src/simulation/state'
import { makeWorld } from '../../src/simulation/world'
import { shipped } from '../support/shipped'

const ransomware = shipped('ransomware-pra')
const world = makeWorld(ransomware, dealDraws('luck', ransomware.id), {
  difficulty: 'normal',
  stimuli: true,
  countdown: 'off',
})
const par = playPar(world).state

describe('the percentile of a seed', () => {
  const measure = (elapsedMinutes: number, downtime = 0): ParMeasure => ({
    elapsedMinutes,
    downtime,
  })
  const calibration = Array.from({ length: 1000 }, (_, index) => measure(3000 + index, 50))

  it('is the share of calibration seeds on which par has it easier', () => {
    expect(percentile(measure(2999), calibration)).toBe(0)
    expect(percentile(measure(3500, 50), calibration)).toBe(50)
    expect(percentile(measure(3999, 50), calibration)).toBe(99)
    expect(percentile(measure(9999), calibration)).toBe(100)
  })

  it('lets downtime decide between pars of one length', () => {
    const equal = [measure(3000, 10), measure(3000, 20), measure(3000, 30), measure(3000, 40)]
    expect(percentile(measure(3000, 30), equal)).toBe(50)
  })

  it('is 0 without a calibration', () => {
    expect(percentile(measure(1), [])).toBe(0)
  })

  it('weighs a service’s downtime by its criticality', () => {
    const down = measurePar(par, ransomware)
    const id = ransomware.services.find(({ criticality }) => criticality === 3)!.id
    const service = par.services[id]!
    const worse = {
      ...par,
      services: { ...par.services, [id]: { ...service, downtime: service.downtime + 6000 } },
    }
    expect(measurePar(worse, ransomware).downtime).toBe(down.downtime + 180)
  })
})

describe('a milestone', () => {
  it('is on time in the reference without stimuli', () => {
    const calm = makeWorld(ransomware, dealDraws('calm', ransomware.id), {
      difficulty: 'normal',
      stimuli: false,
      countdown: 'off',
    })
    const state = playPar(calm).state
    const read = readMilestones(calm, { state, events: [] }, state)
    expect(read.map(({ id }) => id)).toEqual(ransomware.milestones.map(({ id }) => id))
    for (const { minute, plan, verdict, par: own } of read) {
      expect(own).toBe(minute)
      expect(verdict).toBe('on-time')
      expect(minute).toBeGreaterThanOrEqual(plan[0])
      expect(minute).toBeLessThanOrEqual(plan[1])
    }
  })

  it('is early, late or missed by when its row closed', () => {
    const [first] = ransomware.milestones
    const closed = (closedAt: number) => {
      const row = { ...par.rows[first!.row]!, closedAt }
      const state = { ...par, rows: { ...par.rows, [first!.row]: row } }
      return readMilestones(world, { state, events: [] }, par)[0]!
    }
    const { plan } = closed(0)
    expect(closed(-1).verdict).toBe('missed')
    expect(closed(plan[0] - 1).verdict).toBe('early')
    expect(closed(plan[0]).verdict).toBe('on-time')
    expect(closed(plan[1]).verdict).toBe('on-time')
    expect(closed(plan[1] + 1).verdict).toBe('late')
    expect(
      readMilestones(world, { state: initialState(ransomware), events: [] }, par).map(
        ({ verdict }) => verdict,
      ),
    ).toEqual(ransomware.milestones.map(() => 'missed'))
  })

  it('is not reached where its row closed on services that failed their verification', () => {
    const failed: Event = {
      type: 'verification.failed',
      minute: 9,
      services: ['network'],
      attempt: 1,
      last: true,
      cause: { kind: 'luck', id: 'x', role: null },
    }
    const passed: Event = { type: 'verification.passed', minute: 10 }
    const verified = (events: Event[]) =>
      readMilestones(world, { state: par, events }, par).find(({ id }) => id === 'verified')!
    expect(verified([failed]).verdict).toBe('missed')
    expect(verified([failed, passed]).verdict).not.toBe('missed')
  })
})
