import { z } from 'zod'
import { condition } from './condition'
import { id } from './primitive'

/** What a text takes for granted: it is read in no game in which it would speak of what is not so. */
export const presumption = {
  /** What has to be so whenever it is read; `none` where it can be read whatever was done. */
  presumes: z.union([z.literal('none'), condition]).optional(),
  /** What must not be so when it is read. */
  excludes: condition.optional(),
}

/**
 * A reason told in several ways, by what was so before the answer. It presumes what its `when` says; the last way has
 * none and presumes that the others do not hold.
 */
export const reason = z.array(z.strictObject({ id, when: condition.optional() })).min(2)
