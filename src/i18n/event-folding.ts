import type { Cause, Event } from '../protocol/terms'
import {
  changed,
  type EventLocale,
  eventSentence,
  type ServiceChanged,
  services,
} from './event-wording'

/** A line of the main courante, and those of the same minute that say the same of other services. */
export interface FoldedLine {
  /** The first of them, in whose place they are told. */
  readonly event: Event
  readonly others: readonly ServiceChanged[]
  /** Where the first stands in the list. */
  readonly at: number
}

/** The lines of a list, with those that say the same of several services folded into one. */
export function foldEvents(events: readonly Event[]): FoldedLine[] {
  const lines: { event: Event; others: ServiceChanged[]; at: number }[] = []
  const lineOf = (event: ServiceChanged) => {
    const now = lines.findLastIndex((one) => one.event.minute !== event.minute) + 1
    return lines.slice(now).find((one) => isAlike(one.event, event))
  }
  events.forEach((event, at) => {
    const alike = event.type === 'service.changed' && lineOf(event)
    if (alike) alike.others.push(event)
    else lines.push({ event, others: [], at })
  })
  return lines
}

/** Whether what happened in the same minute says the same of another service. */
const isAlike = (one: Event, { from, to, cause }: ServiceChanged): boolean =>
  one.type === 'service.changed' &&
  one.from === from &&
  one.to === to &&
  sameCause(one.cause, cause)

const sameCause = (one: Cause, other: Cause): boolean =>
  one.kind === other.kind && one.id === other.id && one.role === other.role

/** One sentence for a folded line. */
export function foldedSentence(locale: EventLocale, { event, others }: FoldedLine): string {
  if (others.length === 0 || event.type !== 'service.changed') return eventSentence(locale, event)
  const all = [event, ...others].map(({ service }) => service)
  return locale.i18n.ui(...changed(locale, event, services(locale, all)))
}
