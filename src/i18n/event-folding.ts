import type { Cause, Event } from '../protocol/terms'
import type { ServiceStatus } from '../scenario/roles'
import { causeName } from './cause-wording'
import { type EventLocale, eventSentence } from './event-wording'

/** A line of the main courante, and those of the same minute that say the same of other services. */
export interface FoldedLine {
  /** The first of them, in whose place they are told. */
  readonly event: Event
  readonly others: readonly Event[]
  /** Where the first stands in the list. */
  readonly at: number
}

/** The lines of a list, with those that say the same of several services folded into one. */
export function foldEvents(events: readonly Event[]): FoldedLine[] {
  const lines: { event: Event; others: Event[]; at: number }[] = []
  events.forEach((event, at) => {
    const now = lines.findLastIndex((one) => one.event.minute !== event.minute) + 1
    const line = lines.slice(now).find((one) => isAlike(one.event, event))
    if (line) line.others.push(event)
    else lines.push({ event, others: [], at })
  })
  return lines
}

function isAlike(one: Event, other: Event): boolean {
  if (one.minute !== other.minute || one.type !== other.type) return false
  if (one.type !== 'service.changed' || other.type !== 'service.changed') return false
  return one.from === other.from && one.to === other.to && sameCause(one.cause, other.cause)
}

const sameCause = (one: Cause, other: Cause): boolean =>
  one.kind === other.kind && one.id === other.id && one.role === other.role

/** One sentence for a folded line. */
export function foldedSentence(locale: EventLocale, { event, others }: FoldedLine): string {
  if (others.length === 0 || event.type !== 'service.changed') return eventSentence(locale, event)
  const { ui, text, format } = locale.i18n
  const names = [event, ...others].flatMap((one) =>
    one.type === 'service.changed' ? [text(`service.${one.service}.short`)] : [],
  )
  return ui('journal.service.changed', {
    service: format.list(names),
    from: ui(`status.${event.from as ServiceStatus}`),
    to: ui(`status.${event.to as ServiceStatus}`),
    cause: causeName(locale, event.cause, event.minute),
  })
}
