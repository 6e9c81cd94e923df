/** The five roles of the exercise, in the plan's order: answers are applied in this order. */
export const ROLES = ['client', 'dsi', 'direction', 'admin', 'development'] as const
export type Role = (typeof ROLES)[number]

export const DIFFICULTIES = ['easy', 'normal', 'hard'] as const
export type Difficulty = (typeof DIFFICULTIES)[number]

/** Whether answers are timed, and how tightly. */
export const COUNTDOWNS = ['off', 'relaxed', 'pressing'] as const
export type Countdown = (typeof COUNTDOWNS)[number]

/** HSEEP ratings: performed without challenges, with some, with major ones, unable to be performed. */
export const GRADES = ['P', 'S', 'M', 'U'] as const
export type Grade = (typeof GRADES)[number]

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

export const isRole = (value: unknown): value is Role =>
  (ROLES as readonly unknown[]).includes(value)
