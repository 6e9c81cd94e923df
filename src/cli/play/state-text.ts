import { causeName, taskName } from '../../i18n/cause-wording'
import { roleName } from '../../i18n/event-wording'
import { numberedRow } from '../../i18n/row-wording'
import type { UiKey } from '../../i18n/texts'
import { threadOrigin, threadSurfacings } from '../../i18n/thread-wording'
import { isOutside, type Role, roleIds } from '../../scenario/roles'
import type { ServiceView, WorkView } from '../../view/shared-view'
import type { RoleView } from '../../view/view'
import type { CliI18n } from '../cli-i18n'
import { momentText } from '../moment-text'
import { gaugesText } from '../outcome-text'
import { type Table, viewOf } from './table'

/** How things stand, as the people at this table see it: time, phases, gauges, services, people, duties. */
export const stateText = (table: Table): string => {
  const { i18n, roles } = table
  const views = roles.map((role) => viewOf(table, role))
  // Who knows the server room tells the others; the client's side alone sees symptoms.
  const seen = views.find((view) => !isOutside(view, view.role)) ?? views[0]
  if (!seen) return ''
  const open = seen.rows.filter(({ status }) => status === 'open' || status === 'reopened')
  const moment = momentText(table.scenario, seen.minute, table.i18n)
  const elapsed = i18n.format.elapsed(seen.minute)
  return [
    `--- ${i18n.cli('state.title', { moment, elapsed })}`,
    ...open.map(({ key, worked, minutes }) =>
      i18n.cli('state.row', {
        row: numberedRow(i18n, seen.rows, key),
        worked: i18n.format.duration(worked),
        minutes: i18n.format.interval(minutes),
      }),
    ),
    gaugesText(seen.gauges, seen.spending, i18n),
    '',
    i18n.cli('state.services'),
    ...seen.services.map((service) => serviceLine(service, i18n)),
    '',
    i18n.cli('state.people'),
    ...roleIds(seen).map((role) => personLine(table, seen, role)),
    ...heldLines(table, views),
    ...threadLines(table, views),
    '',
    i18n.cli('state.duties'),
    ...dutyLines(table, views),
    '---',
  ].join('\n')
}

const serviceLine = (service: ServiceView, i18n: CliI18n): string => {
  const line = i18n.cli('state.service', {
    service: i18n.text(`service.${service.id}.name`),
    status: i18n.ui(`status.${service.status}`),
    outage: i18n.format.duration(service.outageMinutes),
    limit: i18n.format.duration(service.maxOutageMinutes),
  })
  return `  ${line}`
}

const personLine = (table: Table, seen: RoleView, role: Role): string => {
  const { i18n } = table
  const work = workText(table, seen, seen.work[role]!)
  const stamina = seen.stamina[role]!
  return `  ${i18n.cli('state.person', { role: roleName(i18n, role), stamina, work })}`
}

const workText = ({ i18n, scenario }: Table, { rows }: RoleView, work: WorkView): string => {
  const time = work.until >= 0 ? momentText(scenario, work.until, i18n) : ''
  if (work.state === 'away') return i18n.ui('work.away-until', { time })
  if (work.state !== 'busy' || work.kind === '') return i18n.ui(`work.${work.state}` as UiKey)
  return `${taskName(i18n, rows, work.kind, work.task)}, ${i18n.ui('work.until', { time })}`
}

/** What people here have done while those whom it needs are closed. */
const heldLines = ({ i18n, scenario }: Table, views: readonly RoleView[]): string[] => {
  const lines = views.flatMap(({ rows, held, journal }) =>
    held.map(({ actor, until, cause }) => {
      const when = i18n.ui('held.until', {
        actor: i18n.text(`actor.${actor}`),
        time: momentText(scenario, until, i18n),
      })
      return `  ${causeName({ i18n, rows, journal }, cause)}. ${when}`
    }),
  )
  return lines.length > 0 ? ['', i18n.cli('state.held'), ...lines] : []
}

/** What somebody here knows to have been left open: how it began, and what came of it. */
const threadLines = ({ i18n, scenario }: Table, views: readonly RoleView[]): string[] => {
  const threads = new Map(views.flatMap((view) => view.threads.map((one) => [one.id, one])))
  if (threads.size === 0) return []
  const locale = {
    i18n,
    rows: views[0]?.rows ?? [],
    debex: scenario.settings.clock.debex,
    journal: views.flatMap(({ journal }) => journal),
  }
  return [
    '',
    i18n.cli('state.threads'),
    ...[...threads.values()].flatMap((thread) => [
      `  ${i18n.text(`thread.${thread.id}.title`)}. ${threadOrigin(locale, thread)}`.trimEnd(),
      ...threadSurfacings(locale, thread).map((line) => `    ${line}`),
    ]),
  ]
}

/** Each duty once, though several at the table may know it. */
const dutyLines = (table: Table, views: readonly RoleView[]): string[] => {
  const { i18n } = table
  const duties = new Map(views.flatMap((one) => one.duties.map((duty) => [duty.id, duty])))
  return [...duties.values()].map(({ id, owner, due, status }) => {
    const line = i18n.cli('state.duty', {
      duty: i18n.text(`duty.${id}.title`),
      role: roleName(i18n, owner),
      due: momentText(table.scenario, due, table.i18n),
      status: i18n.ui(`duty.status.${status}`),
    })
    return `  ${line}`
  })
}
