import fc from 'fast-check'

/** Checks a property so many times. A failure is made smaller for a minute at most, then told as it is. */
export const holdsFor = <Values extends [unknown, ...unknown[]]>(
  runs: number,
  property: fc.IProperty<Values>,
): void => fc.assert(property, { numRuns: runs, interruptAfterTimeLimit: 60_000 })
