import type { Answer } from './state'

/** The order of a selection says nothing. */
export function sameAnswer(a: Answer, b: Answer): boolean {
  if ('selection' in a && 'selection' in b) {
    return (
      a.selection.length === b.selection.length &&
      a.selection.every((id) => b.selection.includes(id))
    )
  }
  if ('ranking' in a && 'ranking' in b) {
    return (
      a.ranking.length === b.ranking.length && a.ranking.every((id, at) => id === b.ranking[at])
    )
  }
  return 'choice' in a && 'choice' in b && a.choice === b.choice
}
