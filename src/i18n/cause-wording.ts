import { type Cause, type Event, parsePromptId, type TaskKind } from '../protocol/terms'
import type { Role } from '../scenario/roles'
import { answerText } from './answer-wording'
import { type NamedRow, numberedRow, shortRow } from './row-wording'
import type { I18n } from './texts'

/** What a cause is told by: the plan's rows, and the main courante in which the answers stand. */
export interface CauseLocale {
  readonly i18n: I18n
  readonly rows: readonly NamedRow[]
  readonly journal: readonly Event[]
}

/**
 * Why something moved, in words that follow a colon or stand in brackets: of an answer that was read, whose it is and
 * what it says. `minute`: when it moved, minutes since DEBEX; an answer given later is none of its causes.
 */
export function causeName(
  locale: CauseLocale,
  { kind, id, role }: Cause,
  minute = Number.POSITIVE_INFINITY,
): string {
  const { i18n, rows } = locale
  const { ui, text, hasText, quote } = i18n
  switch (kind) {
    case 'answer':
      return givenName(locale, id, minute) ?? answerName(i18n, rows, id, role)
    case 'stimulus':
    case 'initiative':
    case 'reply':
      return ui(`cause.${kind}`, { title: quote(text(`${kind}.${id}.title`)) })
    case 'thread':
      return ui('cause.stimulus', { title: quote(text(`surfacing.${id}`)) })
    case 'deadline':
      return ui('cause.deadline', {
        title: hasText(`duty.${id}.title`) ? text(`duty.${id}.title`) : text(`service.${id}.name`),
      })
    case 'phase':
      return ui('cause.phase', { row: numberedRow(i18n, rows, id) })
    case 'luck':
    case 'rest':
    case 'silence':
      return ui(`cause.${kind}`)
  }
}

/** Letters of a list that can still be said in passing. */
const IN_PASSING = 60

/** An answer in its own words; null where it was not read, or is a list too long to be said in passing. */
function givenName({ i18n, journal }: CauseLocale, prompt: string, minute: number): string | null {
  const given = journal.findLast(
    (event) =>
      event.type === 'prompt.revealed' && event.prompt === prompt && event.minute <= minute,
  )
  if (given?.type !== 'prompt.revealed') return null
  const answer = answerText(i18n, given, given.answer).replace(/\.(?=$| · | → )/g, '')
  if (!('choice' in given.answer) && answer.length > IN_PASSING) return null
  return i18n.ui('cause.answer', {
    role: i18n.text(`role.${given.role}.short`),
    answer: i18n.quote(answer),
  })
}

/** What a role answered, by where it was asked: the id of a prompt says it. */
function answerName(
  i18n: I18n,
  rows: readonly NamedRow[],
  prompt: string,
  role: Role | null,
): string {
  const { ui, text, hasText, quote } = i18n
  const { row, role: asked, slot } = parsePromptId(prompt)
  const title = `stimulus.${slot}.title`
  if (hasText(title)) return ui('cause.response', { title: quote(text(title)) })
  return ui(hasText(`lever.${slot}.prompt`) ? 'cause.lever' : 'cause.decision', {
    role: text(`role.${role ?? asked}.short`),
    row: shortRow(i18n, rows, row),
  })
}

/** What cost somebody time, by the slot that unplanned work is named after. */
function slotName(i18n: I18n, slot: string): string {
  const { ui, text, hasText, quote } = i18n
  for (const kind of ['stimulus', 'initiative', 'reply'] as const) {
    const key = `${kind}.${slot}.title`
    if (hasText(key)) return ui(`cause.${kind}`, { title: quote(text(key)) })
  }
  if (hasText(`decision.${slot}.prompt`)) return ui('task.delay-decision')
  if (hasText(`lever.${slot}.prompt`)) return ui('task.delay-lever')
  return ui(slot === 'verification' ? 'task.delay-verification' : 'task.delay-phase')
}

/** What somebody works on. */
export function taskName(
  i18n: I18n,
  rows: readonly NamedRow[],
  kind: TaskKind,
  task: string,
): string {
  const { ui, text } = i18n
  const { row, slot } = parsePromptId(task)
  switch (kind) {
    case 'decision':
      return numberedRow(i18n, rows, row)
    case 'response':
      return ui('task.response', { title: i18n.quote(text(`stimulus.${slot}.title`)) })
    case 'initiative':
      return ui('task.initiative', { title: text(`initiative.${task}.title`) })
    case 'lever':
      return ui('task.lever')
    case 'delay':
      return ui('task.delay', { cause: slotName(i18n, task) })
    case 'rework':
      return ui('task.rework')
    case 'retry':
      return ui('task.retry')
  }
}

/** What Direction signs: an overlap, a shorter rest or a spending. */
export function signedName(i18n: I18n, rows: readonly NamedRow[], about: string): string {
  if (about === 'rest-short' || about === 'rest-shifts' || about === 'rest-none') {
    return i18n.ui(`countersign.${about}`)
  }
  if (rows.some(({ key }) => key === about)) {
    return i18n.ui('countersign.overlap', { row: numberedRow(i18n, rows, about) })
  }
  return i18n.ui('countersign.spending')
}
