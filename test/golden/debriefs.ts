import { type Debrief, debriefOf } from '../../src/scoring/debrief'
import type { DeviationVerdict } from '../../src/scoring/deviation'
import { type GameReport, judgeDeviations, reportGame } from '../../src/scoring/game-report'
import { type Reading, readRecord } from '../../src/scoring/reading'
import { allRegrets, type Regret } from '../../src/scoring/regret'
import { isProblem } from '../../src/session/record-problem'
import { shipped } from '../support/shipped'
import { type Kept, keptRecord } from './records'

/** All that scoring makes of a golden game. */
export interface GoldenDebrief {
  readonly reading: Reading
  readonly deviations: readonly DeviationVerdict[]
  readonly report: GameReport
  readonly regrets: readonly Regret[]
  readonly debrief: Debrief
}

const known = new Map<Kept, GoldenDebrief>()

/** What Node works out for a golden game: a game played again for each of its answers, so once for all tests. */
export function goldenDebrief(name: Kept): GoldenDebrief {
  const kept = known.get(name)
  if (kept) return kept
  const reading = readRecord(keptRecord(name), shipped('ransomware-pra'))
  if (isProblem(reading)) throw new Error(`${name}: ${reading.code} ${reading.field}`)
  const deviations = judgeDeviations(reading)
  const report = reportGame(reading, deviations)
  const regrets = allRegrets(reading, deviations)
  const made = {
    ...{ reading, deviations, report, regrets },
    debrief: debriefOf(reading, regrets, report),
  }
  known.set(name, made)
  return made
}
