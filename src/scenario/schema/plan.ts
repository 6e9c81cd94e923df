import { z } from 'zod'
import { PHASE_ICONS, SERVICE_ICONS } from '../icons'
import { condition } from './condition'
import { effects } from './effect'
import { presumption } from './presumption'
import { id, interval, minute, needs, probability, ratio, role, rowKey } from './primitive'

/**
 * What a phase leaves behind: words to the clients, words to the public, the causes that were found, changes to the plan,
 * topics to train.
 */
export const LEGACIES = ['client-words', 'public-words', 'causes', 'changes', 'topics'] as const

/** One row of the reference plan: a phase, or one session of it. */
export const row = z.strictObject({
  phase: id,
  session: z.int().min(1).max(9),
  icon: z.enum(PHASE_ICONS).default('clipboard-list'),
  number: z.int().min(1),
  day: z.int().min(1),
  /** [min, max] minutes of work in the plan. */
  minutes: interval,
  /** The role whose reference answer spans the row's interval. */
  lead: role,
  /** Roles whose cell is "attente" or its like: they get a lever card. */
  waiting: z.array(role).default([]),
  /** Rows that must be closed first. */
  requires: z.array(rowKey).default([]),
  /** Rows that may be open at the same time. */
  overlaps: z.array(rowKey).default([]),
  /** Facts hoped for at the opening; what happens without them. */
  expects: z.array(z.strictObject({ fact: id, otherwise: effects.min(1) })).default([]),
  /** What the opening and the closing of the row do by themselves. */
  opens: effects.default([]),
  closes: effects.default([]),
  /** Whom its answers are made for, where they say nothing of their own. */
  needs,
  /** What the work on this row does to the services. */
  work: z.enum(['install', 'restore', 'verify', 'return']).optional(),
  /** What its answers leave behind, for the debrief and for what is exported. */
  leaves: z.enum(LEGACIES).optional(),
})

export const rest = z.strictObject({
  after: rowKey,
  kind: z.enum(['break', 'night']),
  minutes: minute.min(1),
  /** What comes of taking it whole, of cutting it short or sleeping in shifts, and of going without. */
  full: effects.optional(),
  short: effects.optional(),
  none: effects.optional(),
})

/** A point that the debrief compares with the plan: the moment at which a row closes. */
export const milestone = z.strictObject({ id, row: rowKey })

export const service = z.strictObject({
  id,
  icon: z.enum(SERVICE_ICONS).default('server'),
  /** 1 (comfort) to 3 (vital). */
  criticality: z.int().min(1).max(3),
  /** DMIA: maximum tolerable outage, minutes. */
  maxOutage: minute.min(1),
  /** RPO: maximum tolerable data loss, minutes. */
  maxDataLoss: minute.min(1),
  dependsOn: z.array(id).default([]),
  /** Weight inside a restore session, minutes. */
  restoreMinutes: minute.min(1),
  /** The restore session that brings it back. */
  session: z.int().min(1).max(9),
  /** Large data: copied unattended from session 1 on, ready no earlier than the copy. */
  copied: z.boolean().default(false),
})

export const fact = z.strictObject({
  id,
  /** A preparation can only help: the compiler checks where it is read. */
  preparation: z.boolean().default(false),
  /** Dealt by the seed at the start with this probability. */
  dealt: probability.optional(),
})

export const EVIDENCE_KINDS = [
  'mail',
  'alert',
  'ticket',
  'note',
  'log',
  'report',
  'press',
  'sms',
  'form',
  'contract',
] as const

export const evidence = z.strictObject({
  id,
  kind: z.enum(EVIDENCE_KINDS),
  for: z.array(role).min(1),
  /** Readable only once a `reveal` effect or a reply has brought it. */
  hidden: z.boolean().default(false),
  /** It arrives while its row runs: after this fraction of the row's longest time. */
  arrives: ratio.optional(),
  /** A sheet to be read alone. */
  sheet: z.boolean().default(false),
  /** The first variant whose condition held when the document was written is the one shown; the last has none. */
  variants: z
    .array(z.strictObject({ id, when: condition.optional(), ...presumption }))
    .min(2)
    .optional(),
  ...presumption,
})
