import type { Answer } from '../../src/protocol/terms'
import type { PromptView } from '../../src/view/prompt-view'

/** An answer that every question of its form takes: the first option, the order as dealt, or nothing. */
export function firstAnswer({ form, options }: Pick<PromptView, 'form' | 'options'>): Answer {
  const ids = options.map(({ id }) => id)
  switch (form) {
    case 'choice':
      return { choice: ids[0]! }
    case 'ranking':
      return { ranking: ids }
    case 'selection':
      return { selection: [] }
  }
}
