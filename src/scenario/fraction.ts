/** Greatest common divisor of two counts; 1 when both are 0. */
export const gcd = (a: number, b: number): number => {
  let [greater, smaller] = [a, b]
  while (smaller > 0) [greater, smaller] = [smaller, greater % smaller]
  return greater || 1
}

/** An exact fraction of any size. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

/** An exact fraction, `n/d`. */
export const fraction = (n: number, d = 1): Fraction => ({ n: BigInt(n), d: BigInt(d) })

/** The exact sum, not in lowest terms. */
export const sum = (fractions: readonly Fraction[]): Fraction =>
  fractions.reduce((a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }), fraction(0))

/** Less than 0 when a is the smaller, 0 when both are equal. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : Number(difference > 0n)
}

/** Three decimals at most, rounded down: for people. */
export const decimal = ({ n, d }: Fraction): number => Number((n * 1000n) / d) / 1000
