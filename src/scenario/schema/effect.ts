import { z } from 'zod'
import { type Condition, condition } from './condition'
import { gauge, id, minute, probability, ratio, role, serviceStatus } from './primitive'

/** Decisions move gauges by these steps only, so that players can weigh them. */
const step = z.union([-12, -6, -3, 3, 6, 12].map((n) => z.literal(n)))

const services = z.union([z.literal('all'), z.array(id).min(1)])

/** Something fails, or happens, with `base` × the ratios whose condition holds. */
export const factor = z.strictObject({ when: condition, ratio })

type Chance = {
  type: 'chance'
  id: string
  base: z.infer<typeof probability>
  factors?: { when: Condition; ratio: [number, number] }[]
  happens: Effect[]
  otherwise?: Effect[]
}

const simpleEffect = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fact'), set: id }),
  z.strictObject({ type: z.literal('gauge'), gauge, by: step }),
  z.strictObject({
    type: z.literal('stamina'),
    role: z.union([role, z.literal('all')]),
    by: z.int().min(-30).max(30),
  }),
  /** Whole euros out of the crisis budget. */
  z.strictObject({ type: z.literal('spend'), euros: z.int().min(1).max(100_000) }),
  /** Unplanned work: preempts the role's running task for so many minutes. */
  z.strictObject({
    type: z.literal('delay'),
    role: z.union([role, z.literal('all')]),
    minutes: minute.min(1),
  }),
  /** Whoever sleeps gets up, and stays up as long as this half of the night lasts. */
  z.strictObject({ type: z.literal('wake'), role }),
  z.strictObject({ type: z.literal('service'), services, to: serviceStatus }),
  /** Which backup set the named services are restored from. */
  z.strictObject({ type: z.literal('restore-from'), services, backup: id }),
  /** Whatever hid in the named services is gone. */
  z.strictObject({ type: z.literal('clean'), services }),
  /** The ranking this effect belongs to becomes the order of restoration (services only). */
  z.strictObject({ type: z.literal('restore-order') }),
  /** The next restore session takes so many minutes more. */
  z.strictObject({ type: z.literal('restore-longer'), minutes: minute.min(1) }),
  /** The clients have heard from the company: the clock of silence starts again. */
  z.strictObject({ type: z.literal('contact') }),
  /** A question to somebody outside; the reply comes after that person's delay, in that person's hours. */
  z.strictObject({ type: z.literal('ask'), reply: id }),
  /** What a decision leaves behind: opened, fed, slowed down or closed for good. */
  z.strictObject({
    type: z.literal('thread'),
    thread: id,
    do: z.enum(['open', 'feed', 'slow', 'close']),
    /** Only if this holds when the work is done. */
    when: condition.optional(),
  }),
  /** A document becomes readable. */
  z.strictObject({ type: z.literal('reveal'), evidence: id }),
])

export type Effect = z.infer<typeof simpleEffect> | Chance

export const effect: z.ZodType<Effect> = z
  .lazy(() =>
    z.union([
      simpleEffect,
      z.strictObject({
        type: z.literal('chance'),
        id,
        base: probability,
        factors: z.array(factor).optional(),
        happens: z.array(effect),
        otherwise: z.array(effect).optional(),
      }),
    ]),
  )
  .meta({ id: 'Effect' })

export const effects = z.array(effect)
