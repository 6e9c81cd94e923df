import fc from 'fast-check'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { calendarFile } from '../../src/exchange/calendar'
import { exportExercise } from '../../src/exchange/formats'
import type { Exercise } from '../../src/exchange/model'
import { oneLine, plainText } from '../../src/exchange/plain-text'
import { exerciseOf, gameOf, hostile } from '../support/exercise'
import { runs } from '../support/property'

const eventsOf = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))

let exercise: Exercise
beforeAll(async () => {
  exercise = await exerciseOf(gameOf())
})

describe('the calendar', () => {
  it('is read by another program: phases, rests and stimuli at their times', async () => {
    const { content } = await exportExercise(exercise, 'ics', {
      madeAt: '2026-03-01T08:00:00.123Z',
    })
    const events = eventsOf(String(content))
    expect(events).toHaveLength(exercise.appointments.length)
    expect(events[0]?.startDate.toString()).toBe('2026-03-10T11:00:00')
    expect(events[0]?.startDate.zone.tzid).toBe('floating')
    for (const [index, event] of events.entries()) {
      const { title, from, to } = exercise.appointments[index]!
      expect(event.summary).toBe(title)
      expect(event.endDate.subtractDate(event.startDate).toSeconds()).toBe(60 * (to - from))
      expect(event.component.getFirstPropertyValue('dtstamp')?.toString()).toBe(
        '2026-03-01T08:00:00Z',
      )
    }
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  })

  it('says whatever was typed, on lines of 75 octets at most, with no sign cut in two', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const title = oneLine(typed)
        const description = plainText(typed)
        const appointment = { id: 'a', title, description, from: 0, to: 90 }
        const frame = {
          title,
          firstDay: '2026-03-10',
          debex: 660,
          madeAt: '2026-03-01T08:00:00Z',
          origin: 'o',
        }
        const text = String(calendarFile([appointment], frame).content)
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/)
        }
        const [event] = eventsOf(text)
        expect(event?.summary ?? '').toBe(title)
        expect(event?.description ?? '').toBe(description)
      }),
      runs(200),
    )
  })

  it('keeps the same ids, so that a second import changes appointments instead of doubling them', async () => {
    const ids = async () =>
      eventsOf(String((await exportExercise(exercise, 'ics')).content)).map(({ uid }) => uid)
    expect(await ids()).toEqual(await ids())
  })
})
