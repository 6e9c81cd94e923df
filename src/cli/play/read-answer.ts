import type { Answer } from '../../protocol/terms'
import type { PromptView } from '../../view/prompt-view'

/** Why a line is no answer; the sentence is `cli.wrong.<code>`. */
export interface WrongLine {
  readonly code: 'number' | 'numbers'
  readonly line: string
  /** How many options there are. */
  readonly count: number
}

/** What a typed line answers: `2` to a choice, `3 1 2` to a ranking, `1,4` or nothing to a selection. */
export const readAnswer = (
  { form, options }: Pick<PromptView, 'form' | 'options'>,
  line: string,
): Answer | WrongLine => {
  const words = line.split(/[\s,;]+/).filter((word) => word !== '')
  const ids = words.map((word) =>
    /^[1-9]\d?$/.test(word) ? options[Number(word) - 1]?.id : undefined,
  )
  const count = options.length
  const known = ids.filter((id) => id !== undefined)
  if (form === 'choice') {
    const [choice] = known
    return choice !== undefined && words.length === 1 ? { choice } : { code: 'number', line, count }
  }
  if (known.length < words.length) return { code: 'numbers', line, count }
  return form === 'ranking' ? { ranking: known } : { selection: known }
}

/** What is left of a typed line without the question mark of somebody who is not sure, and whether there was one. */
export const readConfidence = (line: string): [string, boolean] => {
  const said = line.trim().replace(/\s*\?$/, '')
  return [said, said !== line.trim()]
}

/** Whether a line was no answer to what was asked. */
export const isWrong = (answer: Answer | WrongLine): answer is WrongLine => 'code' in answer
