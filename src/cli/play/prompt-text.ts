import { answerText, optionText, promptText as subjectText } from '../../i18n/answer-wording'
import { signedName } from '../../i18n/cause-wording'
import { roleName } from '../../i18n/event-wording'
import { numberedRow } from '../../i18n/row-wording'
import type { UiKey } from '../../i18n/texts'
import { asksConfidence, type OptionView, type PromptView } from '../../view/prompt-view'
import type { RoleView } from '../../view/view'
import type { Voice } from '../voice'
import { documentsOf, type Table } from './table'

/** A question as it is put: who, what, what to read, the numbered options and how to answer. */
export const promptText = (table: Table, seen: RoleView, prompt: PromptView): string => {
  const { voice } = table
  const title = voice.cli('ask.title', {
    role: roleName(voice, seen.role),
    row: numberedRow(voice, seen.rows, prompt.row),
    kind: voice.ui(kindKey(prompt)),
  })
  return [
    '',
    `--- ${title}`,
    ...question(table, seen, prompt),
    ...toRead(table, prompt),
    ...prompt.options.map((option, index) => optionLine(voice, prompt, option, index + 1)),
    howToAnswer(prompt, voice),
    ...(asksConfidence(prompt, table.roles.length) ? [voice.cli('how.confidence')] : []),
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

const question = ({ voice, scenario }: Table, seen: RoleView, prompt: PromptView): string[] => {
  const { kind, of, row, signs, spendingRefused, weight } = prompt
  if (kind === 'rest') {
    const rest = scenario.rests.find(({ after }) => after === row)?.kind ?? 'break'
    return [voice.ui(`rest.ask-${rest}`), voice.ui('rest.hint')]
  }
  if (kind === 'countersign') {
    const asked = voice.ui('countersign.ask', { about: signedName(voice, seen.rows, of) })
    if (!signs) return [asked]
    const role = roleName(voice, signs.role)
    const euros = voice.format.euros(signs.euros)
    const answer = answerText(voice, signs, signs.answer)
    return [asked, voice.ui('countersign.spending-detail', { role, euros, answer })]
  }
  return [
    ...(weight === 'heavy' ? [voice.text(`decision.${of}.context`)] : []),
    subjectText(voice, prompt),
    ...(kind === 'response' ? [voice.ui('stimulus.ask')] : []),
    ...(spendingRefused ? [voice.ui('prompt.spending-refused')] : []),
  ]
}

const toRead = (table: Table, { reads }: PromptView): string[] => {
  const { voice } = table
  const lines = documentsOf(table).flatMap(({ id }, index) =>
    reads.includes(id) ? [`  d ${index + 1}  ${voice.text(`evidence.${id}.title`)}`] : [],
  )
  return lines.length > 0 ? [voice.ui('documents.to-read'), ...lines] : []
}

const optionLine = (
  voice: Voice,
  prompt: PromptView,
  { id, minutes, cost }: OptionView,
  number: number,
): string => {
  const unit = prompt.budget?.unit
  const notes = [
    ...(minutes === null ? [] : [voice.format.duration(minutes)]),
    ...(unit ? [amountText(cost, unit, voice)] : []),
  ]
  const note = notes.length > 0 ? ` (${notes.join(', ')})` : ''
  return `  ${number}. ${optionText(voice, prompt, id)}${note}`
}

/** So many euros, points, people, minutes or items. */
const amountText = (count: number, unit: string, voice: Voice): string => {
  if (unit === 'euros') return voice.format.euros(count)
  return voice.ui(`unit.${unit}` as UiKey, { count })
}

const howToAnswer = (prompt: PromptView, voice: Voice): string => {
  const { form, options, budget } = prompt
  const count = options.length
  if (form === 'ranking') return voice.cli('how.ranking', { count })
  if (form === 'selection') {
    const limit = budget ? amountText(budget.limit, budget.unit, voice) : ''
    return voice.cli('how.selection', { limit })
  }
  return voice.cli('how.choice', { count })
}
