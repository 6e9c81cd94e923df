import type { Event, EventType } from '../protocol/terms'
import type { Gauge } from '../scenario/gauges'
import type { Role, ServiceStatus } from '../scenario/roles'
import type { RowView } from '../view/shared-view'
import { answerText } from './answer-wording'
import { type CauseLocale, causeName, signedName, taskName } from './cause-wording'
import type { Params } from './engine'
import { numberedRow } from './row-wording'
import type { I18n, UiKey } from './texts'

export interface EventLocale extends CauseLocale {
  readonly rows: readonly RowView[]
  /** Minute of day 1 at which the exercise starts. */
  readonly debex: number
}

export type ServiceChanged = Extract<Event, { type: 'service.changed' }>

/** The scenario says these in its own words. */
type SaidByScenario = 'fact.set' | 'chance.drawn'
type SaidHere = Exclude<EventType, SaidByScenario>

/** Keys follow from the kind: `journal.<kind>`, or one beginning with it and a dash for each of several ways to say it. */
type KeyOf<Type extends EventType> = Extract<UiKey, `journal.${Type}` | `journal.${Type}-${string}`>
type Sentence<Type extends EventType> = readonly [KeyOf<Type>, Params?]
type Wording = {
  readonly [Type in SaidHere]: (
    event: Extract<Event, { type: Type }>,
    locale: EventLocale,
  ) => Sentence<Type>
}

/** One sentence of the main courante for what happened. */
export function eventSentence(locale: EventLocale, event: Event): string {
  if (event.type === 'fact.set') return locale.i18n.text(`fact.${event.fact}`)
  if (event.type === 'chance.drawn') return locale.i18n.text(`chance.${event.chance}`)
  const [key, params] = (
    WORDING[event.type] as (one: Event, locale: EventLocale) => Sentence<SaidHere>
  )(event, locale)
  return locale.i18n.ui(key, params)
}

/** What a role is called, the facilitator and the host of a game included. */
export const roleName = (i18n: I18n, role: Role): string =>
  role === 'facilitator' || role === 'host' ? i18n.ui(`role.${role}`) : i18n.text(`role.${role}`)

/** Roles as a list in a sentence. */
export const roleNames = (i18n: I18n, roles: readonly Role[]): string =>
  i18n.format.list(roles.map((role) => roleName(i18n, role)))

const gaugeName = (i18n: I18n, gauge: Gauge): string => i18n.text(`gauge.${gauge}.short`)
const stimulusName = (i18n: I18n, stimulus: string): string =>
  i18n.quote(i18n.text(`stimulus.${stimulus}.title`))
const row = ({ i18n, rows }: EventLocale, key: string): string => numberedRow(i18n, rows, key)
/** Services as a list in a sentence. */
export const services = ({ i18n }: EventLocale, ids: readonly string[]): string =>
  i18n.format.list(ids.map((id) => i18n.text(`service.${id}.short`)))
const status = ({ i18n }: EventLocale, one: string): string =>
  i18n.ui(`status.${one as ServiceStatus}`)
const clock = ({ i18n, debex }: EventLocale, minute: number): string =>
  i18n.format.clock((debex + minute) % 1440)

/** How a service has changed, or several alike, by what it is called or they are. */
export const changed = (
  locale: EventLocale,
  { from, to, cause, minute }: ServiceChanged,
  service: string,
): Sentence<'service.changed'> => [
  'journal.service.changed',
  {
    service,
    from: status(locale, from),
    to: status(locale, to),
    cause: causeName(locale, cause, minute),
  },
]

const threadName = ({ i18n }: EventLocale, thread: string): string =>
  i18n.text(`thread.${thread}.title`)

const WORDING: Wording = {
  'exercise.started': () => ['journal.exercise.started'],
  'exercise.paused': () => ['journal.exercise.paused'],
  'exercise.resumed': () => ['journal.exercise.resumed'],
  'exercise.ended': ({ reason }) => [
    reason === 'finished' ? 'journal.exercise.ended' : 'journal.exercise.ended-stopped',
  ],
  'role.assigned': ({ role, holder }, { i18n }) => [
    'journal.role.assigned',
    { role: roleName(i18n, role), holder: i18n.ui(`holder.${holder}`) },
  ],
  'phase.opened': (event, locale) => [
    event.parallel ? 'journal.phase.opened-parallel' : 'journal.phase.opened',
    { row: row(locale, event.row) },
  ],
  'phase.by-plan': (event, locale) => ['journal.phase.by-plan', { row: row(locale, event.row) }],
  'phase.closed': (event, locale) => [
    'journal.phase.closed',
    { row: row(locale, event.row), minutes: locale.i18n.format.duration(event.minutes) },
  ],
  'phase.skipped': (event, locale) => [
    'journal.phase.skipped',
    { row: row(locale, event.row), reason: event.reason },
  ],
  'phase.reopened': (event, locale) => [
    'journal.phase.reopened',
    { row: row(locale, event.row), services: services(locale, event.services) },
  ],
  'prompt.sealed': ({ role }, { i18n }) => [
    'journal.prompt.sealed',
    { role: roleName(i18n, role) },
  ],
  'prompt.overruled': ({ role, by }, { i18n }) => [
    'journal.prompt.overruled',
    { role: roleName(i18n, role), by: roleName(i18n, by) },
  ],
  'prompt.withdrawn': ({ role }, { i18n }) => [
    'journal.prompt.withdrawn',
    { role: roleName(i18n, role) },
  ],
  'prompt.revisable': ({ role, document }, { i18n }) => [
    'journal.prompt.revisable',
    { role: roleName(i18n, role), title: i18n.text(`evidence.${document}.title`) },
  ],
  'prompt.reopened': ({ role }, { i18n }) => [
    'journal.prompt.reopened',
    { role: roleName(i18n, role) },
  ],
  'prompt.revealed': ({ role, kind, of, answer }, { i18n }) => [
    'journal.prompt.revealed',
    { role: roleName(i18n, role), answer: answerText(i18n, { kind, of }, answer) },
  ],
  'countersign.asked': ({ about }, locale) => [
    'journal.countersign.asked',
    { about: signedName(locale.i18n, locale.rows, about) },
  ],
  'countersign.given': ({ about, signed: given }, locale) => [
    given ? 'journal.countersign.given-signed' : 'journal.countersign.given-refused',
    { about: signedName(locale.i18n, locale.rows, about) },
  ],
  'task.started': ({ role, kind, task, minutes }, locale) => [
    'journal.task.started',
    {
      role: roleName(locale.i18n, role),
      task: taskName(locale.i18n, locale.rows, kind, task),
      minutes: locale.i18n.format.duration(minutes),
    },
  ],
  'task.interrupted': ({ role }, { i18n }) => [
    'journal.task.interrupted',
    { role: roleName(i18n, role) },
  ],
  'task.resumed': ({ role }, { i18n }) => ['journal.task.resumed', { role: roleName(i18n, role) }],
  'task.finished': ({ role, kind, task }, locale) => [
    'journal.task.finished',
    { role: roleName(locale.i18n, role), task: taskName(locale.i18n, locale.rows, kind, task) },
  ],
  'work.delayed': ({ role, minutes, cause, minute }, locale) => [
    'journal.work.delayed',
    {
      role: roleName(locale.i18n, role),
      minutes: locale.i18n.format.duration(minutes),
      cause: causeName(locale, cause, minute),
    },
  ],
  'restore.lengthened': ({ minutes, cause, minute }, locale) => [
    'journal.restore.lengthened',
    { minutes: locale.i18n.format.duration(minutes), cause: causeName(locale, cause, minute) },
  ],
  'coordination.lacked': ({ minutes, needs }, { i18n }) => [
    'journal.coordination.lacked',
    {
      minutes: i18n.format.duration(minutes),
      needs: i18n.format.list(needs.map((need) => i18n.text(`need.${need}`))),
    },
  ],
  'gauge.moved': ({ gauge, by, value, cause, minute }, locale) => [
    'journal.gauge.moved',
    {
      gauge: gaugeName(locale.i18n, gauge),
      by: locale.i18n.format.signed(by),
      value,
      cause: causeName(locale, cause, minute),
    },
  ],
  'gauge.crossed': ({ gauge, threshold, cause, minute }, locale) => [
    'journal.gauge.crossed',
    {
      gauge: gaugeName(locale.i18n, gauge),
      what: locale.i18n.text(`gauge.${gauge}.crossed.${threshold}`),
      cause: causeName(locale, cause, minute),
    },
  ],
  'stamina.moved': ({ role, by, cause, minute }, locale) => [
    'journal.stamina.moved',
    {
      role: roleName(locale.i18n, role),
      by: locale.i18n.format.signed(by),
      cause: causeName(locale, cause, minute),
    },
  ],
  'role.exhausted': ({ role, until }, locale) => [
    'journal.role.exhausted',
    { role: roleName(locale.i18n, role), until: clock(locale, until) },
  ],
  'role.returned': ({ role }, { i18n }) => [
    'journal.role.returned',
    { role: roleName(i18n, role) },
  ],
  'role.woken': ({ role, cause, minute }, locale) => [
    'journal.role.woken',
    { role: roleName(locale.i18n, role), cause: causeName(locale, cause, minute) },
  ],
  'budget.spent': ({ euros, spent, cause, minute }, locale) => [
    'journal.budget.spent',
    {
      euros: locale.i18n.format.euros(euros),
      spent: locale.i18n.format.euros(spent),
      cause: causeName(locale, cause, minute),
    },
  ],
  'clients.told': ({ cause, minute }, locale) => [
    'journal.clients.told',
    { cause: causeName(locale, cause, minute) },
  ],
  'service.changed': (event, locale) =>
    changed(locale, event, locale.i18n.text(`service.${event.service}.name`)),
  'outage.near': ({ service, minutes, limit }, { i18n }) => [
    'journal.outage.near',
    {
      service: i18n.text(`service.${service}.name`),
      minutes: i18n.format.duration(minutes),
      limit: i18n.format.duration(limit),
    },
  ],
  'outage.crossed': ({ service, limit }, { i18n }) => [
    'journal.outage.crossed',
    { service: i18n.text(`service.${service}.name`), limit: i18n.format.duration(limit) },
  ],
  'backup.chosen': ({ services: ids, backup }, locale) => [
    'journal.backup.chosen',
    { services: services(locale, ids), backup: locale.i18n.text(`backup.${backup}`) },
  ],
  'backup.refused': ({ services: ids, backup, next }, locale) => [
    'journal.backup.refused',
    {
      services: services(locale, ids),
      backup: locale.i18n.text(`backup.${backup}`),
      next: locale.i18n.text(`backup.${next}`),
    },
  ],
  'order.set': ({ order }, locale) => ['journal.order.set', { services: services(locale, order) }],
  'stimulus.fired': ({ stimulus, role }, { i18n }) => [
    'journal.stimulus.fired',
    { role: roleName(i18n, role), title: stimulusName(i18n, stimulus) },
  ],
  'stimulus.held': ({ stimulus, until }, locale) => [
    'journal.stimulus.held',
    { title: stimulusName(locale.i18n, stimulus), until: clock(locale, until) },
  ],
  'stimulus.skipped': ({ stimulus }, { i18n }) => [
    'journal.stimulus.skipped',
    { title: stimulusName(i18n, stimulus) },
  ],
  'stimulus.shifted': ({ stimulus, minutes }, { i18n }) => [
    'journal.stimulus.shifted',
    { title: stimulusName(i18n, stimulus), minutes: i18n.format.signed(minutes) },
  ],
  'actor.asked': ({ by }, { i18n }) => ['journal.actor.asked', { role: roleName(i18n, by) }],
  'effect.held': ({ actor, until, cause, minute }, locale) => [
    'journal.effect.held',
    {
      actor: locale.i18n.text(`actor.${actor}`),
      until: clock(locale, until),
      cause: causeName(locale, cause, minute),
    },
  ],
  'reply.received': ({ reply, role }, { i18n }) => [
    'journal.reply.received',
    { role: roleName(i18n, role), title: i18n.text(`reply.${reply}.title`) },
  ],
  'document.revealed': ({ document }, { i18n }) => [
    'journal.document.revealed',
    { title: i18n.text(`evidence.${document}.title`) },
  ],
  'document.handed': ({ document, to }, { i18n }) => [
    'journal.document.handed',
    { roles: roleNames(i18n, to), title: i18n.text(`evidence.${document}.title`) },
  ],
  'message.sent': ({ to, from, text }, { i18n }) => [
    'journal.message.sent',
    { roles: roleNames(i18n, to), from, text },
  ],
  'initiative.started': ({ initiative, role }, { i18n }) => [
    'journal.initiative.started',
    { role: roleName(i18n, role), title: i18n.text(`initiative.${initiative}.title`) },
  ],
  'initiative.finished': ({ initiative }, { i18n }) => [
    'journal.initiative.finished',
    {
      title: i18n.text(`initiative.${initiative}.title`),
      result: i18n.text(`initiative.${initiative}.result`),
    },
  ],
  'rest.planned': ({ kind, minutes, shifts }, { i18n }) => [
    `journal.rest.planned-${shifts ? 'shifts' : kind}`,
    { minutes: i18n.format.duration(minutes) },
  ],
  'rest.started': ({ kind, minutes, shifts }, { i18n }) => [
    `journal.rest.started-${shifts ? 'shifts' : kind}`,
    { minutes: i18n.format.duration(minutes) },
  ],
  'rest.relieved': ({ up, asleep }, { i18n }) => [
    'journal.rest.relieved',
    { up: roleNames(i18n, up), asleep: roleNames(i18n, asleep) },
  ],
  'rest.deferred': () => ['journal.rest.deferred'],
  'rest.ended': ({ after }, { journal }) => {
    const began = journal.findLast(
      (event) => event.type === 'rest.started' && event.after === after,
    )
    return [
      began?.type === 'rest.started' ? `journal.rest.ended-${began.kind}` : 'journal.rest.ended',
    ]
  },
  'rest.skipped': () => ['journal.rest.skipped'],
  'evening.came': ({ front }, { i18n }) =>
    front === ''
      ? ['journal.evening.came']
      : [
          'journal.evening.came-printed',
          {
            paper: i18n.text('paper.name'),
            headline: i18n.quote(i18n.text(`front.${front}.headline`)),
          },
        ],
  'verification.passed': () => ['journal.verification.passed'],
  'verification.withheld': ({ services: ids }, locale) => [
    'journal.verification.withheld',
    { services: services(locale, ids) },
  ],
  'verification.failed': ({ services: ids, last }, locale) => [
    last ? 'journal.verification.failed-last' : 'journal.verification.failed',
    { services: services(locale, ids) },
  ],
  'services.relapsed': ({ services: ids, last }, locale) => [
    last ? 'journal.services.relapsed-last' : 'journal.services.relapsed',
    { services: services(locale, ids) },
  ],
  'thread.opened': ({ thread, cause, minute }, locale) => [
    cause.kind === 'luck' ? 'journal.thread.opened-dealt' : 'journal.thread.opened',
    { thread: threadName(locale, thread), cause: causeName(locale, cause, minute) },
  ],
  'thread.fed': ({ thread, cause, minute }, locale) => [
    'journal.thread.fed',
    { thread: threadName(locale, thread), cause: causeName(locale, cause, minute) },
  ],
  'thread.slowed': ({ thread, cause, minute }, locale) => [
    'journal.thread.slowed',
    { thread: threadName(locale, thread), cause: causeName(locale, cause, minute) },
  ],
  'thread.closed': ({ thread, cause, minute }, locale) => [
    'journal.thread.closed',
    { thread: threadName(locale, thread), cause: causeName(locale, cause, minute) },
  ],
  'thread.surfaced': ({ thread, surfacing }, locale) => [
    'journal.thread.surfaced',
    { thread: threadName(locale, thread), surfacing: locale.i18n.text(`surfacing.${surfacing}`) },
  ],
  // Whether it was done is told when its term has come.
  'duty.met': ({ duty, minute }, locale) => [
    'journal.duty.met',
    { title: locale.i18n.text(`duty.${duty}.title`), time: clock(locale, minute) },
  ],
  'duty.neglected': ({ duty, minute }, locale) => [
    'journal.duty.neglected',
    { title: locale.i18n.text(`duty.${duty}.title`), time: clock(locale, minute) },
  ],
  'deviation.flagged': ({ role, reason }, { i18n }) => [
    'journal.deviation.flagged',
    { role: roleName(i18n, role), reason },
  ],
  'rating.overridden': ({ target, rating, reason }) => [
    'journal.rating.overridden',
    { target, rating, reason },
  ],
  'note.added': ({ by, text, about }, locale) => {
    const said = { role: roleName(locale.i18n, by), text }
    return locale.rows.some(({ key }) => key === about)
      ? ['journal.note.added-row', { ...said, row: row(locale, about) }]
      : ['journal.note.added', said]
  },
  'improvement.recorded': ({ action, owner, due }, { i18n }) => [
    'journal.improvement.recorded',
    { action, owner: roleName(i18n, owner), due },
  ],
}
