import fc from 'fast-check'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { calendarFile } from '../../src/exchange/calendar'
import { addDays } from '../../src/exchange/calendar-date'
import { exportExercise } from '../../src/exchange/formats'
import type { Exercise } from '../../src/exchange/model'
import { oneLine, plainText } from '../../src/exchange/plain-text'
import { reminderCalendar } from '../../src/exchange/reminder'
import { isTimeZone, zoneLines } from '../../src/exchange/time-zone'
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
      timeZone: 'Europe/Paris',
    })
    const events = eventsOf(String(content))
    expect(events).toHaveLength(exercise.appointments.length)
    expect(events[0]?.startDate.toString()).toBe('2026-03-10T11:00:00')
    expect(String(content)).toContain('\r\nX-WR-TIMEZONE:Europe/Paris\r\n')
    expect(String(content)).toContain('\r\nDTSTART;TZID=Europe/Paris:20260310T110000\r\n')
    for (const [index, event] of events.entries()) {
      const { title, from, to } = exercise.appointments[index]!
      expect(event.summary).toBe(title)
      expect(event.endDate.subtractDate(event.startDate).toSeconds()).toBe(
        // What happens at one moment lasts some minutes.
        60 * (to > from ? to - from : 5),
      )
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
          timeZone: '',
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

  it('floats where that is asked for', async () => {
    const { content } = await exportExercise(exercise, 'ics')
    expect(String(content)).not.toMatch(/TZID|TIMEZONE/)
    const [event] = eventsOf(String(content))
    expect(event?.startDate.zone.tzid).toBe('floating')
  })

  it('keeps the same ids, so that a second import changes appointments instead of doubling them', async () => {
    const ids = async () =>
      eventsOf(String((await exportExercise(exercise, 'ics')).content)).map(({ uid }) => uid)
    expect(await ids()).toEqual(await ids())
  })
})

describe('the reminder of playing again', () => {
  it('is one appointment at nine in the zone of whoever is reminded, by winter time and by summer time', () => {
    for (const [day, utc] of [
      ['2026-01-20', '2026-01-20T08:00:00.000Z'],
      ['2026-07-20', '2026-07-20T07:00:00.000Z'],
    ] as const) {
      const file = reminderCalendar({
        ...{ title: 'Rejouer', description: 'Graine : suite-8', day, timeZone: 'Europe/Paris' },
        ...{ madeAt: '2026-01-01T08:00:00Z', origin: 'o' },
      })
      const calendar = new ICAL.Component(ICAL.parse(String(file.content)))
      const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!)
      const [event] = eventsOf(String(file.content))
      const start = event!.startDate.clone()
      start.zone = zone
      expect(start.toJSDate().toISOString()).toBe(utc)
      expect(event!.duration.toSeconds()).toBe(3600)
      expect(event!.description).toBe('Graine : suite-8')
    }
  })
})

describe('the zone that a calendar brings', () => {
  /** What a clock on the wall shows. */
  const wall = (timeZone: string, at: Date): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
      .format(at)
      .replace(' ', 'T')

  it.each([
    'Europe/Paris',
    'Europe/Dublin',
    'America/New_York',
    'America/St_Johns',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Pacific/Auckland',
    'UTC',
  ])('tells another program when it is what time in %s, all year', (timeZone) => {
    for (const firstDay of ['2026-01-15', '2026-03-27', '2026-07-10', '2026-10-23', '2026-12-30']) {
      const lines = ['BEGIN:VCALENDAR', ...zoneLines(timeZone, firstDay, addDays(firstDay, 20))]
      const calendar = new ICAL.Component(ICAL.parse([...lines, 'END:VCALENDAR'].join('\r\n')))
      const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!)
      for (let day = 0; day < 20; day += 1) {
        const clock = `${addDays(firstDay, day)}T12:00`
        const time = ICAL.Time.fromDateTimeString(`${clock}:00`)
        time.zone = zone
        const at = new Date(time.toUnixTime() * 1000)
        expect(wall(timeZone, at), `${timeZone} ${clock}`).toBe(clock)
      }
    }
  })

  it('gives a yearly rule where clocks follow one', () => {
    const text = zoneLines('Europe/Paris', '2026-03-10', '2026-03-12').join('\n')
    expect(text).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU')
    expect(text).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU')
    expect(text).toMatch(
      /BEGIN:DAYLIGHT\nDTSTART:\d{8}T020000\nTZOFFSETFROM:\+0100\nTZOFFSETTO:\+0200/,
    )
    expect(zoneLines('Asia/Kolkata', '2026-03-10', '2026-03-12')).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Kolkata',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0530',
      'END:STANDARD',
      'END:VTIMEZONE',
    ])
  })

  it('is known by its name, or refused', () => {
    for (const name of ['Europe/Paris', 'UTC', 'America/New_York'])
      expect(isTimeZone(name)).toBe(true)
    for (const name of ['', 'Paris', 'Europe/Gerbéa', 'X\r\nBEGIN:VEVENT'])
      expect(isTimeZone(name)).toBe(false)
  })
})
