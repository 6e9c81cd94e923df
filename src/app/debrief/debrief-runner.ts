import type { Role } from '../../scenario/roles'
import type { CompiledScenario } from '../../scenario/scenario'
import { type Attempt, readAttempt } from '../../scoring/attempt'
import { type Debrief, debriefOf } from '../../scoring/debrief'
import { judgeDeviations, reportGame } from '../../scoring/game-report'
import { type NextSeed, nextSeed } from '../../scoring/next-seed'
import { playPar } from '../../scoring/par'
import { allRegrets, type Regret } from '../../scoring/regret'
import { scoreRecord } from '../../scoring/scored-game'
import { calibrationMeasure, measurePar, type ParMeasure } from '../../scoring/seed-difficulty'
import { type Yardsticks, yardsticks } from '../../scoring/yardsticks'
import type { BareGame, GameRecord } from '../../session/record'
import { isProblem, type RecordProblem } from '../../session/record-problem'
import type { CommandType } from '../../simulation/commands/index'
import type { Holder } from '../../simulation/people'
import type { GameOptions } from '../../simulation/state'

/** What a worker can be asked for: the debrief of a record, what an earlier game came to, the par of calibration seeds. */
export type DebriefTask =
  | { readonly kind: 'debrief'; readonly record: GameRecord; readonly scenario: CompiledScenario }
  | { readonly kind: 'attempt'; readonly game: BareGame; readonly scenario: CompiledScenario }
  | {
      readonly kind: 'seeds'
      readonly scenario: CompiledScenario
      readonly options: GameOptions
      readonly from: number
      readonly to: number
    }

/** The debrief of one record; its regrets come later. */
export interface ReadDebrief {
  readonly debrief: Debrief
  /** How hard the luck of its seed was, nobody's acts counted. */
  readonly measure: ParMeasure
  readonly holders: Readonly<Record<Role, Holder>>
}

/** What it tells, as soon as it knows. */
export type DebriefNews =
  | { readonly kind: 'problem'; readonly problem: RecordProblem }
  /** Everything but what needs the game played otherwise. */
  | ({ readonly kind: 'score' } & ReadDebrief)
  | { readonly kind: 'next'; readonly next: NextSeed | null }
  /** Nothing is told of a game that does not play. */
  | { readonly kind: 'attempt'; readonly attempt: Attempt }
  | { readonly kind: 'regret'; readonly done: number; readonly of: number }
  | { readonly kind: 'whole'; readonly debrief: Debrief; readonly regrets: readonly Regret[] }
  | { readonly kind: 'seeds'; readonly measures: readonly ParMeasure[] }

/** Seeds between two words about how far it is. */
const BATCH = 20

/** Said in the debrief, and no part of the game that is played again otherwise. */
const ASIDE: ReadonlySet<CommandType> = new Set(['note.add', 'improvement.set', 'rating.override'])

/** Carries out jobs one after the other; regrets are kept while the game that they are about stays the same. */
export function debriefRunner(tell: (news: DebriefNews) => void): (task: DebriefTask) => void {
  let known: { game: string; regrets: readonly Regret[]; beside: Yardsticks } | null = null

  const debrief = (record: GameRecord, scenario: CompiledScenario): void => {
    const scored = scoreRecord(record, scenario)
    if (isProblem(scored)) {
      tell({ kind: 'problem', problem: scored })
      return
    }
    const { world, state } = scored
    const deviations = judgeDeviations(scored)
    const report = reportGame(scored, deviations)
    const game = JSON.stringify([
      record.seed,
      ...record.commands.filter(({ command }) => !ASIDE.has(command.type)),
    ])
    if (known?.game !== game) {
      known = null
      const measure = measurePar(playPar(world).state, scenario)
      const beside = yardsticks(scored, report)
      const first = debriefOf(scored, [], report, beside)
      tell({ kind: 'score', debrief: first, measure, holders: state.holders })
      tell({ kind: 'next', next: nextSeed(scored, report) })
      const regrets = allRegrets(scored, deviations, (done, of) => {
        if (done % 5 === 0) tell({ kind: 'regret', done, of })
        return true
      })
      known = { game, regrets, beside }
    }
    const { regrets, beside } = known
    tell({ kind: 'whole', debrief: debriefOf(scored, regrets, report, beside), regrets })
  }

  return (task) => {
    if (task.kind === 'debrief') {
      debrief(task.record, task.scenario)
      return
    }
    if (task.kind === 'attempt') {
      const attempt = readAttempt(task.game, task.scenario)
      if (!isProblem(attempt)) tell({ kind: 'attempt', attempt })
      return
    }
    for (let from = task.from; from < task.to; from += BATCH) {
      const measures = Array.from({ length: Math.min(BATCH, task.to - from) }, (_, index) =>
        calibrationMeasure(task.scenario, task.options, from + index),
      )
      tell({ kind: 'seeds', measures })
    }
  }
}
