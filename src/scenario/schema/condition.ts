import { z } from 'zod'
import { gauge, id, minute, role, rowKey, serviceStatus } from './primitive'

/** Conditions are small data; there is no expression language. */
export type Condition =
  | { fact: string }
  | { not: Condition }
  | { all: Condition[] }
  | { any: Condition[] }
  /** A gauge of the scenario, or `budget`: the euros left. */
  | { gauge: string; below: number }
  | { service: string; is: z.infer<typeof serviceStatus>[] }
  | { phase: string; is: 'open' | 'closed' }
  | { after: number }
  | { thread: string; atLeast: number }
  /** A document can be read by those it is written for. */
  | { document: string }
  /** A role sleeps, or has its break. */
  | { asleep: string }

export const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ fact: id }),
      z.strictObject({ not: condition }),
      z.strictObject({ all: z.array(condition).min(1) }),
      z.strictObject({ any: z.array(condition).min(1) }),
      z.strictObject({ gauge, below: z.int() }),
      z.strictObject({ service: id, is: z.array(serviceStatus).min(1) }),
      z.strictObject({ phase: rowKey, is: z.enum(['open', 'closed']) }),
      z.strictObject({ after: minute }),
      /** A thread's level: 1 live, 2 grown, 3 armed. */
      z.strictObject({ thread: id, atLeast: z.int().min(1).max(3) }),
      z.strictObject({ document: id }),
      z.strictObject({ asleep: role }),
    ]),
  )
  .meta({ id: 'Condition' })
