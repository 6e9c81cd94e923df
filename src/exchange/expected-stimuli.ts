import { compare, decimal, type Fraction, fraction, sum } from '../scenario/fraction'
import type { Change } from '../scenario/rewrite'
import { DIFFICULTIES, type Difficulty, type Role } from '../scenario/roles'
import type { CompiledScenario, Probability } from '../scenario/scenario'
import { atDifficulty } from '../simulation/draws'
import type { ScenarioEdits } from './chronogramme-edits'
import { chancesValue } from './scenario-changes'

interface Dealt {
  readonly addressee: Role
  readonly rows: readonly string[]
  readonly probability: Probability
}

/** How many exogenous stimuli are expected after the edits; a sum that is no whole number is named instead. */
export const expectedStimuli = (
  scenario: CompiledScenario,
  edits: ScenarioEdits,
): { changes: Change[]; broken: { difficulty: Difficulty; sum: number }[] } => {
  const dealt = dealtAfter(scenario, edits)
  const { expected, minimum } = scenario.settings.stimuli
  const changes: Change[] = []
  const broken: { difficulty: Difficulty; sum: number }[] = []
  for (const difficulty of DIFFICULTIES) {
    const total = sum(dealt.map(({ probability }) => chance(probability, difficulty)))
    if (total.n % total.d !== 0n) {
      broken.push({ difficulty, sum: decimal(total) })
      continue
    }
    const value = Number(total.n / total.d)
    if (value !== expected[difficulty]) {
      changes.push({ path: ['settings', 'stimuli', 'expected', difficulty], value })
    }
  }
  const kept = minimum.flatMap((wish) => {
    const rows = new Set(wish.rows)
    const total = sum(
      dealt
        .filter(({ addressee }) => addressee === wish.role)
        .map((one) => share(one, one.rows.filter((row) => rows.has(row)).length)),
    )
    const count = compare(total, fraction(wish.count)) >= 0 ? wish.count : Number(total.n / total.d)
    return count > 0 ? [{ ...wish, count }] : []
  })
  const same =
    kept.length === minimum.length && kept.every(({ count }, n) => count === minimum[n]?.count)
  if (!same) changes.push({ path: ['settings', 'stimuli', 'minimum'], value: kept })
  return { changes, broken }
}

const dealtAfter = ({ stimuli }: CompiledScenario, edits: ScenarioEdits): Dealt[] => [
  ...stimuli
    .filter(({ kind }) => kind === 'exogenous')
    .map(({ id, addressee, rows, probability }) => {
      const edit = edits.stimuli.get(id)
      return {
        addressee: edit?.addressee ?? addressee,
        rows: edit?.rows ?? rows,
        probability: edit?.chances ? (chancesValue(edit.chances) as Probability) : probability,
      }
    }),
  ...edits.added.map(({ addressee, rows, chances }) => ({
    addressee,
    rows,
    probability: chancesValue(chances) as Probability,
  })),
]

const chance = (probability: Probability, difficulty: Difficulty): Fraction => {
  const [n, d] = atDifficulty(probability, difficulty)
  return fraction(n, d)
}

/** At the middle difficulty, the part of a stimulus that so many of its rows hold. */
const share = ({ probability, rows }: Dealt, among: number): Fraction => {
  const { n, d } = chance(probability, 'normal')
  return { n: n * BigInt(among), d: d * BigInt(rows.length) }
}
