interface PlannedRow {
  readonly key: string
  /** Least and most minutes of work. */
  readonly minutes: readonly [number, number]
}

interface PlannedRest {
  /** Row that it follows. */
  readonly after: string
  readonly kind: 'break' | 'night'
  readonly minutes: number
}

/** Where the plan lies on the clock of an exercise, minutes since DEBEX. */
export interface PlanSpans {
  readonly rows: readonly {
    readonly key: string
    readonly from: number
    readonly toMin: number
    readonly toMax: number
  }[]
  readonly rests: readonly {
    readonly after: string
    readonly kind: 'break' | 'night'
    readonly from: number
    readonly to: number
  }[]
  readonly end: number
}

/** Lays the plan out in time: every row at its longest, rests as written. */
export function planSpans(plan: {
  readonly rows: readonly PlannedRow[]
  readonly rests: readonly PlannedRest[]
}): PlanSpans {
  const rows: PlanSpans['rows'][number][] = []
  const rests: PlanSpans['rests'][number][] = []
  let end = 0
  for (const { key, minutes } of plan.rows) {
    const [least, most] = minutes
    rows.push({ key, from: end, toMin: end + least, toMax: end + most })
    end += most
    const rest = plan.rests.find(({ after }) => after === key)
    if (!rest) continue
    rests.push({ after: key, kind: rest.kind, from: end, to: end + rest.minutes })
    end += rest.minutes
  }
  return { rows, rests, end }
}
