import { taskName } from '../../i18n/cause-wording'
import { roleName } from '../../i18n/event-wording'
import { numberedRow } from '../../i18n/row-wording'
import type { UiKey } from '../../i18n/texts'
import { threadOrigin, threadSurfacings } from '../../i18n/thread-wording'
import { isOutside, type Role, roleIds } from '../../scenario/roles'
import type { RoleView, ServiceView, WorkView } from '../../view/view'
import { momentText } from '../moment-text'
import { gaugesText } from '../outcome-text'
import type { Voice } from '../voice'
import { type Table, viewOf } from './table'

/** How things stand, as the people at this table see it: time, phases, gauges, services, people, duties. */
export const stateText = (table: Table): string => {
  const { voice, roles } = table
  const views = roles.map((role) => viewOf(table, role))
  // Who knows the server room tells the others; the client's side alone sees symptoms.
  const seen = views.find((view) => !isOutside(view, view.role)) ?? views[0]
  if (!seen) return ''
  const open = seen.rows.filter(({ status }) => status === 'open' || status === 'reopened')
  const moment = momentText(table.scenario, seen.minute, table.voice)
  const elapsed = voice.format.elapsed(seen.minute)
  return [
    `--- ${voice.cli('state.title', { moment, elapsed })}`,
    ...open.map(({ key, worked, minutes }) =>
      voice.cli('state.row', {
        row: numberedRow(voice, seen.rows, key),
        worked: voice.format.duration(worked),
        minutes: voice.format.interval(minutes),
      }),
    ),
    gaugesText(seen.gauges, seen.spending.spent, seen.spending.budget, voice),
    '',
    voice.cli('state.services'),
    ...seen.services.map((service) => serviceLine(service, voice)),
    '',
    voice.cli('state.people'),
    ...roleIds(seen).map((role) => personLine(table, seen, role)),
    ...threadLines(table, views),
    '',
    voice.cli('state.duties'),
    ...dutyLines(table, views),
    '---',
  ].join('\n')
}

const serviceLine = (service: ServiceView, voice: Voice): string => {
  const line = voice.cli('state.service', {
    service: voice.text(`service.${service.id}.name`),
    status: voice.ui(`status.${service.status}`),
    outage: voice.format.duration(service.outageMinutes),
    limit: voice.format.duration(service.maxOutageMinutes),
  })
  return `  ${line}`
}

const personLine = (table: Table, seen: RoleView, role: Role): string => {
  const { voice } = table
  const work = workText(table, seen, seen.work[role]!)
  const stamina = seen.stamina[role]!
  return `  ${voice.cli('state.person', { role: roleName(voice, role), stamina, work })}`
}

const workText = ({ voice, scenario }: Table, { rows }: RoleView, work: WorkView): string => {
  const time = work.until >= 0 ? momentText(scenario, work.until, voice) : ''
  if (work.state === 'away') return voice.ui('work.away-until', { time })
  if (work.state !== 'busy' || work.kind === '') return voice.ui(`work.${work.state}` as UiKey)
  return `${taskName(voice, rows, work.kind, work.task)}, ${voice.ui('work.until', { time })}`
}

/** What somebody here knows to have been left open: how it began, and what came of it. */
const threadLines = ({ voice, scenario }: Table, views: readonly RoleView[]): string[] => {
  const threads = new Map(views.flatMap((view) => view.threads.map((one) => [one.id, one])))
  if (threads.size === 0) return []
  const words = {
    i18n: voice,
    rows: views[0]?.rows ?? [],
    debex: scenario.settings.clock.debex,
  }
  return [
    '',
    voice.cli('state.threads'),
    ...[...threads.values()].flatMap((thread) => [
      `  ${voice.text(`thread.${thread.id}.title`)}. ${threadOrigin(words, thread)}`,
      ...threadSurfacings(words, thread).map((line) => `    ${line}`),
    ]),
  ]
}

/** Each duty once, though several at the table may know it. */
const dutyLines = (table: Table, views: readonly RoleView[]): string[] => {
  const { voice } = table
  const duties = new Map(views.flatMap((one) => one.duties.map((duty) => [duty.id, duty])))
  return [...duties.values()].map(({ id, owner, due, status }) => {
    const line = voice.cli('state.duty', {
      duty: voice.text(`duty.${id}.title`),
      role: roleName(voice, owner),
      due: momentText(table.scenario, due, table.voice),
      status: voice.ui(`duty.status.${status}`),
    })
    return `  ${line}`
  })
}
