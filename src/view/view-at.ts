import { forEachRole, isDead, type ServiceStatus } from '../scenario/roles'
import type { Event } from '../simulation/events'
import type { RestView } from './rest-view'
import type { RowView, ServiceView } from './shared-view'
import type { DutyView, RoleView } from './view'

/**
 * What a role saw at a minute between two views of it, as far as it has read of that time: to show time passing. Nothing
 * is asked meanwhile. What is not told with its minute stays as it was before.
 * @param before the earlier view, whose journal begins the later one's
 * @param after the later view
 * @param minute minutes since DEBEX, from the one's to the other's
 */
export function viewAt(before: RoleView, after: RoleView, minute: number): RoleView {
  const fresh = after.journal.slice(before.journal.length).filter((event) => event.minute <= minute)
  const share = shareOf(before.minute, after.minute, minute)
  const minuteOfDay = before.minuteOfDay + minute - before.minute
  return {
    ...before,
    mode: before.mode === 'resting' ? 'resting' : 'running',
    minute,
    day: before.day + Math.floor(minuteOfDay / 1440),
    minuteOfDay: minuteOfDay % 1440,
    rows: before.rows.map((row, index) =>
      rowAt(row, after.rows[index]!, {
        fresh,
        passed: minute - before.minute,
        done: minute >= after.minute,
      }),
    ),
    rests: before.rests.map((rest) => restAt(rest, fresh)),
    gauges: gaugesAt(before, fresh),
    spending: before.spending && {
      ...before.spending,
      spent: lastOf(fresh, 'budget.spent')?.spent ?? before.spending.spent,
    },
    stamina: forEachRole(before, (role) => {
      const [from, to] = [before.stamina[role]!, after.stamina[role]!]
      return Math.round(from + (to - from) * share)
    }),
    services: before.services.map((service, index) =>
      serviceAt(service, after.services[index]!, { before, after, minute }),
    ),
    prompts: [],
    revisable: [],
    answers: forEachRole(before, () => ({ owed: 0, given: 0 })),
    stimuli: after.stimuli.filter((stimulus) => stimulus.minute <= minute),
    replies: after.replies.filter((reply) => reply.minute <= minute),
    duties: before.duties.map((duty, index) => dutyAt(duty, after.duties[index]!, minute)),
    threads: after.threads.flatMap((thread) => {
      const known = before.threads.some(({ id }) => id === thread.id)
      const surfaced = thread.surfaced.filter(({ at }) => at <= minute)
      return known || surfaced.length > 0 ? [{ ...thread, surfaced }] : []
    }),
    opening: null,
    beside: '',
    canAdvance: true,
    journal: [...before.journal, ...fresh],
  }
}

const shareOf = (from: number, to: number, at: number): number =>
  to <= from ? 1 : (at - from) / (to - from)

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>

const lastOf = <Type extends Event['type']>(
  events: readonly Event[],
  type: Type,
  about: (event: Of<Type>) => boolean = () => true,
): Of<Type> | undefined =>
  events.findLast((event): event is Of<Type> => event.type === type && about(event as Of<Type>))

function gaugesAt({ gauges }: RoleView, fresh: readonly Event[]): RoleView['gauges'] {
  return Object.fromEntries(
    Object.entries(gauges).map(([id, value]) => [
      id,
      lastOf(fresh, 'gauge.moved', ({ gauge }) => gauge === id)?.value ?? value,
    ]),
  )
}

function rowAt(
  before: RowView,
  after: RowView,
  { fresh, passed, done }: { fresh: readonly Event[]; passed: number; done: boolean },
): RowView {
  const last = fresh.findLast(
    (event) =>
      (event.type === 'phase.opened' ||
        event.type === 'phase.closed' ||
        event.type === 'phase.reopened') &&
      event.row === before.key,
  )
  switch (last?.type) {
    case 'phase.closed':
      return after
    case 'phase.reopened':
      // At once, or when it is opened again: what came of it tells, unless it is closed by then.
      return {
        ...after,
        status: after.status === 'closed' ? 'open' : after.status,
        closedAt: -1,
        outcome: '',
      }
    case 'phase.opened':
      return { ...after, status: 'open', closedAt: -1, outcome: '' }
    default:
      // What no line of its own tells of is so at the end.
      if (before.status !== after.status && done) return after
      return before.status === 'open'
        ? { ...before, worked: Math.min(after.worked, before.worked + passed) }
        : before
  }
}

function restAt(rest: RestView, fresh: readonly Event[]): RestView {
  const of = ({ after }: { after: string }): boolean => after === rest.after
  if (lastOf(fresh, 'rest.ended', of)) return { ...rest, status: 'over' }
  return lastOf(fresh, 'rest.started', of) ? { ...rest, status: 'running' } : rest
}

/** It is neglected from its term on; that it is met may be told at no minute. */
const dutyAt = (before: DutyView, after: DutyView, minute: number): DutyView =>
  after.status === 'neglected' && minute < after.due ? before : after

interface Between {
  readonly before: RoleView
  readonly after: RoleView
  readonly minute: number
}

/** Its clock runs while it is dead: so much of what it gained as of that time has passed. */
function serviceAt(from: ServiceView, to: ServiceView, between: Between): ServiceView {
  const { before, after, minute } = between
  if (minute >= after.minute) return to
  const changes = after.journal
    .slice(before.journal.length)
    .flatMap((event) =>
      event.type === 'service.changed' && event.service === from.id
        ? [{ minute: event.minute, to: event.to }]
        : [],
    )
  const dead = (until: number): number => deadMinutes(from.status, before.minute, changes, until)
  const share = dead(after.minute) === 0 ? 0 : dead(minute) / dead(after.minute)
  const part = (a: number, b: number, of: number): number => Math.floor(a + (b - a) * of)
  return {
    ...from,
    status: changes.findLast((change) => change.minute <= minute)?.to ?? from.status,
    downtimeMinutes: part(
      from.downtimeMinutes,
      to.downtimeMinutes,
      shareOf(before.minute, after.minute, minute),
    ),
    outageMinutes: part(from.outageMinutes, to.outageMinutes, share),
  }
}

function deadMinutes(
  status: ServiceStatus,
  from: number,
  changes: readonly { minute: number; to: ServiceStatus }[],
  until: number,
): number {
  let [dead, at, now] = [0, from, status]
  for (const change of [...changes, { minute: until, to: status }]) {
    const end = Math.min(change.minute, until)
    if (isDead(now)) dead += Math.max(0, end - at)
    ;[at, now] = [end, change.to]
  }
  return dead
}
