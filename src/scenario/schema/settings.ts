import { z } from 'zod'
import { condition } from './condition'
import { effects, factor } from './effect'
import {
  gauge,
  id,
  interval,
  minute,
  points,
  probability,
  ratio,
  role,
  rowKey,
  source,
} from './primitive'
import { scoring } from './scoring'

const countdown = z.strictObject({
  seconds: z.int().min(1),
  secondsPerMinute: z.int().min(1),
  maxMinutes: minute,
})

/** Every ⚙ number of the rules, each group with the reason for its values. */
export const settings = z.strictObject({
  clock: z.strictObject({
    /** Minute of day 1 at which the exercise starts. */
    debex: minute.max(1439),
    /** Minutes of the day between which outside actors in office hours can be reached. */
    office: interval,
    /** Minute of the day up to which what they are sent after that counts as of the same day. */
    delivered: minute.max(1439),
    rationale: source,
  }),
  overlap: z.strictObject({
    slowdown: ratio,
    /** Stamina that who coordinates loses per hour while two phases are open, on top of work. */
    coordinatorStaminaPerHour: z.int().max(0),
    /** What it does to have these two rows open at once, applied when the second opens. */
    consequences: z
      .array(z.strictObject({ rows: z.tuple([rowKey, rowKey]), effects: effects.min(1) }))
      .default([]),
    rationale: source,
  }),
  stamina: z.strictObject({
    start: points,
    workPerHour: z.int().max(0),
    idlePerHour: z.int().max(0),
    breakPerHour: z.int().min(0),
    nightPerHour: z.int().min(0),
    /** Tasks take longer, and what may fail fails more often by `failure`. */
    tired: z.strictObject({ below: points, slowdown: ratio, failure: ratio }),
    exhausted: z.strictObject({ below: points, slowdown: ratio, failure: ratio }),
    outMinutes: minute,
    rationale: source,
  }),
  /** The clients lose patience while nobody speaks to them; a scenario in which nobody waits for a word leaves it out. */
  silence: z
    .strictObject({
      gauge,
      /** Office minutes without a word until the first loss; the next come with each further hour. */
      minutes: minute.min(1),
      /** Points that each loss moves the gauge by. */
      perHour: z.int().max(0),
      rationale: source,
    })
    .optional(),
  /** The longest outage that each service bears; a scenario in which nobody minds leaves it out. */
  outage: z
    .strictObject({
      /** Share of it at which everybody is warned. */
      near: ratio,
      /** What happens each time that a service crosses it. */
      crossed: effects.default([]),
      rationale: source,
    })
    .optional(),
  budget: z.strictObject({
    euros: z.int().min(0),
    /** A spending above this needs Direction's signature. */
    countersignAbove: z.int().min(0),
    rationale: source,
  }),
  rest: z.strictObject({
    shortened: ratio,
    /** What the clock makes of a night, in minutes of the day; left out, a night is as long as the plan says whenever it comes. */
    night: z
      .strictObject({
        /** From here on a team that comes to its night sleeps; earlier it ends its day or goes on, and is asked again. */
        from: minute.max(1439),
        /** Up to here it is as long as the plan says. */
        until: minute.max(1439),
        /** Length of a night that is begun later. */
        late: minute.min(1),
        /** When the day begins: whoever ends it early sleeps until here at least. */
        morning: minute.max(1439),
        /** Who sleeps while the others are up: the first half first. Left out, nobody sleeps in shifts. */
        shifts: z.tuple([z.array(role).min(1), z.array(role).min(1)]).optional(),
      })
      .optional(),
    rationale: source,
  }),
  copy: z.strictObject({ minutes: interval, rationale: source }),
  verification: z.strictObject({
    maxReworks: z.int().min(0).max(3),
    /** Chance that suspect services fail their verification. Tainted ones always do. */
    failure: probability,
    factors: z.array(factor).default([]),
    /** While this holds the services are not verified, whatever the work: nobody tried them. */
    withheldIf: condition.optional(),
    failureEffects: effects.default([]),
    overlapEffects: effects.default([]),
    giveUpEffects: effects.default([]),
    rationale: source,
  }),
  restore: z.strictObject({
    /** While this holds, a service comes back suspect instead of restored. */
    suspectIf: condition.optional(),
    /** With this fact an infected set is found at the end of the session, not in verification. */
    testedFact: id,
    /** Minutes appended for taking an older set then. */
    retryMinutes: interval,
    rationale: source,
  }),
  countdown: z.strictObject({ relaxed: countdown, pressing: countdown, rationale: source }),
  stimuli: z.strictObject({
    spacingMinutes: minute,
    maxConsequences: z.int().min(0),
    expected: z.strictObject({
      easy: z.int().min(0),
      normal: z.int().min(0),
      hard: z.int().min(0),
    }),
    /** At least so many are expected for each of these roles over these rows. */
    minimum: z
      .array(
        z.strictObject({
          role,
          rows: z.array(rowKey).min(1),
          count: z.int().min(1),
        }),
      )
      .default([]),
    rationale: source,
  }),
  initiatives: z.strictObject({
    perRoleAndDay: z.int().min(0),
    gaugeLimit: z.int().min(0),
    rationale: source,
  }),
  deviations: z.strictObject({ tokens: z.int().min(0), rationale: source }),
  decisions: z.strictObject({
    /** Points of a grade, in hundredths. */
    grades: z.strictObject({ P: points, S: points, M: points, U: points }),
    heavy: z.int().min(1),
    light: z.int().min(1),
    rationale: source,
  }),
  /** What it costs to work together without the means for it; a scenario without tools leaves it out. */
  coordination: z
    .strictObject({
      /** Counts in the rows after this one, in which the tools are chosen. */
      from: rowKey,
      needs: z.array(id).min(1),
      /** Needs that people cover by talking to each other, at no cost. */
      tolerated: z.int().min(0),
      /** What each further uncovered need adds to the lead's work in every row. */
      minutesPerNeed: minute,
      rationale: source,
    })
    .optional(),
  scoring,
  /** A shorter cut: people play these rows, and the plan the others. Left out where there is none. */
  express: z.strictObject({ rows: z.array(rowKey).min(1), rationale: source }).optional(),
  /** Minutes that one screen takes before it comes to an end, debrief included, as they are announced. */
  length: z.strictObject({
    whole: z.int().min(1),
    express: z.int().min(1).optional(),
    /** The same for one person, with the roles that one is offered who plays alone. */
    alone: z.strictObject({ whole: z.int().min(1), express: z.int().min(1).optional() }),
    rationale: source,
  }),
  /** Smallest number of each kind of content; a shipped exercise states what it promises. */
  promises: z.strictObject({
    decisions: z.int().min(0),
    heavy: z.int().min(0),
    rankings: z.int().min(0),
    selections: z.int().min(0),
    evidenceDependent: z.int().min(0),
    contested: z.int().min(0),
    initiatives: z.int().min(0),
    exogenous: z.int().min(0),
    consequences: z.int().min(0),
    /** Every document, lever, initiative and stimulus says what it presumes, and reasons tell the game that was played. */
    aware: z.boolean().optional(),
    rationale: source,
  }),
})
