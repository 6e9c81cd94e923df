import type { EventLocale } from '../../../i18n/event-wording'
import type { I18n } from '../../../i18n/texts'
import type { Event } from '../../../protocol/terms'
import { isOutside, opener, type Role, roleIds } from '../../../scenario/roles'
import { eveningsIn, lastMorning } from '../../../view/evening'
import type { PromptView } from '../../../view/prompt-view'
import type { RowView } from '../../../view/shared-view'
import type { RoleView } from '../../../view/view'
import type { PlayModel } from '../../game-model'
import { isAlarm } from './event-kind'

/** What the role sees that is played now. */
export const activeView = (play: PlayModel): RoleView => play.views[play.active]!

/** What lies on the table for all: the company's knowledge when one of its roles is here, else the client's. */
export function tableView(play: PlayModel): RoleView {
  const views = play.held.map((role) => play.views[role]!)
  return views.find((view) => !isOutside(view, view.role)) ?? views[0]!
}

/** Minute of day 1 at which the exercise starts. */
export const debexOf = ({
  day,
  minuteOfDay,
  minute,
}: Pick<RoleView, 'day' | 'minuteOfDay' | 'minute'>): number =>
  (day - 1) * 1440 + minuteOfDay - minute

/** By what a view's events and causes are told; `journal`: that of the table, where several read together. */
export const localeOf = (
  i18n: I18n,
  view: RoleView,
  journal: EventLocale['journal'] = view.journal,
): EventLocale => ({ i18n, rows: view.rows, debex: debexOf(view), journal })

/** The rows that are open, in the plan's order. */
export const openRows = ({ rows }: Pick<RoleView, 'rows'>): RowView[] =>
  rows.filter(({ status }) => status === 'open')

/** Between two phases, where the situation point takes place. */
export const isBetween = (view: RoleView): boolean =>
  openRows(view).length === 0 && view.rows.some(({ status }) => status === 'locked')

/** Whether who opens phases sits here. */
export const opensHere = (play: PlayModel): boolean => play.held.includes(opener(tableView(play)))

/** The row that may be opened next from here, after what was open is done; '' for none. */
export function opensNext(play: PlayModel): string {
  const view = tableView(play)
  const opening = play.views[opener(view)]?.opening
  return opening && !opening.parallel && isBetween(view) && owingRoles(view).length === 0
    ? opening.row
    : ''
}

/** The row that may be opened beside the one that is open, where time might run instead; '' for none. */
export function offered(play: PlayModel): string {
  const opening = play.views[opener(tableView(play))]?.opening
  return opening?.parallel ? opening.row : ''
}

/**
 * Whether an answer left nothing to do but to let time run: all have answered, no phase may be opened beside the one that
 * is open, save those that were declined before, and it brought no evening's page, which is read first.
 */
export function comesToRun(
  before: PlayModel,
  after: PlayModel,
  declined: readonly string[],
): boolean {
  const view = tableView(after)
  const offer = offered(after)
  const evening = eveningsIn(view) > eveningsIn(tableView(before))
  return after.may.run && view.canAdvance && (offer === '' || declined.includes(offer)) && !evening
}

/**
 * The row that is next where a phase has ended quietly: since time was let run nothing came that is read or dealt with
 * before anything is opened, be it an alarm, a blow, a message, a paper that bears on an answer, an evening or a
 * morning. '' for none.
 */
export function comesToOpen(play: PlayModel): string {
  const presses = (event: Event): boolean =>
    isAlarm(event) || event.type === 'prompt.revisable' || event.type === 'evening.came'
  const isQuiet = !play.journal.slice(play.newsFrom).some(presses) && !lastMorning(tableView(play))
  return play.may.act && isQuiet ? opensNext(play) : ''
}

/** Whether the open phase was opened by a press that let time run: what time brought has not been in sight before. */
export const openedInPassing = ({ journal, newsFrom }: PlayModel): boolean =>
  journal.slice(newsFrom).findIndex(({ type }) => type === 'phase.opened') > 0

/** Whether a role has not answered all that it owes. */
export const owes = (view: Pick<RoleView, 'answers'>, role: Role): boolean =>
  view.answers[role]!.owed > view.answers[role]!.given

/** Who owes an answer, in the plan's order. */
export const owingRoles = (view: RoleView): Role[] =>
  roleIds(view).filter((role) => owes(view, role))

const ORDER = ['countersign', 'response', 'rest', 'rework', 'decision', 'lever']

/** What is owed, most pressing first. */
export const owedPrompts = ({ prompts }: RoleView): PromptView[] =>
  [...prompts].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))

/** Whether a question waits for its answer. */
export const isUnanswered = ({ answer }: PromptView): boolean => answer === null

/** What would make the reader look up: changes when something new is asked, or may be done. */
export function stageOf(play: PlayModel): string {
  const view = activeView(play)
  const asked = owedPrompts(view).filter(isUnanswered)
  const open = openRows(view).map(({ key }) => key)
  return [play.active, view.mode, ...asked.map(({ id }) => id), '|', ...open].join(' ')
}

/** What an initiative of a role is likely to do to the open phase. */
export type Slack =
  /** `minutes`: how long it may take without harm, at least and at most. */
  | { kind: 'free'; minutes: readonly [number, number] }
  /** No phase is open; the role leads it; nobody works longer on it. */
  | { kind: 'none' | 'lead' | 'last' }

/** What time a role is likely to have before the open row ends. */
export function slackOf(view: RoleView, role: Role): Slack {
  const row = openRows(view)[0]
  if (!row) return { kind: 'none' }
  const { state, until } = view.work[role]!
  const busy = state === 'busy' ? until - view.minute : 0
  if (row.lead === role && (busy > 0 || owes(view, role))) return { kind: 'lead' }
  const others = roleIds(view).filter((other) => other !== role)
  const atWork = others.filter((other) => view.work[other]!.state === 'busy')
  const isLast = busy > 0 && atWork.every((other) => view.work[other]!.until <= until)
  if (isLast && others.every((other) => !owes(view, other))) return { kind: 'last' }
  const elapsed = view.minute - row.openedAt
  const left = (minutes: number) => Math.max(0, minutes - elapsed - busy)
  return { kind: 'free', minutes: [left(row.minutes[0]), left(row.minutes[1])] }
}

/** Whether an initiative of this role holds up the open row. */
export const holdsUp = ({ kind }: Slack): boolean => kind === 'lead' || kind === 'last'
