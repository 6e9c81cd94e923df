import * as z from 'zod/mini'
import { POLICIES } from './people'

// Every schema of the rules and of records begins here: the page forbids evaluated code.
z.config({ jitless: true })

/*
 * What a command can say. Records come from strangers: every field has its limit, and nothing but these fields
 * reaches the rules.
 */

/** Name of something in the scenario or in the game. */
export const id = z.string().check(z.maxLength(200))
/** What somebody wrote. */
export const text = z.string().check(z.maxLength(10_000))
/** Minutes or seconds; the rules say which way they may go. */
export const whole = z.int()
/** Id of a role; the rules see to it that it is one of the scenario's. */
export const role = z.string().check(z.maxLength(60))
/** One role at least. */
export const roles = z.array(role).check(z.minLength(1), z.maxLength(100))
export const holder = z.enum(['player', ...POLICIES])
export const ids = z.array(id).check(z.maxLength(100))
/** Who plays each role, by its id. */
export const holders = z.record(role, holder)
/** How sure of an answer somebody is who gives it; it changes nothing in play. */
export const CONFIDENCES = ['sure', 'to-confirm'] as const
export type Confidence = (typeof CONFIDENCES)[number]
export const confidence = z.enum(CONFIDENCES)

/** One option, every item from first to last, or the items chosen. */
export const answer = z.union([
  z.strictObject({ choice: id }),
  z.strictObject({ ranking: ids }),
  z.strictObject({ selection: ids }),
])
