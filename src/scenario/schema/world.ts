import { z } from 'zod'
import { condition } from './condition'
import { response } from './decision'
import { effects, factor } from './effect'
import { presumption } from './presumption'
import { grade, id, interval, minute, needs, probability, role, rowKey, source } from './primitive'

export const backup = z.strictObject({
  id,
  /** Age at DEBEX, minutes: what is lost by restoring from it. */
  age: minute,
  infected: probability,
  factors: z.array(factor).default([]),
  source,
})

/** Somebody outside the five roles. */
export const actor = z.strictObject({
  id,
  /** When they can be reached: in the hours of `settings.clock.office`, or day and night. */
  hours: z.enum(['office', 'always']),
  delay: interval,
})

export const reply = z.strictObject({
  id,
  actor: id,
  to: role,
  effects: effects.default([]),
  ...presumption,
})

export const duty = z.strictObject({
  id,
  owner: role,
  /** Minutes since DEBEX; done in that minute counts as met. */
  due: minute,
  metBy: condition,
  /** Owed only under this condition. */
  owedIf: condition.optional(),
  /** What comes of letting its term pass. */
  neglected: effects.optional(),
  kind: z.enum(['legal', 'contract', 'insurance']),
  source,
})

const stimulusShape = {
  id,
  channel: z.enum(['phone', 'mail', 'sms', 'alert', 'visit', 'press', 'chat']),
  /** The actor it comes from: while they are closed it is held, to come when they open. Missing: day and night. */
  from: id.optional(),
  addressee: role,
  /** The draw takes one of these rows, then a fraction of its plan maximum. */
  rows: z.array(rowKey).min(1),
  /** Minutes after the row opens, for a list of stimuli that is written out; drawn where it is left out. */
  moment: minute.optional(),
  probability,
  source,
  /** Interrupts a rest; others wait for its end. */
  wakes: z.boolean().default(false),
  effects: effects.default([]),
  response: response.optional(),
  ...presumption,
}

export const stimulus = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('exogenous'),
    ...stimulusShape,
    /** Of the stimuli of one deck that may fall on one day exactly one does. */
    deck: id.optional(),
  }),
  z.strictObject({
    kind: z.literal('consequence'),
    ...stimulusShape,
    when: condition,
    factors: z.array(factor).default([]),
  }),
  /** Told when a thread comes back: that deals it, not the seed alone. */
  z.strictObject({ kind: z.literal('surfacing'), ...stimulusShape }),
])

export const initiative = z.strictObject({
  id,
  role,
  minutes: interval,
  euros: z.int().min(0).default(0),
  /** When it can be started. */
  when: condition.optional(),
  needs,
  effects: effects.min(1),
  ...presumption,
})

export const TOOL_PANELS = ['conversation', 'board', 'list', 'issues', 'diagrams', 'none'] as const

/** A means of coordination that the crisis team can choose. */
export const tool = z.strictObject({
  id,
  /** The crisis team works with it. */
  chosen: condition,
  /** It cannot be used, or not safely: one that signs in through a directory that is lost. */
  downIf: condition.optional(),
  covers: z.array(id).min(1),
  panel: z.enum(TOOL_PANELS),
})

/** One personal objective a role, read from the end state, rated but not scored. */
export const roleObjective = z.strictObject({
  id,
  role,
  /** Read top to bottom; the last has no condition. */
  ratings: z.array(z.strictObject({ when: condition.optional(), grade })).min(2),
})
