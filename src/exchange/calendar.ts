import { sha256Hex } from '#sha256'
import { addDays } from './calendar-date'
import type { ExportFile } from './export-file'
import type { Appointment } from './model'
import { oneLine, plainText, utf8Length } from './plain-text'

/** What a calendar needs besides its appointments. */
export interface CalendarFrame {
  readonly title: string
  /** `YYYY-MM-DD` of day 1. */
  readonly firstDay: string
  /** Minute of day 1 at which the exercise starts. */
  readonly debex: number
  /** `YYYY-MM-DDThh:mm:ssZ`. */
  readonly madeAt: string
  /** Part of every id, so that a second import changes appointments instead of doubling them. */
  readonly origin: string
}

/** Octets of a line of RFC 5545, its end apart. */
const OCTETS = 75

/** iCalendar (RFC 5545) in floating time: nine o'clock is nine o'clock wherever the exercise is held. */
export const calendarFile = (
  appointments: readonly Appointment[],
  { title, firstDay, debex, madeAt, origin }: CalendarFrame,
): ExportFile => {
  const at = (minute: number): string => {
    const total = debex + minute
    const date = addDays(firstDay, Math.floor(total / 1440)).replaceAll('-', '')
    const clock = [Math.floor((total % 1440) / 60), total % 60].map((n) =>
      String(n).padStart(2, '0'),
    )
    return `${date}T${clock.join('')}00`
  }
  const made = madeAt.replace(/\.\d+/, '').replace(/[-:]/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//pra-exercise//chronogramme//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(oneLine(title))}`,
    `X-WR-CALNAME:${escaped(oneLine(title))}`,
    ...appointments.flatMap(({ id, title: summary, description, from, to }) => [
      'BEGIN:VEVENT',
      `UID:${sha256Hex(`${origin}/${id}`).slice(0, 32)}@pra-exercise`,
      `DTSTAMP:${made}`,
      `DTSTART:${at(from)}`,
      // Without an end an appointment is a moment.
      ...(to > from ? [`DTEND:${at(to)}`] : []),
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
