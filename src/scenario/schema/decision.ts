import { z } from 'zod'
import { condition } from './condition'
import { effects } from './effect'
import { presumption, reason } from './presumption'
import { grade, id, interval, needs, role, source } from './primitive'

/** The grade an option gets when it is not the reference; conditions are read top to bottom, the last has none. */
const gradeRule = z.union([
  grade,
  z.array(z.strictObject({ when: condition.optional(), grade })).min(1),
])

const option = z.strictObject({
  id,
  minutes: interval,
  grade: gradeRule,
  needs,
  effects: effects.default([]),
  /** Where good practice is written that backs this option against the plan's. */
  source: source.optional(),
  /** Where its reason is told in several ways. */
  why: reason.optional(),
})

/**
 * What is right, read top to bottom; the last rule has no condition. `plan` is what the cell of the plan comes to,
 * `practice` what good practice would answer where it answers otherwise, or as well. Either is performed without
 * challenges; where practice does not hold the plan's answer, the point is contested.
 */
const referenceOf = <Answer extends z.ZodType>(answer: Answer) =>
  z
    .array(
      z.strictObject({
        when: condition.optional(),
        plan: answer,
        practice: z.array(answer).default([]),
      }),
    )
    .min(1)

/** Why the reasons need not be told in several ways although the right answer varies. */
const general = source.optional()

const choiceShape = {
  kind: z.literal('choice'),
  reference: referenceOf(id),
  options: z.array(option).min(3).max(5),
  general,
}

/** What a person answers to a stimulus. The addressee answers it. */
export const response = z.strictObject(choiceShape)

const decisionShape = {
  id,
  role,
  weight: z.enum(['heavy', 'light']),
  /** Documents (of this row or an earlier one) that the reference depends on. */
  reads: z.array(id).default([]),
  needs,
  /** Asked before everything else of its row, an act of minutes: its effects come before the other answers. */
  reflex: z.literal(true).optional(),
  ...presumption,
}

const choice = z.strictObject({ ...decisionShape, ...choiceShape })

const ranking = z.strictObject({
  ...decisionShape,
  kind: z.literal('ranking'),
  minutes: interval,
  /** `services` ranks every service; otherwise the items below. */
  of: z.enum(['services', 'items']),
  items: z
    .array(
      z.strictObject({
        id,
        /** Applied when the item stands among the first `early`. */
        early: effects.default([]),
        /** Applied when it does not. */
        late: effects.default([]),
      }),
    )
    .default([]),
  early: z.int().min(1).default(2),
  why: reason.optional(),
  general,
  /** Groups in order; two items of one group are not ordered between them. */
  reference: referenceOf(z.array(z.array(id).min(1)).min(1)),
  effects: effects.default([]),
  source: source.optional(),
})

export const ITEM_CLASSES = ['required', 'useful', 'neutral', 'harmful'] as const
const itemClass = z.enum(ITEM_CLASSES)

const selection = z.strictObject({
  ...decisionShape,
  kind: z.literal('selection'),
  minutes: interval,
  /** What may be spent on the chosen items, in `unit`. */
  budget: z.strictObject({
    limit: z.int().min(1),
    unit: z.enum(['euros', 'points', 'people', 'minutes', 'items']),
  }),
  items: z
    .array(
      z.strictObject({
        id,
        cost: z.int().min(0),
        class: z.union([
          itemClass,
          z.array(z.strictObject({ when: condition.optional(), class: itemClass })).min(1),
        ]),
        chosen: effects.default([]),
        left: effects.default([]),
        why: reason.optional(),
      }),
    )
    .min(4)
    .max(9),
  reference: referenceOf(z.array(id)),
  effects: effects.default([]),
  source: source.optional(),
  general,
})

export const decision = z.discriminatedUnion('kind', [choice, ranking, selection])

/**
 * In a cell where the plan waits: waiting is the reference, two alternatives are offered, the first two whose `when`
 * holds as the row opens.
 */
export const lever = z.strictObject({
  id,
  role,
  ...presumption,
  options: z
    .array(
      z.strictObject({
        id,
        minutes: interval,
        when: condition.optional(),
        needs,
        effects: effects.default([]),
        ...presumption,
      }),
    )
    .min(2)
    .max(4),
})
