/** Shares a whole number out by weights, in whole numbers that sum to it exactly; nothing where no weight is. */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum <= 0) return weights.map(() => 0)
  const shares = weights.map((weight) => Math.floor((total * weight) / sum))
  let left = total - shares.reduce((all, share) => all + share, 0)
  const byRest = weights
    .map((weight, index) => ({ index, rest: (total * weight) % sum }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of byRest) {
    if (left <= 0) break
    shares[index]! += 1
    left -= 1
  }
  return shares
}
