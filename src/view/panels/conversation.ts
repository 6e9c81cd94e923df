import { type Role, signer } from '../../scenario/roles'
import type { Event } from '../../simulation/events'
import type { RoleView } from '../view'

export const CHANNELS = ['crisis', 'incidents', 'outside'] as const
export type Channel = (typeof CHANNELS)[number]

/** Something said in the conversation, by what happened. */
export interface Message {
  /** Place in what this role knows happened: the same for as long as the game lasts. */
  n: number
  /** '' for the facilitator, the host, and what nobody says. */
  from: Role | ''
  event: Event
  /** What was answered to it. */
  answers: Message[]
  /** The prompt by which it is to be answered now, or ''. */
  owed: string
}

/** Told in the channel of the crisis team: where the plan stands and what was decided. */
const CRISIS = new Set<Event['type']>([
  'phase.opened',
  'phase.closed',
  'phase.reopened',
  'prompt.revealed',
  'countersign.asked',
  'countersign.given',
  'verification.failed',
  'verification.passed',
  'verification.withheld',
  'rest.started',
  'role.exhausted',
  'role.returned',
  'role.woken',
  'coordination.lacked',
  'note.added',
])

/** The team's conversation as one role reads it: nothing in it that is not in its view. */
export function conversation(view: RoleView): Record<Channel, Message[]> {
  const channels: Record<Channel, Message[]> = { crisis: [], incidents: [], outside: [] }
  view.journal.forEach((event, n) => {
    const message: Message = { n, from: authorOf(view, event), event, answers: [], owed: '' }
    if (event.type === 'stimulus.fired') {
      channels.incidents.push({ ...message, from: '', owed: owedTo(view, event.stimulus) })
    } else if (event.type === 'reply.received' || event.type === 'message.sent') {
      channels.outside.push({ ...message, from: '' })
    } else if (event.type === 'prompt.revealed' && event.kind === 'response') {
      const asked = channels.incidents.findLast(
        ({ event: one }) => one.type === 'stimulus.fired' && one.stimulus === event.of,
      )
      asked?.answers.push(message)
    } else if (CRISIS.has(event.type)) {
      channels.crisis.push(message)
    }
  })
  return channels
}

/** Prompts of this role that are no answer to a message and still wait for it. */
export const asked = ({ prompts }: RoleView) =>
  prompts.filter(({ answer, kind }) => !answer && kind !== 'response')

function owedTo({ prompts }: RoleView, stimulus: string): string {
  const found = prompts.find(
    ({ kind, of, answer }) => kind === 'response' && of === stimulus && !answer,
  )
  return found?.id ?? ''
}

function authorOf(view: RoleView, event: Event): Role | '' {
  if ('role' in event && event.role !== 'facilitator' && event.role !== 'host') return event.role
  if (event.type === 'note.added' && event.by !== 'facilitator' && event.by !== 'host') {
    return event.by
  }
  return event.type === 'countersign.given' ? signer(view) : ''
}
