import { z } from 'zod'
import { POWERS, SIDES } from '../roles'
import { role } from './primitive'

/** A role of the exercise. Their order is the plan's: answers are applied in it. */
export const castRole = z.strictObject({
  id: role,
  side: z.enum(SIDES),
  /** Each power is one role's alone, on the company's side. */
  powers: z.array(z.enum(POWERS)).default([]),
  /** Whom it answers to; missing for who decides last. */
  reportsTo: role.optional(),
})
