/** Below this probability, what is seen is not put down to chance. */
const THRESHOLD = 0.01

/**
 * Whether chance allows that `seen` or more of some independent draws come true, draw i with probability
 * 1 / sizes[i]: the exact distribution, built one draw at a time.
 */
export const chanceAllows = (sizes: readonly number[], seen: number): boolean => {
  let distribution = [1]
  for (const size of sizes) {
    const next = distribution.map((weight) => (weight * (size - 1)) / size)
    next.push(0)
    for (const [count, weight] of distribution.entries()) {
      next[count + 1] = (next[count + 1] ?? 0) + weight / size
    }
    distribution = next
  }
  const tail = distribution.slice(seen).reduce((sum, weight) => sum + weight, 0)
  return tail >= THRESHOLD
}
