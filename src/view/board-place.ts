/** Something on the drawn table that can be pointed at. */
export interface BoardPlace {
  readonly kind:
    | 'row'
    | 'rest'
    | 'role'
    | 'service'
    | 'card'
    | 'clock'
    | 'gauge'
    | 'money'
    | 'duty'
    | 'thread'
  /**
   * Row key, row that the rest follows, role, service, stimulus ('' for the untouched deck), gauge, duty, thread; ''
   * for the clock and the money.
   */
  readonly id: string
}

/** Whether two places are one; null is nowhere. */
export const samePlace = (a: BoardPlace | null, b: BoardPlace | null): boolean =>
  a?.kind === b?.kind && a?.id === b?.id
