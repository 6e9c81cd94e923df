import { z } from 'zod'
import { condition } from './condition'
import { id } from './primitive'

/** One of several ways to say it; the first whose condition holds is taken. */
const saying = z.strictObject({ id, when: condition.optional() })

/** What everybody can read in the evening: what the local paper makes of the day, and what the client says of it. */
export const paper = z.strictObject({
  /** One for each night of the plan, in its order, and the last for the end of the exercise. */
  evenings: z
    .array(
      z.strictObject({
        /** Front pages, read from top to bottom; the last has no condition. */
        fronts: z.array(saying).min(1),
        /** Sentences of the client, read the same way. */
        voices: z.array(saying).min(1),
      }),
    )
    .min(1),
})
