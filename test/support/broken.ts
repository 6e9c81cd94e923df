import { describe, it } from 'vitest'
import type { ProblemCode } from '../../src/scenario/problem'
import { type Edit, expectProblem, smallWith } from './small-scenario'

/** What is broken, the problem it makes, and a text of the line where it is told (in the first edit's file). */
export type Broken = readonly [
  name: string,
  code: ProblemCode,
  where: string | readonly [file: string, text: string],
  ...edits: Edit[],
]

/** One test for each thing broken in the small scenario. */
export const refuses = (title: string, cases: readonly Broken[]): void => {
  describe(title, () => {
    for (const [name, code, where, ...edits] of cases) {
      const [file, text] = typeof where === 'string' ? [edits[0]?.[0] ?? '', where] : where
      it(`refuses ${name}`, () => {
        expectProblem(smallWith(...edits), code, file, text)
      })
    }
  })
}
