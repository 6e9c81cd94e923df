import type { Grade, Role } from '../scenario/roles'
import type { Answer, PromptKind } from '../simulation/state'

/** What a sentence speaks about: an id or a number with its unit; the text is made on display. */
export type MessageParam =
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
export interface DebriefMessage {
  key: string
  params: Readonly<Record<string, MessageParam>>
}

/** A reason of a criterion, with the points of the total that it cost. */
export interface Reason extends DebriefMessage {
  lost: number
}

export const message = (
  key: string,
  params: Readonly<Record<string, MessageParam>> = {},
): DebriefMessage => ({
  key,
  params,
})

export const count = (value: number): MessageParam => ({ as: 'number', value })
export const minutes = (value: number): MessageParam => ({ as: 'minutes', value })
export const percent = (value: number): MessageParam => ({ as: 'percent', value })
export const euros = (value: number): MessageParam => ({ as: 'euros', value })
export const inRow = (value: string): MessageParam => ({ as: 'row', value })
export const byRole = (value: Role): MessageParam => ({ as: 'role', value })
export const aService = (value: string): MessageParam => ({ as: 'service', value })
export const aDuty = (value: string): MessageParam => ({ as: 'duty', value })
export const aGauge = (value: string): MessageParam => ({ as: 'gauge', value })
export const aStimulus = (value: string): MessageParam => ({ as: 'stimulus', value })
export const atMinute = (value: number): MessageParam => ({ as: 'moment', value })
