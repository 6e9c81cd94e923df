import { z } from 'zod'
import { condition } from './condition'
import { effects } from './effect'
import { id, interval, ratio, role, rowKey } from './primitive'

/** What is lost a second time, and the work of bringing it back. */
const relapse = z.strictObject({
  /** Those of them that had been restored and work; the others have nothing to lose. */
  services: z.array(id).min(1).max(5),
  to: z.enum(['down', 'isolated']),
  rework: z.strictObject({ role, minutes: interval }),
})

/** A moment at which a thread can come back, hours after what opened it. */
const surfacing = z.strictObject({
  id,
  /** The draw takes one of these rows, then a fraction of its plan maximum. */
  rows: z.array(rowKey).min(1),
  when: condition,
  /** Its chance at level 1, 2 and 3; it never falls from one to the next. */
  chance: z.tuple([ratio, ratio, ratio]),
  /** The document that shows it. */
  reveals: id.optional(),
  effects: effects.default([]),
  relapse: relapse.optional(),
  /** The stimulus, of the kind `surfacing`, in which somebody tells of it. */
  stimulus: id.optional(),
})

/** What a decision leaves behind and what comes of it. Its level: 0 closed, 1 live, 2 grown, 3 armed. */
export const thread = z.strictObject({
  id,
  /** The dealt fact with which it is open before the first minute. */
  dealt: id.optional(),
  /** From when it is seen, and by whom; until then nothing names it. */
  known: z.strictObject({ when: condition, to: z.array(role).min(1) }),
  surfacings: z.array(surfacing).min(2),
})
