import type { Cue } from '../view/cue'
import type { RoleView } from '../view/view'
import type { SeatView } from './seat-view'
import type { Event, Role } from './terms'

/** What changed for one seat: the keys that are other than before, and what happened that its roles read. */
export interface News {
  /** Commands carried out so far. */
  readonly n: number
  readonly seat: Partial<Pick<SeatView, 'game' | 'roles' | 'mode' | 'trouble' | 'countdown'>>
  readonly views: Readonly<Partial<Record<Role, RoleNews>>>
  /** What the roles of the seat read together; null where one role alone reads. */
  readonly journal: JournalNews | null
  /** To be seen and heard of what happened. */
  readonly cues: readonly Cue[]
}

/** The keys of a role's view that have changed. */
export interface RoleNews {
  readonly set: Partial<Omit<RoleView, 'journal'>>
  readonly journal: JournalNews
}

/** A journal from there on; before it stays as it was. */
export interface JournalNews {
  readonly from: number
  readonly events: readonly Event[]
}

/** The view after the news. What they do not name keeps its identity. */
export function patched(before: SeatView, { n, seat, views, journal }: News): SeatView {
  const after = { ...before, ...seat, n }
  if (seat.roles || Object.keys(views).length > 0) {
    after.views = Object.fromEntries(
      after.roles.map((role) => [role, patchedRole(before.views[role], views[role])]),
    )
  }
  const alone = journal ? undefined : after.views[after.roles[0]!]
  after.journal = alone?.journal ?? patchedJournal(before.journal, journal ?? NOTHING)
  return after
}

const NOTHING: JournalNews = { from: Number.POSITIVE_INFINITY, events: [] }

function patchedRole(before: RoleView | undefined, news: RoleNews | undefined): RoleView {
  if (!news) return before!
  const journal = patchedJournal(before?.journal ?? [], news.journal)
  return { ...before, ...news.set, journal } as RoleView
}

function patchedJournal(before: readonly Event[], { from, events }: JournalNews): readonly Event[] {
  if (events.length === 0 && from >= before.length) return before
  return [...before.slice(0, from), ...events]
}

/** What leads from one view of a seat to a later one. */
export function newsBetween(before: SeatView, after: SeatView, cues: readonly Cue[]): News {
  const { n, views, journal, ...seat } = after
  const changed: Partial<Record<Role, RoleNews>> = {}
  for (const role of after.roles) {
    const [old, fresh] = [before.views[role], views[role]!]
    if (old !== fresh) changed[role] = roleNews(old, fresh)
  }
  return {
    n,
    seat: changedKeys(before, seat),
    views: changed,
    journal: after.roles.length > 1 ? journalNews(before.journal, journal) : null,
    cues,
  }
}

const roleNews = (before: RoleView | undefined, after: RoleView): RoleNews =>
  newsOf(before ?? { journal: [] }, after)

/** What leads from one view with a journal to a later one. */
export function newsOf<View extends { readonly journal: readonly Event[] }>(
  before: Partial<View> & { readonly journal: readonly Event[] },
  after: View,
): { set: Partial<Omit<View, 'journal'>>; journal: JournalNews } {
  const { journal, ...rest } = after
  const { journal: read, ...known } = before
  return {
    set: changedKeys(known as Partial<typeof rest>, rest),
    journal: journalNews(read, journal),
  }
}

function journalNews(before: readonly Event[], after: readonly Event[]): JournalNews {
  const from = firstDifference(before, after)
  return { from, events: after.slice(from) }
}

/** Where one list ceases to begin like the other. */
function firstDifference(before: readonly unknown[], after: readonly unknown[]): number {
  // The usual news adds to the end: nothing before it is looked at.
  const { length } = before
  if (length <= after.length && before[length - 1] === after[length - 1]) return length
  const found = before.findIndex((one, index) => one !== after[index])
  return found < 0 ? Math.min(length, after.length) : found
}

/** Those keys of `after` that are not the very same in `before`. */
const changedKeys = <T extends object>(before: Partial<T>, after: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(after).filter(([key, value]) => before[key as keyof T] !== value),
  ) as Partial<T>
