import { answerText, optionText, promptText as subjectText } from '../../ui/wording/answer-wording'
import { signedName } from '../../ui/wording/cause-wording'
import { roleName } from '../../ui/wording/entry-wording'
import { numberedRow } from '../../ui/wording/row-wording'
import type { OptionView, PromptView } from '../../view/prompt-view'
import type { RoleView } from '../../view/view'
import type { Voice } from '../voice'
import { documentsOf, type Table } from './table'

/** A question as it is put: who, what, what to read, the numbered options and how to answer. */
export const promptText = (table: Table, seen: RoleView, prompt: PromptView): string => {
  const { voice } = table
  const title = voice.cli('ask.title', {
    role: roleName(voice, seen.role),
    row: numberedRow(voice, seen.rows, prompt.row),
    kind: voice.cli(`kind.${prompt.weight === 'heavy' ? 'heavy' : prompt.kind}`),
  })
  return [
    '',
    `--- ${title}`,
    ...question(table, seen, prompt),
    ...toRead(table, prompt),
    ...prompt.options.map((option, index) => optionLine(voice, prompt, option, index + 1)),
    howToAnswer(prompt, voice),
  ].join('\n')
}

const question = ({ voice, scenario }: Table, seen: RoleView, prompt: PromptView): string[] => {
  const { kind, of, signs, spendingRefused, weight } = prompt
  if (kind === 'rest' || kind === 'flag') return [voice.cli(`ask.${kind}`)]
  if (kind === 'countersign') {
    const about = signedName(voice, seen.rows, of)
    if (!signs) return [voice.cli('ask.countersign', { about })]
    const role = roleName(voice, signs.role)
    const euros = voice.format.euros(signs.euros)
    return [voice.cli('ask.spending', { role, euros, answer: answerText(voice, signs, signs.answer) })]
  }
  const limit = voice.format.euros(scenario.settings.budget.countersignAbove)
  return [
    ...(weight === 'heavy' ? [voice.text(`decision.${of}.context`)] : []),
    subjectText(voice, prompt),
    ...(spendingRefused ? [voice.cli('ask.refused', { limit })] : []),
  ]
}

const toRead = (table: Table, { reads }: PromptView): string[] => {
  const { voice } = table
  const numbers = documentsOf(table).flatMap(({ id }, index) =>
    reads.includes(id) ? [`d ${index + 1}`] : [],
  )
  if (numbers.length === 0) return []
  return [voice.cli('ask.read', { documents: voice.format.list(numbers) })]
}

const optionLine = (
  voice: Voice,
  prompt: PromptView,
  { id, minutes, cost }: OptionView,
  number: number,
): string => {
  const unit = prompt.budget?.unit
  const notes = [
    ...(minutes ? [voice.format.interval(minutes)] : []),
    ...(unit ? [amountText(cost, unit, voice)] : []),
  ]
  const note = notes.length > 0 ? ` (${notes.join(', ')})` : ''
  return `  ${number}. ${optionText(voice, prompt, id)}${note}`
}

/** So many euros, points, people, minutes or items. */
const amountText = (count: number, unit: string, voice: Voice): string => {
  if (unit === 'euros') return voice.format.euros(count)
  if (unit === 'minutes') return voice.format.duration(count)
  return voice.cli(`unit.${unit}`, { count })
}

const howToAnswer = (prompt: PromptView, voice: Voice): string => {
  const { form, options, budget, minutes, kind } = prompt
  const count = options.length
  const work = minutes ? ` ${voice.cli('how.work', { minutes: voice.format.interval(minutes) })}` : ''
  if (form === 'ranking') return voice.cli('how.ranking', { count }) + work
  if (form === 'selection') {
    const limit = budget ? amountText(budget.limit, budget.unit, voice) : ''
    return voice.cli('how.selection', { limit }) + work
  }
  return voice.cli(kind === 'flag' ? 'how.flag' : 'how.choice', { count })
}
