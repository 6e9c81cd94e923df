import type { Answer, Confidence } from '../../../protocol/terms'
import type { PromptView } from '../../../view/prompt-view'
import type { Beside } from './beside-field'
import { costOf } from './selection-form'

/** An answer being made up: kept while the player looks elsewhere or changes the language. */
export interface AnswerDraft {
  chosen: string
  items: readonly string[]
  order: readonly string[]
  deviation: string
}

/** An answer as it is sealed. */
export interface Sealed {
  readonly answer: Answer
  /** Null where it is not asked. */
  readonly confidence: Confidence | null
  /** Why it departs from the plan on purpose, '' where it does not. */
  readonly deviation: string
  /** Time is to run then, if all is answered and nothing is to be decided before. */
  readonly runsOn: boolean
  /** The row that was offered to be opened beside, and whether it is to be. */
  readonly beside: Beside
}

/** What this screen knows of a game and its record does not: what was begun and not sealed, and who sits here. */
export interface Unsealed {
  /** By question. */
  readonly drafts: Readonly<Record<string, AnswerDraft>>
  /** By role. */
  readonly notes: Readonly<Record<string, string>>
  /** One person plays all that is played here; missing where nobody said. */
  readonly alone?: boolean
}

/** What lies there before anything is chosen: a ranking in the order of its options, a rest as the plan has it. */
export const emptyDraft = ({ kind, options }: PromptView): AnswerDraft => ({
  chosen: (kind === 'rest' && options.find(({ id }) => id === 'full')?.id) || '',
  items: [],
  order: options.map(({ id }) => id),
  deviation: '',
})

/** A draft that begins with what somebody else has answered. */
export function draftFrom(prompt: PromptView, answer: Answer): AnswerDraft {
  const empty = emptyDraft(prompt)
  if ('choice' in answer) return { ...empty, chosen: answer.choice }
  if ('selection' in answer) return { ...empty, items: answer.selection }
  return { ...empty, order: answer.ranking }
}

/** Whether two drafts make the same answer; what is picked together has no order. */
export const sameDraft = (one: AnswerDraft, other: AnswerDraft): boolean =>
  one.chosen === other.chosen &&
  String(one.order) === String(other.order) &&
  String([...one.items].sort()) === String([...other.items].sort())

/** The answer that a draft makes, or null while it is none yet. */
export function answerOf(prompt: PromptView, draft: AnswerDraft): Answer | null {
  switch (prompt.form) {
    case 'ranking':
      return { ranking: [...draft.order] }
    case 'selection': {
      const fits = costOf(prompt, draft.items) <= (prompt.budget?.limit ?? 0)
      return fits ? { selection: [...draft.items] } : null
    }
    case 'choice':
      return draft.chosen ? { choice: draft.chosen } : null
  }
}
