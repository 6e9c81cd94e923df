import { type Debrief, debriefOf } from '../../src/scoring/debrief'
import type { DeviationVerdict } from '../../src/scoring/deviation'
import { type GameReport, judgeDeviations, reportGame } from '../../src/scoring/game-report'
import { allRegrets, type Regret } from '../../src/scoring/regret'
import { type ScoredGame, scoreRecord } from '../../src/scoring/scored-game'
import { isProblem } from '../../src/session/record-problem'
import { shipped } from '../support/shipped'
import { type Kept, keptRecord } from './records'

/** All that scoring makes of a golden game. */
export interface GoldenDebrief {
  readonly scored: ScoredGame
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
  const scored = scoreRecord(keptRecord(name), shipped('ransomware-pra'))
  if (isProblem(scored)) throw new Error(`${name}: ${scored.code} ${scored.field}`)
  const deviations = judgeDeviations(scored)
  const report = reportGame(scored, deviations)
  const regrets = allRegrets(scored, deviations)
  const made = {
    ...{ scored, deviations, report, regrets },
    debrief: debriefOf(scored, regrets, report),
  }
  known.set(name, made)
  return made
}
