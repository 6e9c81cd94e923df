import { causeName, taskName } from '../../../i18n/cause-wording'
import { numberedRow } from '../../../i18n/row-wording'
import type { I18n } from '../../../i18n/texts'
import { threadOrigin } from '../../../i18n/thread-wording'
import { isDead, type Role } from '../../../scenario/roles'
import type { BoardPlace } from '../../../view/board-place'
import type { RoleView } from '../../../view/view'
import { debexOf, localeOf, owes } from './play-state'

/** A thing on the table in words: what it is, and what there is to know about it just now. */
export interface PlaceLabels {
  readonly name: string
  readonly details: readonly string[]
}

/** What a thing is called where there is little room; null where it is not called anything. */
export function shortName(
  { text, hasText }: I18n,
  { rows }: RoleView,
  { kind, id }: BoardPlace,
): string | null {
  if (kind === 'service') return text(`service.${id}.short`)
  const row = kind === 'row' && rows.find(({ key }) => key === id)
  if (!row) return null
  const key = `phase.${row.phase}.short`
  // A copy of a scenario that was made before there were such names goes without.
  return hasText(key) ? text(key) : null
}

/** Null for something that is not there (any more). */
export function placeLabels(
  i18n: I18n,
  view: RoleView,
  { kind, id }: BoardPlace,
): PlaceLabels | null {
  switch (kind) {
    case 'row':
      return rowWords(i18n, view, id)
    case 'rest':
      return restWords(i18n, view, id)
    case 'role':
      return roleWords(i18n, view, id as Role)
    case 'service':
      return serviceWords(i18n, view, id)
    case 'card':
      return cardWords(i18n, view, id)
    case 'clock':
      return clockWords(i18n, view)
    case 'gauge':
      return gaugeWords(i18n, view, id)
    case 'money':
      return moneyWords(i18n, view)
    case 'duty':
      return dutyWords(i18n, view, id)
    case 'thread':
      return threadWords(i18n, view, id)
  }
}

function rowWords(i18n: I18n, { rows }: RoleView, key: string): PlaceLabels | null {
  const { ui, format, text } = i18n
  const row = rows.find((one) => one.key === key)
  if (!row) return null
  const played = ui('row.played', { minutes: format.duration(row.worked) })
  return {
    name: numberedRow(i18n, rows, key),
    details: [
      ui(`row.status.${row.status}`),
      ...(row.outcome === '' ? [] : [ui(`row.outcome.${row.outcome}`)]),
      ui('row.planned', { minutes: format.interval(row.minutes) }),
      ...(row.status === 'locked' ? [] : [played]),
      ui('row.lead', { role: text(`role.${row.lead}.short`) }),
    ],
  }
}

function restWords({ ui, format }: I18n, view: RoleView, after: string): PlaceLabels | null {
  const rest = view.rests.find((one) => one.after === after)
  if (!rest) return null
  const time = format.clock((debexOf(view) + rest.until) % 1440)
  return {
    name: ui(`rest.kind.${rest.kind}`),
    details: [
      ui(`rest.status.${rest.status}`),
      ui('row.planned', { minutes: format.duration(rest.minutes) }),
      ...(rest.status === 'running' ? [ui('work.until', { time })] : []),
    ],
  }
}

function roleWords(i18n: I18n, view: RoleView, role: Role): PlaceLabels {
  const { ui, text } = i18n
  const { doing, until } = workLabels(i18n, view, role)
  const { owed } = view.answers[role]!
  return {
    name: text(`role.${role}`),
    details: [
      until ? `${doing} ${until}` : doing,
      ui('gauge.stamina-of', { value: view.stamina[role]! }),
      ...(view.work[role]!.tired ? [ui('work.tired')] : []),
      ...(owed > 0 ? [ui(owes(view, role) ? 'roles.owes' : 'roles.answered')] : []),
    ],
  }
}

/** What a role is busy with, and until when where that is known. */
export function workLabels(
  i18n: I18n,
  view: Pick<RoleView, 'work' | 'rows' | 'day' | 'minuteOfDay' | 'minute'>,
  role: Role,
): { doing: string; until: string | null } {
  const { ui, format } = i18n
  const { state, task, kind, until } = view.work[role]!
  const time = format.clock((debexOf(view) + Math.max(0, until)) % 1440)
  if (state === 'busy' && kind) {
    return { doing: taskName(i18n, view.rows, kind, task), until: ui('work.until', { time }) }
  }
  if (state === 'away') return { doing: ui('work.away-until', { time }), until: null }
  return { doing: ui(`work.${state === 'busy' ? 'idle' : state}`), until: null }
}

function serviceWords({ ui, text, format }: I18n, view: RoleView, id: string): PlaceLabels | null {
  const service = view.services.find((one) => one.id === id)
  if (!service) return null
  const { status, dependsOn, outageMinutes, maxOutageMinutes } = service
  const others = dependsOn.map((other) => text(`service.${other}.short`))
  return {
    name: text(`service.${id}.name`),
    details: [
      ui(`status.${status}`),
      ui('table.outage', {
        outage: format.duration(outageMinutes),
        limit: format.duration(maxOutageMinutes),
      }),
      ...(outageMinutes >= maxOutageMinutes ? [ui('rack.over')] : []),
      ...(others.length > 0 ? [ui('table.depends', { services: format.list(others) })] : []),
    ],
  }
}

/** How long a service may still be out, or for how long it has been out too long; null while nothing is lost by it. */
export function outageLeft(
  { ui, format }: I18n,
  { services }: RoleView,
  id: string,
): { words: string; urgency: 'calm' | 'near' | 'over' } | null {
  const service = services.find((one) => one.id === id)
  if (!service || !isDead(service.status)) return null
  const { outageMinutes, maxOutageMinutes } = service
  const left = maxOutageMinutes - outageMinutes
  if (left <= 0) {
    return { words: ui('outage.over', { time: format.duration(-left) }), urgency: 'over' }
  }
  const urgency = left * 4 <= maxOutageMinutes ? 'near' : 'calm'
  return { words: ui('outage.left', { time: format.duration(left) }), urgency }
}

function cardWords({ ui, text, format }: I18n, view: RoleView, id: string): PlaceLabels {
  const stimulus = view.stimuli.findLast((one) => one.id === id)
  if (!stimulus) return { name: ui('table.deck'), details: [ui('table.deck-untouched')] }
  return {
    name: text(`stimulus.${id}.title`),
    details: [
      ui(`channel.${stimulus.channel}`),
      ui('stimulus.for', { role: text(`role.${stimulus.addressee}.short`) }),
      format.clock((debexOf(view) + stimulus.minute) % 1440),
      ui('table.deck-count', { count: view.stimuli.length }),
    ],
  }
}

function clockWords({ ui, format }: I18n, view: RoleView): PlaceLabels {
  return {
    name: ui('time.clock', { time: format.clock(view.minuteOfDay) }),
    details: [ui('time.day', { day: view.day }), format.elapsed(view.minute)],
  }
}

/** What it stands at, what happens where it breaks, and what moved it last. */
function gaugeWords(i18n: I18n, view: RoleView, id: string): PlaceLabels | null {
  const { ui, text } = i18n
  const value = view.gauges[id]
  if (value === undefined) return null
  const last = view.journal.findLast((event) => event.type === 'gauge.moved' && event.gauge === id)
  return {
    name: text(`gauge.${id}`),
    details: [
      ui('gauge.points', { value }),
      ...view.thresholds[id]!.map((threshold) =>
        ui('gauge.below', {
          below: threshold.below,
          what: text(`gauge.${id}.crossed.${threshold.id}`),
        }),
      ),
      ...(last?.type === 'gauge.moved'
        ? [
            ui('gauge.moved-by', {
              by: i18n.format.signed(last.by),
              cause: causeName(localeOf(i18n, view), last.cause, last.minute),
            }),
          ]
        : []),
    ],
  }
}

function moneyWords({ ui, format }: I18n, { spending }: RoleView): PlaceLabels | null {
  if (!spending) return null
  const budget = format.euros(spending.budget)
  return {
    name: `${ui('gauge.spent')} ${format.euros(spending.spent)}`,
    details: [ui('gauge.budget', { budget })],
  }
}

/** When a duty has to be done: the day of the exercise and the time of day. */
export const dutyTerm = ({ ui, format }: I18n, debex: number, due: number): string =>
  ui('duty.due', {
    day: ui('time.day', { day: Math.floor((debex + due) / 1440) + 1 }),
    time: format.clock((debex + due) % 1440),
  })

function dutyWords(i18n: I18n, view: RoleView, id: string): PlaceLabels | null {
  const duty = view.duties.find((one) => one.id === id)
  if (!duty) return null
  const { ui, text, format } = i18n
  const { due, owner, status } = duty
  return {
    name: text(`duty.${id}.title`),
    details: [
      ui(`duty.status.${status}`),
      dutyTerm(i18n, debexOf(view), due),
      ...(status === 'on-track'
        ? [ui('duty.left', { time: format.duration(due - view.minute) })]
        : []),
      text(`role.${owner}.short`),
    ],
  }
}

function threadWords(i18n: I18n, view: RoleView, id: string): PlaceLabels | null {
  const thread = view.threads.find((one) => one.id === id)
  if (!thread) return null
  const { text } = i18n
  return {
    name: text(`thread.${id}.title`),
    details: [text(`thread.${id}.detail`), threadOrigin(localeOf(i18n, view), thread)].filter(
      Boolean,
    ),
  }
}
