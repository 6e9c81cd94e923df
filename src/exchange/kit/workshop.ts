import { announcedLengths } from '../../scenario/announced-lengths'
import type { Cut } from '../../scenario/roles'
import type { CompiledScenario, Row } from '../../scenario/scenario'
import { debriefMinutes, rowReading } from '../../scoring/reading-load'
import { isPlayed } from '../../simulation/cut'
import { rowTexts } from './row-texts'
import type { WorkshopMinutes } from './workshop-minutes'

/** What a workshop is made of besides the phases that are played. */
export type StepKind =
  | 'welcome'
  | 'briefing'
  | 'rest'
  | 'stop'
  | 'margin'
  | 'debrief'
  | 'plan'
  | 'forms'

/** One line of the minute-by-minute guide; `row` is the key of the phase that is played. */
export type Step = { readonly from: number; readonly minutes: number } & (
  | { readonly kind: StepKind }
  | { readonly kind: 'row'; readonly row: string }
)

export interface Workshop {
  readonly minutes: WorkshopMinutes
  /** How much of the plan is set up in the game. */
  readonly cut: Cut
  /** What the game announces for that cut, its debrief on the screen included. */
  readonly announced: number
  /** Rows that people get to, in the plan's order. */
  readonly rows: readonly Row[]
  /** The exercise is ended before the last row of its cut: there is no time for all of it. */
  readonly stopped: boolean
  readonly steps: readonly Step[]
}

/** Minutes that each format needs around the game. */
const AROUND: Readonly<
  Record<WorkshopMinutes, Readonly<Record<Exclude<StepKind, 'stop' | 'margin'>, number>>>
> = {
  60: { welcome: 4, briefing: 5, rest: 0, debrief: 12, plan: 0, forms: 4 },
  120: { welcome: 6, briefing: 9, rest: 0, debrief: 25, plan: 0, forms: 6 },
  240: { welcome: 10, briefing: 15, rest: 15, debrief: 45, plan: 25, forms: 10 },
}

/** Of the minutes left over, the share that the game gets before the debrief. */
const TO_GAME = 0.5

/**
 * Lays a workshop out: the longest cut of the scenario that fits in its minutes by the length that the game announces; where
 * none does, the shortest, up to the last phase for which there is time.
 * @param words how many words a text has, by its key
 */
export function layOut(
  scenario: CompiledScenario,
  minutes: WorkshopMinutes,
  words: (key: string) => number,
): Workshop {
  const around = AROUND[minutes]
  const room = minutes - Object.values(around).reduce((sum, one) => sum + one, 0)
  const lengths = announcedLengths(scenario, false)
  const playOf = (cut: Cut): number => lengths[cut]! - debriefMinutes(scenario)
  const cuts: Cut[] = lengths.express === undefined ? ['whole'] : ['whole', 'express']
  const cut = cuts.find((one) => playOf(one) <= room) ?? cuts.at(-1)!
  const played = scenario.rows.filter(({ key }) => isPlayed({ scenario, options: { cut } }, key))
  const shares = shareOut(scenario, played, playOf(cut), words)
  const rows = withinRoom(played, shares, room)
  const playing = rows.reduce((sum, { key }) => sum + shares.get(key)!, 0)
  const spare = room - playing
  const stopped = rows.length < played.length
  const margin = stopped ? 0 : Math.floor(spare * TO_GAME)
  const half = rows[Math.ceil(rows.length / 2)]?.key
  const lines: Omit<Step, 'from'>[] = [
    { kind: 'welcome', minutes: around.welcome },
    { kind: 'briefing', minutes: around.briefing },
    ...rows.flatMap(({ key }): Omit<Step, 'from'>[] => [
      ...(key === half && around.rest > 0 ? [{ kind: 'rest' as const, minutes: around.rest }] : []),
      { kind: 'row', row: key, minutes: shares.get(key)! } as Omit<Step, 'from'>,
    ]),
    ...(stopped ? [{ kind: 'stop' as const, minutes: 0 }] : []),
    ...(margin > 0 ? [{ kind: 'margin' as const, minutes: margin }] : []),
    { kind: 'debrief', minutes: around.debrief + spare - margin },
    ...(around.plan > 0 ? [{ kind: 'plan' as const, minutes: around.plan }] : []),
    { kind: 'forms', minutes: around.forms },
  ]
  let from = 0
  const steps = lines.map((line) => {
    const step = { ...line, from } as Step
    from += line.minutes
    return step
  })
  return { minutes, cut, announced: lengths[cut]!, rows, stopped, steps }
}

/** The minutes of play over the rows, by what is read and talked over in each: whole minutes that add up to `play`. */
function shareOut(
  scenario: CompiledScenario,
  rows: readonly Row[],
  play: number,
  words: (key: string) => number,
): ReadonlyMap<string, number> {
  const weights = rows.map((row) =>
    rowReading(rowTexts(scenario, row).reduce((sum, key) => sum + words(key), 0)),
  )
  const whole = weights.reduce((sum, one) => sum + one, 0)
  let heavy = 0
  let given = 0
  return new Map(
    rows.map(({ key }, place) => {
      heavy += weights[place]!
      const until = Math.round((play * heavy) / whole)
      const minutes = until - given
      given = until
      return [key, minutes]
    }),
  )
}

function withinRoom(
  rows: readonly Row[],
  shares: ReadonlyMap<string, number>,
  room: number,
): readonly Row[] {
  let used = 0
  const last = rows.findIndex(({ key }) => {
    used += shares.get(key)!
    return used > room
  })
  return last < 0 ? rows : rows.slice(0, Math.max(1, last))
}
