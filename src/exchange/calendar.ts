import { sha256Hex } from '#sha256'
import { addDays } from './calendar-date'
import type { ExportFile } from './export-file'
import type { Appointment } from './model'
import { oneLine, plainText, utf8Length } from './plain-text'
import { zoneLines } from './time-zone'

/** What a calendar needs besides its appointments. */
export interface CalendarFrame {
  readonly title: string
  /** `YYYY-MM-DD` of day 1. */
  readonly firstDay: string
  /** Minute of day 1 at which the exercise starts. */
  readonly debex: number
  /** `YYYY-MM-DDThh:mm:ssZ`. */
  readonly madeAt: string
  /** The zone in which the exercise is held, such as `Europe/Paris`; '' for a time that floats. */
  readonly timeZone: string
  /** Part of every id, so that a second import changes appointments instead of doubling them. */
  readonly origin: string
}

/** Octets of a line of RFC 5545, its end apart. */
const OCTETS = 75

/** Minutes of what happens at one moment: an appointment without a length is an error in some calendars. */
const MOMENT = 5

/**
 * iCalendar (RFC 5545) in the time of one zone, which it brings. Without a zone nine o'clock is nine o'clock wherever the
 * file is read: some calendars refuse that, others shift it.
 */
export const calendarFile = (
  appointments: readonly Appointment[],
  { title, firstDay, debex, madeAt, timeZone, origin }: CalendarFrame,
): ExportFile => {
  const dayAt = (minute: number) => addDays(firstDay, Math.floor((debex + minute) / 1440))
  const at = (minute: number): string => {
    const total = debex + minute
    const date = dayAt(minute).replaceAll('-', '')
    const clock = [Math.floor((total % 1440) / 60), total % 60].map((n) =>
      String(n).padStart(2, '0'),
    )
    return `${date}T${clock.join('')}00`
  }
  const last = Math.max(0, ...appointments.map(({ to }) => to))
  const zoned = timeZone === '' ? '' : `;TZID=${timeZone}`
  const made = madeAt.replace(/\.\d+/, '').replace(/[-:]/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//pra-exercise//chronogramme//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(oneLine(title))}`,
    `X-WR-CALNAME:${escaped(oneLine(title))}`,
    ...(timeZone === ''
      ? []
      : [`X-WR-TIMEZONE:${timeZone}`, ...zoneLines(timeZone, firstDay, dayAt(last))]),
    ...appointments.flatMap(({ id, title: summary, description, from, to }) => [
      'BEGIN:VEVENT',
      `UID:${sha256Hex(`${origin}/${id}`).slice(0, 32)}@pra-exercise`,
      `DTSTAMP:${made}`,
      `DTSTART${zoned}:${at(from)}`,
      `DTEND${zoned}:${at(to > from ? to : from + MOMENT)}`,
      `SUMMARY:${escaped(oneLine(summary))}`,
      ...(description === '' ? [] : [`DESCRIPTION:${escaped(plainText(description))}`]),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return {
    extension: 'ics',
    mediaType: 'text/calendar;charset=utf-8',
    content: `${lines.map(folded).join('\r\n')}\r\n`,
    notes: [],
  }
}

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n')

/** Lines longer than 75 octets go on after a space; no sign is cut in two. */
const folded = (line: string): string => {
  const parts: string[] = ['']
  let room = OCTETS
  for (const sign of line) {
    const bytes = utf8Length(sign)
    if (bytes > room) {
      parts.push('')
      room = OCTETS - 1
    }
    parts[parts.length - 1] += sign
    room -= bytes
  }
  return parts.join('\r\n ')
}
