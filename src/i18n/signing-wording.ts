import { parsePromptId } from '../protocol/terms'
import { cellKey } from '../scenario/cell-key'
import { opener, type Role, restPlanner } from '../scenario/roles'
import type { PromptView, SignedView } from '../view/prompt-view'
import type { RoleView } from '../view/view'
import { answerText, promptText } from './answer-wording'
import { signedName } from './cause-wording'
import { numberedRow } from './row-wording'
import type { I18n } from './texts'

/** What is weighed before a signature, by what it is: the plan's word, what somebody wants instead, why. */
export interface SigningTerm {
  readonly label: string
  readonly said: string
}

/** What the plan asks of a role in a row, in its own words. */
export const planLine = ({ text }: I18n, row: string, role: Role): string =>
  text(cellKey(row, role))

/** What the plan asks where a decision was put, by the id of its question. */
export function planLineOf(i18n: I18n, prompt: string): string {
  const { row, role } = parsePromptId(prompt)
  return planLine(i18n, row, role)
}

/** What lies beside a countersignature: the plan, what is wanted and by whom, and the reason where one was given. */
export function signingTerms(
  i18n: I18n,
  view: Pick<RoleView, 'roles' | 'rows' | 'rests' | 'journal'>,
  { row, of, signs }: PromptView,
): SigningTerm[] {
  return signs ? spendingTerms(i18n, view, row, of, signs) : changedTerms(i18n, view, row, of)
}

function spendingTerms(
  i18n: I18n,
  { journal }: Pick<RoleView, 'journal'>,
  row: string,
  of: string,
  signs: SignedView,
): SigningTerm[] {
  const { ui, format } = i18n
  const flagged = journal.findLast(
    (event) => event.type === 'deviation.flagged' && event.prompt === of,
  )
  const answer = answerText(i18n, signs, signs.answer)
  const why =
    flagged?.type === 'deviation.flagged'
      ? { label: ui('signing.why'), said: flagged.reason }
      : { label: ui('signing.question'), said: promptText(i18n, signs) }
  return [
    { label: ui('signing.plan'), said: planLine(i18n, row, signs.role) },
    {
      label: wants(i18n, signs.role),
      said: ui('signing.spending', { answer, euros: format.euros(signs.euros) }),
    },
    why,
  ]
}

/** A rest taken otherwise than the plan has it, or a phase opened beside another. */
function changedTerms(
  i18n: I18n,
  { roles, rows, rests }: Pick<RoleView, 'roles' | 'rows' | 'rests'>,
  row: string,
  of: string,
): SigningTerm[] {
  const { ui, format } = i18n
  const rest = rests.find(({ after }) => after === row)
  const isOverlap = rows.some(({ key }) => key === of)
  const open = rows.find(({ status }) => status === 'open')
  const plan =
    isOverlap && open
      ? ui('signing.plan-order', { row: numberedRow(i18n, rows, open.key) })
      : rest && ui('signing.plan-rest', { minutes: format.duration(rest.minutes) })
  const role = isOverlap ? opener({ roles }) : restPlanner({ roles })
  return [
    ...(plan ? [{ label: ui('signing.plan'), said: plan }] : []),
    { label: wants(i18n, role), said: signedName(i18n, rows, of) },
    { label: ui('signing.means'), said: ui(meansKey(of, isOverlap)) },
  ]
}

const meansKey = (of: string, isOverlap: boolean) =>
  isOverlap ? 'signing.overlap' : of === 'rest-shifts' ? 'signing.shifts' : 'signing.rest'

const wants = ({ ui, text }: I18n, role: Role): string =>
  ui('signing.wants', { role: text(`role.${role}.short`) })
