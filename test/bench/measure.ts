/** One figure of the bench. */
export interface Measure {
  readonly name: string
  readonly value: number
  readonly unit: string
}

/** Runs work until it has taken so many seconds (after a warm-up) and returns how often a second it was done. */
export function perSecond(seconds: number, work: (round: number) => void): number {
  for (let round = 0; round < 30; round += 1) work(round)
  const start = performance.now()
  let rounds = 0
  while (performance.now() - start < seconds * 1000) {
    work(rounds)
    rounds += 1
  }
  return rounds / ((performance.now() - start) / 1000)
}

export const rounded = (value: number): number =>
  value >= 100 ? Math.round(value) : Math.round(value * 100) / 100
