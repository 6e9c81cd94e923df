import { isDead } from '../scenario/roles'
import type { RoleView } from './view'

/** By when something has to be: a service back before its longest outage, a duty done before its term. */
export interface Deadline {
  readonly kind: 'service' | 'duty'
  readonly id: string
  /** Minutes; 0 or less once it has passed. */
  readonly left: number
}

/** What is still to come, soonest first. */
export const deadlinesAhead = (view: RoleView): Deadline[] =>
  deadlines(view)
    .filter(({ left }) => left > 0)
    .sort((a, b) => a.left - b.left)

/** What has passed and still grows worse, the longest ago first. */
export const deadlinesPassed = (view: RoleView): Deadline[] =>
  deadlines(view)
    .filter(({ left }) => left <= 0)
    .sort((a, b) => a.left - b.left)

const deadlines = ({ services, duties, minute }: RoleView): Deadline[] => [
  ...services.flatMap(({ id, status, outageMinutes, maxOutageMinutes }) =>
    isDead(status)
      ? [{ kind: 'service' as const, id, left: maxOutageMinutes - outageMinutes }]
      : [],
  ),
  ...duties.flatMap(({ id, status, due }) =>
    status === 'on-track' ? [{ kind: 'duty' as const, id, left: due - minute }] : [],
  ),
]
