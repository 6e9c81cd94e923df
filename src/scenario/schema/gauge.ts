import { z } from 'zod'
import { GAUGE_THINGS } from '../icons'
import { SIDES } from '../roles'
import { effects } from './effect'
import { gauge as gaugeId, id, points, role, source } from './primitive'

/** Something of 0 to 100 points that effects move. Their order is that in which they are shown. */
export const gauge = z.strictObject({
  id: gaugeId,
  start: points,
  /** The sides that see it while the exercise lasts; none for one that the debrief brings out. */
  visibleTo: z.array(z.enum(SIDES)),
  /** Who can do something about it, and answers for what happens below its thresholds. */
  owner: role,
  /** Share of the criterion of duties that it makes up, in hundredths. */
  weight: points,
  /** Whether it is worth a training topic even where nothing of it was lost. */
  alwaysTaught: z.boolean().default(false),
  /** What lies on the drawn table for it. */
  thing: z.enum(GAUGE_THINGS).optional(),
  /** What happens, once, when it falls below so many points. */
  thresholds: z.array(z.strictObject({ id, below: points, effects })).default([]),
  rationale: source,
})
