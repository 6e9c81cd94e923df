import type { Answer, PromptKind, RestChoice } from '../protocol/terms'
import type { I18n } from './texts'

export interface Subject {
  kind: PromptKind
  /** Id of the decision, lever or stimulus. */
  of: string
}

/** What is asked, in the scenario's words; the game's own prompts are worded by `own-prompts`. */
export function promptText({ text }: I18n, { kind, of }: Subject): string {
  if (kind === 'response') return text(`stimulus.${of}.title`)
  return text(kind === 'lever' ? `lever.${of}.prompt` : `decision.${of}.prompt`)
}

/** One option or item of a prompt. */
export function optionText(i18n: I18n, { kind, of }: Subject, option: string): string {
  const { ui, text, hasText } = i18n
  switch (kind) {
    case 'rest':
      return ui(`rest.option.${option as RestChoice}`)
    case 'countersign':
      return ui(`countersign.option.${option as 'sign' | 'refuse'}`)
    case 'lever':
      return option === 'wait' ? ui('lever.wait') : text(`lever.${of}.option.${option}`)
    case 'response':
      return text(`stimulus.${of}.option.${option}`)
    default: {
      const keys = [`decision.${of}.option.${option}`, `decision.${of}.item.${option}`]
      const found = keys.find((key) => hasText(key))
      // A ranking of services names them as they are called everywhere.
      return text(found ?? `service.${option}.name`)
    }
  }
}

/** An answer in the scenario's own sentences; of several they stand behind one another. */
export function answerText(i18n: I18n, subject: Subject, answer: Answer): string {
  if ('choice' in answer) return optionText(i18n, subject, answer.choice)
  const ids = 'ranking' in answer ? answer.ranking : answer.selection
  if (ids.length === 0) return i18n.ui('answer.nothing')
  const names = ids.map((id) => optionText(i18n, subject, id))
  return names.join('ranking' in answer ? ' → ' : ' · ')
}

/** Why an answer is graded so, as `told` in the game; an empty list where the scenario gives no reason. */
export function reasons(
  i18n: I18n,
  subject: Subject,
  answer: Answer,
  told: Readonly<Record<string, string>>,
): string[] {
  const { text, hasText } = i18n
  const root = subject.kind === 'response' ? `stimulus.${subject.of}` : `decision.${subject.of}`
  const items = 'choice' in answer ? [answer.choice] : 'ranking' in answer ? [''] : answer.selection
  const keys = items.map((item) =>
    [root, 'why', item, told[item] ?? ''].filter((part) => part !== '').join('.'),
  )
  return keys.filter((key) => hasText(key)).map((key) => text(key))
}
