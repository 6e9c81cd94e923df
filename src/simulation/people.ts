import { type Cast, forEachRole, isRole, type Role } from '../scenario/roles'

export const POLICIES = [
  'reference',
  'practice',
  'sound',
  'novice',
  'passive',
  'worst',
  'random',
] as const
export type PolicyName = (typeof POLICIES)[number]

/** Who plays a role: a person, or a policy through the same commands. */
export type Holder = 'player' | PolicyName

/** Whoever runs the exercise. */
export const HOSTS = ['facilitator', 'host'] as const

/** Who gave a command: set by the host, never by the sender. */
export type By = Role | (typeof HOSTS)[number]

/** Whether somebody can give a command in an exercise: one of its roles, or whoever runs it. */
export const isSender = (cast: Cast, by: unknown): by is By =>
  HOSTS.some((host) => host === by) || isRole(cast, by)

/** Who plays which role: people those that they hold, a policy the others. */
export const holdersOf = (
  cast: Cast,
  held: readonly Role[],
  teammates: PolicyName,
): Record<Role, Holder> =>
  forEachRole<Holder>(cast, (role) => (held.includes(role) ? 'player' : teammates))
