/** Minutes for which a kit is made. */
export const WORKSHOP_MINUTES = [60, 120, 240] as const
export type WorkshopMinutes = (typeof WORKSHOP_MINUTES)[number]
