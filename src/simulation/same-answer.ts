import type { Answer } from './state'

/** The order of a selection says nothing. */
export function sameAnswer(a: Answer, b: Answer): boolean {
  if ('selection' in a && 'selection' in b) {
    return (
      a.selection.length === b.selection.length &&
      a.selection.every((id) => b.selection.includes(id))
    )
  }
  return JSON.stringify(a) === JSON.stringify(b)
}
