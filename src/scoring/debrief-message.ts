import type { Grade, Role } from '../scenario/roles'
import type { Cause } from '../simulation/cause'
import type { Answer, PromptKind } from '../simulation/state'

/** What a sentence speaks about: an id or a number with its unit; the text is made on display. */
export type MessageParam =
  /** How many of something: the sentence has a form for one. */
  | { as: 'many'; value: number }
  | { as: 'number' | 'signed' | 'minutes' | 'euros' | 'percent' | 'moment'; value: number }
  | { as: 'interval'; value: readonly [number, number] }
  | { as: 'row' | 'service' | 'duty' | 'gauge' | 'stimulus'; value: string }
  | { as: 'tool' | 'surfacing'; value: string }
  | { as: 'services'; value: readonly string[] }
  | { as: 'needs'; value: readonly string[] }
  | { as: 'cause'; value: Cause }
  | { as: 'role'; value: Role }
  | { as: 'grade'; value: Grade }
  /** What a prompt asks. */
  | { as: 'question'; kind: PromptKind; of: string }
  | { as: 'answer'; kind: PromptKind; of: string; value: Answer }

/**
 * A sentence as data: its key in `locales/<language>/debrief.json`, or in the scenario's own texts, and what it speaks
 * about.
 */
export interface DebriefMessage {
  key: string
  params: Readonly<Record<string, MessageParam>>
}

/** A reason of a criterion, with the points of the total that it cost. */
export interface Reason extends DebriefMessage {
  lost: number
}

/** A sentence as data. */
export const message = (
  key: string,
  params: Readonly<Record<string, MessageParam>> = {},
): DebriefMessage => ({
  key,
  params,
})

/** A plain number in a sentence. */
export const count = (value: number): MessageParam => ({ as: 'number', value })

/** How many of something in a sentence that has a form for one. */
export const many = (value: number): MessageParam => ({ as: 'many', value })

/** A duration in a sentence. */
export const minutes = (value: number): MessageParam => ({ as: 'minutes', value })

/** Whole per cents in a sentence. */
export const percent = (value: number): MessageParam => ({ as: 'percent', value })

/** Money in a sentence. */
export const euros = (value: number): MessageParam => ({ as: 'euros', value })

/** A row in a sentence, by its key. */
export const inRow = (value: string): MessageParam => ({ as: 'row', value })

/** A role in a sentence. */
export const byRole = (value: Role): MessageParam => ({ as: 'role', value })

/** A service in a sentence, by its id. */
export const aService = (value: string): MessageParam => ({ as: 'service', value })

/** A duty in a sentence, by its id. */
export const aDuty = (value: string): MessageParam => ({ as: 'duty', value })

/** A gauge in a sentence, by its id. */
export const aGauge = (value: string): MessageParam => ({ as: 'gauge', value })

/** A stimulus in a sentence, by its id. */
export const aStimulus = (value: string): MessageParam => ({ as: 'stimulus', value })

/** A moment of the exercise in a sentence, minutes since DEBEX. */
export const atMinute = (value: number): MessageParam => ({ as: 'moment', value })
