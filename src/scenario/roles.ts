/** The id that a scenario gives to a role. */
export type Role = string

export const DIFFICULTIES = ['easy', 'normal', 'hard'] as const
export type Difficulty = (typeof DIFFICULTIES)[number]

/** Whether answers are timed, and how tightly. */
/** How much of the plan people play. */
export const CUTS = ['whole', 'express'] as const
export type Cut = (typeof CUTS)[number]

export const COUNTDOWNS = ['off', 'relaxed', 'pressing'] as const
export type Countdown = (typeof COUNTDOWNS)[number]

/** HSEEP ratings: performed without challenges, with some, with major ones, unable to be performed. */
export const GRADES = ['P', 'S', 'M', 'U'] as const
export type Grade = (typeof GRADES)[number]

/** How good a rating is: 0 for the worst. */
export const gradeRank = (grade: Grade): number => GRADES.length - 1 - GRADES.indexOf(grade)

/** Whether it was performed, with challenges or without. */
export const isPerformed = (grade: Grade): boolean => grade === 'P' || grade === 'S'

export const SERVICE_STATUSES = [
  'up',
  'suspect',
  'isolated',
  'down',
  'degraded',
  'rebuilding',
  'restored',
  'verified',
] as const
export type ServiceStatus = (typeof SERVICE_STATUSES)[number]

/** Not even degraded: the clock of its longest outage (DMIA) runs, and nothing flows to what depends on it. */
export const isDead = (status: ServiceStatus): boolean =>
  status === 'isolated' || status === 'down' || status === 'rebuilding'

/** Which side of the contract a role is on: the company that recovers, or the client that waits for it. */
export const SIDES = ['company', 'client'] as const
export type Side = (typeof SIDES)[number]

/**
 * What one role alone may do: `open-phases` proposes the opening of phases and coordinates, `sign` countersigns
 * spending, shorter rests and phases in parallel and speaks for the company, `plan-rest` says how a rest is taken.
 */
export const POWERS = ['open-phases', 'sign', 'plan-rest'] as const
export type Power = (typeof POWERS)[number]

/** A role as the scenario casts it. */
export interface CastRole {
  readonly id: Role
  readonly side: Side
  readonly powers: readonly Power[]
  /** Whom it answers to; for the client's side whom it deals with. Missing for who decides last. */
  readonly reportsTo?: Role | undefined
}

/** Whatever knows the roles of an exercise, in the plan's order: its scenario, or a role's view of a game. */
export interface Cast {
  readonly roles: readonly CastRole[]
}

/** The one role of a power; the compiler has seen to it that there is one. */
const holderOf = ({ roles }: Cast, power: Power): Role =>
  roles.find(({ powers }) => powers.includes(power))!.id

/** Who opens phases and coordinates. */
export const opener = (cast: Cast): Role => holderOf(cast, 'open-phases')

/** Who countersigns, and speaks for the company. */
export const signer = (cast: Cast): Role => holderOf(cast, 'sign')

/** Who says how a rest is taken. */
export const restPlanner = (cast: Cast): Role => holderOf(cast, 'plan-rest')

/**
 * What somebody is offered who plays alone: to lead and to speak for the company, so that much of what happens is theirs
 * to answer; to lead alone where the way is still shown.
 */
export const rolesAlone = (cast: Cast & { readonly teaches?: true | undefined }): Role[] =>
  cast.teaches
    ? [opener(cast)]
    : roleIds(cast).filter((id) => id === opener(cast) || id === signer(cast))

/** Whether somebody is on the client's side; who is no role of the exercise is not. */
export const isOutside = ({ roles }: Cast, role: string | undefined): boolean =>
  roles.some(({ id, side }) => id === role && side === 'client')

/** Who speaks for the client's side; undefined where nobody plays it. */
export const outsider = ({ roles }: Cast): Role | undefined =>
  roles.find(({ side }) => side === 'client')?.id

/** The ids of all roles, in the plan's order. */
export const roleIds = ({ roles }: Cast): Role[] => roles.map(({ id }) => id)

/** Whether an id is one of a role of this exercise. */
export const isRole = ({ roles }: Cast, id: unknown): id is Role =>
  roles.some((role) => role.id === id)

/** A record with something for every role. */
export const forEachRole = <T>(cast: Cast, make: (role: Role) => T): Record<Role, T> =>
  Object.fromEntries(cast.roles.map(({ id }) => [id, make(id)]))
