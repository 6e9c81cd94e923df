import { z } from 'zod'
import { GRADES, SERVICE_STATUSES } from '../roles'

// Every schema begins here. A page that forbids evaluated code may compile a scenario too.
z.config({ jitless: true })

export const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
/** Id of a role; the compiler sees to it that the scenario has it. */
export const role = id.max(40)
/** Id of a gauge; the compiler sees to it that the scenario has it. */
export const gauge = id.max(40)
export const grade = z.enum(GRADES)
export const serviceStatus = z.enum(SERVICE_STATUSES)

/** A row of the plan, `phase/session`: `data-restore/2`. */
export const rowKey = z.string().regex(/^[a-z][a-z0-9-]*\/[1-9]$/)

/**
 * The actor without whom it has no effect: what is finished while they are closed comes to something when they open. What an
 * option needs goes before what its decision needs, that before what its row needs.
 */
export const needs = id.optional()

export const points = z.int().min(0).max(100)
export const minute = z.int().min(0).max(100_000)
/** [min, max] in simulated minutes. */
export const interval = z.tuple([minute, minute])

/** An exact fraction, `[numerator, denominator]`; small enough that products stay safe integers. */
export const ratio = z.tuple([z.int().min(0).max(1000), z.int().min(1).max(1000)])
/** One probability for every difficulty, or one for each. */
export const probability = z.union([
  ratio,
  z.strictObject({ easy: ratio, normal: ratio, hard: ratio }),
])

/** Why a number is what it is: a published source, or the designer's reason. */
export const source = z.string().min(3).max(300)
