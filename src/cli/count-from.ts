import { InvalidArgumentError } from 'commander'

/** Reads a count on the command line: whole, from `least` to 100,000. */
export const countFrom =
  (least: number) =>
  (value: string): number => {
    const count = Number(value)
    if (!/^\d+$/.test(value) || count < least || count > 100_000) {
      throw new InvalidArgumentError(`A whole number from ${least} to 100000.`)
    }
    return count
  }
