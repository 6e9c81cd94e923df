import audit from './audit.json'

const VERDICTS = ['conform', 'not-conform', 'not-applicable'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What was found of one criterion of the RGAA 4.1.2, and what shows it: tests of the project, or a reasoned note. */
export interface Finding {
  /** Such as `10.12`. */
  readonly criterion: string
  readonly verdict: Verdict
  /** Keys of `TESTS`. */
  readonly tests: readonly string[]
  /** Names a sentence, `note.<note>`; '' for none. */
  readonly note: string
}

/** How far the criteria that apply are met, as the law names it. */
export type Conformity = 'full' | 'partial' | 'none'

/** From this share on, per cent, conformity is partial; below there is none. */
const PARTIAL_FROM = 50

const verdictOf = (written: string): Verdict => {
  const verdict = VERDICTS.find((one) => one === written)
  if (!verdict) throw new Error(`no verdict: ${written}`)
  return verdict
}

/** All criteria in their order. */
export const FINDINGS: readonly Finding[] = audit.criteria.map(
  ({ criterion, verdict, tests = [], note = '' }) => ({
    criterion,
    verdict: verdictOf(verdict),
    tests,
    note,
  }),
)

/** The tests that show something, each by the file that it stands in and its title. */
export const TESTS: Readonly<Record<string, { readonly file: string; readonly title: string }>> =
  audit.tests

/** Numbers of criteria, and the share of those that apply which is met: whole per cent, never rounded up. */
export interface Rate {
  readonly conform: number
  readonly applicable: number
  readonly all: number
  readonly percent: number
}

/** @param findings - of every criterion, those that do not apply included */
export function rateOf(findings: readonly Pick<Finding, 'verdict'>[]): Rate {
  const count = (verdict: Verdict) => findings.filter((one) => one.verdict === verdict).length
  const conform = count('conform')
  const applicable = conform + count('not-conform')
  const percent = applicable === 0 ? 0 : Math.floor((conform * 100) / applicable)
  return { conform, applicable, all: findings.length, percent }
}

/** @param rate - what the mention on the title follows from (decree 2019-768) */
export const conformityOf = ({ percent }: Rate): Conformity => {
  if (percent === 100) return 'full'
  return percent >= PARTIAL_FROM ? 'partial' : 'none'
}
