import { taskName } from '../../../i18n/cause-wording'
import { numberedRow } from '../../../i18n/row-wording'
import type { I18n } from '../../../i18n/texts'
import type { Role } from '../../../scenario/roles'
import type { BoardPlace } from '../../../view/board-place'
import type { RoleView } from '../../../view/view'
import { debexOf, owes } from './play-state'

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
      ...(outageMinutes > maxOutageMinutes ? [ui('rack.over')] : []),
      ...(others.length > 0 ? [ui('table.depends', { services: format.list(others) })] : []),
    ],
  }
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
