import { parentPort, workerData } from 'node:worker_threads'
import { linkedRecord } from '../exchange/link-letters'
import { type LinkProblem, unpackRecord } from '../exchange/record-link'
import type { CompiledScenario } from '../scenario/scenario'
import { BESIDE, type Beside } from '../scoring/cohort'
import { addSums, type CohortSums, noSums, sumsOf } from '../scoring/cohort-sums'
import { reportGame } from '../scoring/game-report'
import { metByPar, playPar } from '../scoring/par'
import { type ScoredGame, scorePolicyGame, scoreRecord } from '../scoring/scored-game'
import type { GameRecord } from '../session/record'
import { isProblem, RECORD_BYTES, type RecordProblem } from '../session/record-problem'
import { parseRecord } from '../session/record-schema'
import { scenarioProblem, withChecks } from '../session/replay'
import { InputError } from '../shipped/input-error'
import { loadScenario } from '../shipped/load-scenario'
import { readTextFile } from '../shipped/read-file'
import { dealDraws } from '../simulation/draws'
import type { GameOptions } from '../simulation/state'
import { makeWorld } from '../simulation/world'
import type { CohortSource } from './cohort-sources'

/** What one worker does with each record, or with each luck, of a cohort. */
export interface CohortTask {
  readonly kind: 'records' | 'beside'
  readonly scenario: string
}

/** The same luck as that of some of the games. */
export interface CohortLuck {
  readonly seed: string
  readonly options: GameOptions
}

/** Why a record is left out. */
export type Omission =
  | RecordProblem
  | LinkProblem
  | { readonly code: 'unfinished' }
  /** What the person at the terminal is told of a file that cannot be read. */
  | { readonly code: 'input'; readonly input: string; readonly params: InputError['params'] }

/** What came of a slice of the records. */
export interface CohortPart {
  readonly sums: CohortSums
  readonly omitted: readonly { readonly name: string; readonly why: Omission }[]
  readonly lucks: readonly CohortLuck[]
}

/** Totals of each policy with one luck. */
export type BesideTotals = Readonly<Record<Beside, number>>

const task = workerData as CohortTask
const { scenario } = loadScenario(task.scenario)

/** Pars of the last lucks: games of a cohort mostly share theirs. */
const KEPT = 64
const pars = new Map<string, ReturnType<typeof playPar>>()

/** Par of a seed's games, played once for all who met the same. */
const parOf =
  (seed: string): typeof playPar =>
  (world, script = []) => {
    const key = JSON.stringify([seed, world.options, metByPar(script)])
    const known = pars.get(key)
    if (known) return known
    const par = playPar(world, script)
    pars.set(key, par)
    for (const oldest of pars.keys()) {
      if (pars.size <= KEPT) break
      pars.delete(oldest)
    }
    return par
  }

/** Reads a record and plays it again with every check. */
function read({ place }: CohortSource): ScoredGame | Omission {
  const letters = linkedRecord(place)
  const text = letters === null ? readTextFile(place, RECORD_BYTES) : place
  const own = letters ?? (text.trimStart().startsWith('{') ? null : linkedRecord(text))
  const found = own === null ? parseRecord(text) : unpackRecord(own)
  if ('code' in found) return found
  const foreign = scenarioProblem(found, scenario)
  if (foreign) return foreign
  const record = 'checks' in found ? (found as GameRecord) : withChecks(found, scenario)
  if (isProblem(record)) return record
  const scored = scoreRecord(record, scenario, parOf(record.seed))
  if (isProblem(scored)) return scored
  return scored.state.ended === '' ? { code: 'unfinished' } : scored
}

function readAll(sources: readonly CohortSource[]): CohortPart {
  const sums = noSums()
  const omitted: { name: string; why: Omission }[] = []
  const lucks = new Map<string, CohortLuck>()
  for (const source of sources) {
    const found = tryReading(source)
    if ('code' in found) {
      omitted.push({ name: source.name, why: found })
      continue
    }
    addSums(sums, sumsOf(source.name, found))
    const luck = { seed: found.seed, options: found.world.options }
    lucks.set(JSON.stringify(luck), luck)
  }
  return { sums, omitted, lucks: [...lucks.values()] }
}

function tryReading(source: CohortSource): ScoredGame | Omission {
  try {
    return read(source)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { code: 'input', input: error.code, params: error.params }
  }
}

function beside(compiled: CompiledScenario, { seed, options }: CohortLuck): BesideTotals {
  const world = makeWorld(compiled, dealDraws(seed, compiled.id), options)
  const total = (policy: Beside) => reportGame(scorePolicyGame(world, seed, policy)).total
  return Object.fromEntries(BESIDE.map((policy) => [policy, total(policy)])) as BesideTotals
}

parentPort?.on('message', (slice: unknown[]) => {
  parentPort?.postMessage(
    task.kind === 'records'
      ? [readAll(slice as CohortSource[])]
      : (slice as CohortLuck[]).map((luck) => beside(scenario, luck)),
  )
})
