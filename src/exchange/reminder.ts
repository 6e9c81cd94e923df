import { calendarFile } from './calendar'
import type { ExportFile } from './export-file'

/** When somebody wants to be reminded of playing again, and of what. */
export interface Reminder {
  readonly title: string
  readonly description: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** `YYYY-MM-DDThh:mm:ssZ`. */
  readonly madeAt: string
  /** Where they are, such as `Europe/Paris`. */
  readonly timeZone: string
  /** The same for the same reminder: a second import changes it instead of doubling it. */
  readonly origin: string
}

/** Nine o'clock, and the hour that a game alone may take. */
const [NINE, HOUR] = [9 * 60, 60]

/** One appointment of an hour, at nine in the zone of whoever is reminded. */
export const reminderCalendar = ({
  title,
  description,
  day: firstDay,
  ...frame
}: Reminder): ExportFile =>
  calendarFile([{ id: 'again', title, description, from: 0, to: HOUR }], {
    ...frame,
    title,
    firstDay,
    debex: NINE,
  })
