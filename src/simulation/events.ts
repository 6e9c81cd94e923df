import type { Role, ServiceStatus } from '../scenario/roles'
import type { By, Holder } from './people'
import type { Answer, PromptKind, TaskKind } from './state'

/** The main courante, made by the rules: what happened, by id and parameters, never text. */
export type Event = { minute: number } & EventBody

export type EventBody =
  | { type: 'exercise.started'; holders: Record<Role, Holder> }
  | { type: 'exercise.paused' }
  | { type: 'exercise.resumed' }
  | { type: 'exercise.ended'; reason: string }
  | { type: 'role.assigned'; role: Role; holder: Holder }
  | { type: 'phase.opened'; row: string; attempt: number; parallel: boolean }
  | { type: 'phase.closed'; row: string; minutes: number }
  | { type: 'phase.skipped'; row: string; reason: string }
  | { type: 'phase.reopened'; row: string; attempt: number; services: string[] }
  | { type: 'prompt.sealed'; prompt: string; role: Role }
  | { type: 'prompt.withdrawn'; prompt: string; role: Role }
  | {
      type: 'prompt.revealed'
      prompt: string
      role: Role
      kind: PromptKind
      of: string
      answer: Answer
    }
  | { type: 'point.flagged'; row: string; role: Role; flag: string }
  | { type: 'countersign.asked'; role: Role; about: string }
  | { type: 'countersign.given'; about: string; signed: boolean }
  | { type: 'task.started'; task: string; kind: TaskKind; role: Role; row: string; minutes: number }
  | { type: 'task.interrupted'; task: string; role: Role }
  | { type: 'task.resumed'; task: string; role: Role }
  | { type: 'task.finished'; task: string; kind: TaskKind; role: Role; row: string }
  | { type: 'work.delayed'; role: Role; minutes: number; cause: string }
  | { type: 'restore.lengthened'; minutes: number }
  | { type: 'coordination.lacked'; row: string; minutes: number; needs: string[] }
  | { type: 'fact.set'; fact: string }
  | { type: 'gauge.moved'; gauge: 'trust' | 'evidence'; by: number; value: number; cause: string }
  | { type: 'gauge.crossed'; gauge: 'trust' | 'evidence' }
  | { type: 'stamina.moved'; role: Role; by: number }
  | { type: 'role.exhausted'; role: Role; until: number }
  | { type: 'role.returned'; role: Role }
  | { type: 'budget.spent'; euros: number; spent: number }
  | { type: 'service.changed'; service: string; from: ServiceStatus; to: ServiceStatus }
  | { type: 'backup.chosen'; services: string[]; backup: string }
  | { type: 'backup.refused'; services: string[]; backup: string; next: string }
  | { type: 'order.set'; order: string[] }
  | { type: 'chance.drawn'; chance: string; role: Role; happened: boolean }
  | { type: 'stimulus.fired'; stimulus: string; role: Role }
  | { type: 'stimulus.held'; stimulus: string; until: number }
  | { type: 'stimulus.skipped'; stimulus: string }
  | { type: 'stimulus.shifted'; stimulus: string; minutes: number }
  | { type: 'actor.asked'; reply: string; by: Role; due: number }
  | { type: 'reply.received'; reply: string; role: Role }
  | { type: 'document.revealed'; document: string }
  | { type: 'initiative.started'; initiative: string; role: Role }
  | { type: 'initiative.finished'; initiative: string; role: Role }
  | { type: 'rest.planned'; after: string; kind: 'break' | 'night'; minutes: number }
  | { type: 'rest.started'; after: string; kind: 'break' | 'night'; minutes: number }
  | { type: 'rest.ended'; after: string }
  | { type: 'rest.skipped'; after: string }
  | { type: 'verification.passed' }
  | { type: 'verification.failed'; services: string[]; attempt: number; last: boolean }
  | { type: 'duty.met'; duty: string }
  | { type: 'duty.neglected'; duty: string }
  | { type: 'deviation.flagged'; prompt: string; role: By; reason: string }
  | { type: 'rating.overridden'; target: string; rating: string; reason: string }
  | { type: 'note.added'; by: By; text: string; about: string }
  | { type: 'improvement.recorded'; id: string; by: By; action: string; owner: Role; due: string }
