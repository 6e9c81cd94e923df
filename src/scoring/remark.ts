import type { Grade, Role } from '../scenario/roles'
import type { Answer, PromptKind } from '../simulation/state'

/** What a sentence speaks about: an id or a number with its unit; the text is made on display. */
export type Term =
  | { as: 'number' | 'minutes' | 'euros' | 'percent' | 'moment'; value: number }
  | { as: 'interval'; value: readonly [number, number] }
  | { as: 'row' | 'service' | 'duty' | 'gauge' | 'stimulus'; value: string }
  | { as: 'tool' | 'surfacing'; value: string }
  | { as: 'services'; value: readonly string[] }
  | { as: 'needs'; value: readonly string[] }
  | { as: 'role'; value: Role }
  | { as: 'grade'; value: Grade }
  /** What a prompt asks. */
  | { as: 'question'; kind: PromptKind; of: string }
  | { as: 'answer'; kind: PromptKind; of: string; value: Answer }

/**
 * A sentence as data: its key in `locales/<language>/debrief.json`, or in the scenario's own texts, and what it speaks
 * about.
 */
export interface Remark {
  key: string
  terms: Readonly<Record<string, Term>>
}

/** A reason of a criterion, with the points of the total that it cost. */
export interface Reason extends Remark {
  lost: number
}

export const remark = (key: string, terms: Readonly<Record<string, Term>> = {}): Remark => ({
  key,
  terms,
})

export const count = (value: number): Term => ({ as: 'number', value })
export const minutes = (value: number): Term => ({ as: 'minutes', value })
export const percent = (value: number): Term => ({ as: 'percent', value })
export const euros = (value: number): Term => ({ as: 'euros', value })
export const inRow = (value: string): Term => ({ as: 'row', value })
export const byRole = (value: Role): Term => ({ as: 'role', value })
export const aService = (value: string): Term => ({ as: 'service', value })
export const aDuty = (value: string): Term => ({ as: 'duty', value })
export const aGauge = (value: string): Term => ({ as: 'gauge', value })
export const aStimulus = (value: string): Term => ({ as: 'stimulus', value })
export const atMinute = (value: number): Term => ({ as: 'moment', value })
