import { ROLES, type Role } from '../scenario/roles'

export const POLICIES = ['reference', 'novice', 'passive', 'worst', 'random'] as const
export type PolicyName = (typeof POLICIES)[number]

/** Who plays a role: a person, or a policy through the same commands. */
export type Holder = 'player' | PolicyName

/** Whoever runs the exercise. */
export const HOSTS = ['facilitator', 'host'] as const

/** All who can give a command. */
export const SENDERS = [...ROLES, ...HOSTS] as const

/** Who gave a command: set by the host, never by the sender. */
export type By = Role | (typeof HOSTS)[number]
