// The words of a game as they go over the wire: who sits at a table reaches the rules through these types alone.
export type { Role } from '../scenario/roles'
export type { Command } from '../simulation/commands/index'
export type { DutyStatus } from '../simulation/duties'
export type { Event, EventType } from '../simulation/events'
export type { Mode } from '../simulation/mode'
export type { By, Holder, PolicyName } from '../simulation/people'
export type { Refusal } from '../simulation/refusal'
export type { Answer, PromptKind, TaskKind } from '../simulation/state'
