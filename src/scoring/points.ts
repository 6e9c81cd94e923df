/** Points as they are kept: two decimals. */
export const toHundredths = (points: number): number => Math.round(points * 100) / 100
