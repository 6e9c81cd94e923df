import { isLinkProblem } from '../exchange/record-link'
import type { Language } from '../scenario/language'
import type { InputError } from '../shipped/input-error'
import { sentence } from '../shipped/sentence'
import { RecordError } from './record-error'
import { shownText } from './shown-text'

/** What is told to somebody whose input cannot be used. */
export const errorSentence = (language: Language, error: InputError): string => {
  const { code } = error
  const params = Object.fromEntries(
    Object.entries(error.params).map(([name, value]) => [name, shownText(String(value))]),
  )
  if (!(error instanceof RecordError)) return sentence(language, 'cli', `cli.${code}`, params)
  const { code: problem } = error.problem
  if (isLinkProblem(error.problem)) {
    const reason = sentence(language, 'ui', `record-link.${error.problem.code}`, {})
    return sentence(language, 'cli', 'cli.record', { ...params, reason })
  }
  const [field, detail] = [shownText(error.problem.field), shownText(error.problem.detail)]
  const reason = sentence(language, 'ui', `record.${problem}`, { field, detail })
  const place = field === '' || reason.includes(field) ? code : `${code}-at`
  return sentence(language, 'cli', `cli.${place}`, { ...params, field, reason })
}
