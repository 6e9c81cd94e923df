import { optionText, promptText as subjectText } from '../../i18n/answer-wording'
import { signedName } from '../../i18n/cause-wording'
import { roleName } from '../../i18n/event-wording'
import { restHints, restQuestion } from '../../i18n/rest-wording'
import { numberedRow } from '../../i18n/row-wording'
import { planLine, signingTerms } from '../../i18n/signing-wording'
import type { UiKey } from '../../i18n/texts'
import { asksConfidence, type OptionView, type PromptView } from '../../view/prompt-view'
import type { RoleView } from '../../view/view'
import type { CliI18n } from '../cli-i18n'
import { documentsOf, type Table } from './table'

/** A question as it is put: who, what, what to read, the numbered options and how to answer. */
export const promptText = (table: Table, seen: RoleView, prompt: PromptView): string => {
  const { i18n } = table
  const title = i18n.cli('ask.title', {
    role: roleName(i18n, seen.role),
    row: numberedRow(i18n, seen.rows, prompt.row),
    kind: i18n.ui(kindKey(prompt)),
  })
  return [
    '',
    `--- ${title}`,
    ...question(table, seen, prompt),
    ...toRead(table, prompt),
    ...prompt.options.map((option, index) => optionLine(i18n, prompt, option, index + 1)),
    howToAnswer(prompt, i18n),
    ...(asksConfidence(prompt, table.roles.length) ? [i18n.cli('how.confidence')] : []),
  ].join('\n')
}

const kindKey = ({ kind, weight }: PromptView): UiKey => {
  switch (kind) {
    case 'decision':
      return `prompt.kind.${weight}`
    default:
      return `prompt.kind.${kind}`
  }
}

const question = ({ i18n }: Table, seen: RoleView, prompt: PromptView): string[] => {
  const { kind, of, row, spendingRefused, weight } = prompt
  if (kind === 'rest') {
    return [restQuestion(i18n, seen, prompt), ...restHints(i18n, seen, prompt)]
  }
  if (kind === 'countersign') {
    const asked = i18n.ui('countersign.ask', { about: signedName(i18n, seen.rows, of) })
    return [
      asked,
      ...signingTerms(i18n, seen, prompt).map(({ label, said }) =>
        i18n.ui('signing.line', { label, said }),
      ),
    ]
  }
  return [
    ...(weight === 'heavy' ? [i18n.text(`decision.${of}.context`)] : []),
    subjectText(i18n, prompt),
    ...(kind === 'response' ? [i18n.ui('stimulus.ask')] : []),
    ...(kind === 'decision'
      ? [i18n.ui('signing.plan-says', { plan: planLine(i18n, row, seen.role) })]
      : []),
    ...(spendingRefused ? [i18n.ui('prompt.spending-refused')] : []),
  ]
}

const toRead = (table: Table, { reads }: PromptView): string[] => {
  const { i18n } = table
  const lines = documentsOf(table).flatMap(({ id }, index) =>
    reads.includes(id) ? [`  d ${index + 1}  ${i18n.text(`evidence.${id}.title`)}`] : [],
  )
  return lines.length > 0 ? [i18n.ui('documents.to-read'), ...lines] : []
}

const optionLine = (
  i18n: CliI18n,
  prompt: PromptView,
  { id, minutes, cost }: OptionView,
  number: number,
): string => {
  const unit = prompt.budget?.unit
  const notes = [
    ...(minutes === null ? [] : [i18n.format.duration(minutes)]),
    ...(unit ? [amountText(cost, unit, i18n)] : []),
  ]
  const note = notes.length > 0 ? ` (${notes.join(', ')})` : ''
  return `  ${number}. ${optionText(i18n, prompt, id)}${note}`
}

/** So many euros, points, people, minutes or items. */
const amountText = (count: number, unit: string, i18n: CliI18n): string => {
  if (unit === 'euros') return i18n.format.euros(count)
  return i18n.ui(`unit.${unit}` as UiKey, { count })
}

const howToAnswer = (prompt: PromptView, i18n: CliI18n): string => {
  const { form, options, budget } = prompt
  const count = options.length
  if (form === 'ranking') return i18n.cli('how.ranking', { count })
  if (form === 'selection') {
    const limit = budget ? amountText(budget.limit, budget.unit, i18n) : ''
    return i18n.cli('how.selection', { limit })
  }
  return i18n.cli('how.choice', { count })
}
