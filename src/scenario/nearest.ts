/** Number of letters to insert, remove or replace to turn one word into the other. */
const distance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}

/** The word most like the given one, or null when none is close enough to be a slip of the pen. */
export const nearest = (word: string, words: Iterable<string>): string | null => {
  let best: string | null = null
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of words) {
    const letters = distance(word, candidate)
    if (letters < least) {
      least = letters
      best = candidate
    }
  }
  return best
}

/** The nearest word in a form that every language's sentence can end with; empty when there is none. */
export const hint = (word: string, words: Iterable<string>): string => {
  const found = nearest(word, words)
  return found === null || found === word ? '' : ` (→ ${found})`
}
