/** Zones of the IANA database, as this machine knows them. */

const DAY = 86_400_000
const MINUTE = 60_000
/** Days looked at before and after: a rule shows in what it did twice. */
const AROUND = 400

/** A moment at which clocks are set to another offset from UTC; offsets in minutes, to the east. */
interface Change {
  readonly at: number
  readonly before: number
  readonly after: number
}

/** Whether a name is a zone's, such as `Europe/Paris`. */
export const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The zone of the machine that this runs on. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/**
 * The VTIMEZONE (RFC 5545) of a zone for the days between two, `YYYY-MM-DD`: what its clocks did and do around them, as a
 * yearly rule where they follow one.
 */
export const zoneLines = (zone: string, firstDay: string, lastDay: string): string[] => {
  const offset = offsetsOf(zone)
  const start = Date.parse(`${firstDay}T00:00:00Z`) - DAY
  const from = start - AROUND * DAY
  const changes = changesIn(offset, from, Date.parse(`${lastDay}T00:00:00Z`) + AROUND * DAY)
  const rules = rulesOf(changes)
  const ruled = new Set(rules.flatMap(({ all }) => all))
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...(changes.some(({ at }) => at < start)
      ? []
      : observance('19700101T000000', offset(from), offset(from))),
    ...rules.flatMap(({ all: [first], rule }) => observed(first!, rule)),
    ...changes.filter((one) => !ruled.has(one)).flatMap((one) => observed(one)),
    'END:VTIMEZONE',
  ]
}

const offsetsOf = (timeZone: string): ((at: number) => number) => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? []
    const size = Number(hours) * 60 + Number(minutes)
    return sign === '-' ? -size : size
  }
}

const changesIn = (offset: (at: number) => number, from: number, to: number): Change[] => {
  const changes: Change[] = []
  for (let day = from; day < to; day += DAY) {
    const [before, after] = [offset(day), offset(day + DAY)]
    if (before === after) continue
    let [low, high] = [day, day + DAY]
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / MINUTE / 2) * MINUTE
      if (offset(middle) === before) low = middle
      else high = middle
    }
    changes.push({ at: high, before, after })
  }
  return changes
}

/** Changes that fall on the same Sunday of a month at the same hour, year after year. */
const rulesOf = (changes: readonly Change[]): { all: readonly Change[]; rule: string }[] => {
  const alike = new Map<string, Change[]>()
  for (const change of changes) {
    const clock = clockOf(change)
    const key = [clock.getUTCMonth(), clock.getUTCDay(), timeOf(clock), change.after].join(' ')
    alike.set(key, [...(alike.get(key) ?? []), change])
  }
  return [...alike.values()].flatMap((all) => {
    const weeks = [isLast, (clock: Date) => Math.ceil(clock.getUTCDate() / 7)]
      .map((week) => new Set(all.map((one) => week(clockOf(one)))))
      .find((seen) => seen.size === 1 && !seen.has(0))
    if (all.length < 2 || !weeks) return []
    const clock = clockOf(all[0]!)
    const day = `${[...weeks][0]}${WEEKDAYS[clock.getUTCDay()]}`
    return [{ all, rule: `FREQ=YEARLY;BYMONTH=${clock.getUTCMonth() + 1};BYDAY=${day}` }]
  })
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** −1 for a day in the last week of its month, else 0. */
const isLast = (clock: Date): number =>
  new Date(clock.getTime() + 7 * DAY).getUTCMonth() === clock.getUTCMonth() ? 0 : -1

/** What clocks showed at a change, before they were set. */
const clockOf = ({ at, before }: Change): Date => new Date(at + before * MINUTE)

const timeOf = (clock: Date): string => clock.toISOString().slice(11, 16)

const observed = (change: Change, rule?: string): string[] =>
  observance(
    clockOf(change).toISOString().slice(0, 19).replace(/[-:]/g, ''),
    change.before,
    change.after,
    rule,
  )

const observance = (start: string, before: number, after: number, rule?: string): string[] => {
  const name = after > before ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${name}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    ...(rule ? [`RRULE:${rule}`] : []),
    `END:${name}`,
  ]
}

const offsetText = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`
}
