/** What a learning platform records of somebody who stays below the mark. */
export const BELOW_MARK = ['incomplete', 'failed', 'completed'] as const
export type BelowMark = (typeof BELOW_MARK)[number]
