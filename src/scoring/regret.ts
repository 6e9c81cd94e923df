import type { Role } from '../scenario/roles'
import { policyAnswer } from '../session/policy'
import { subjectOf } from '../simulation/prompts'
import { sameAnswer } from '../simulation/same-answer'
import type { Answer, GameState, PromptKind } from '../simulation/state'
import type { World } from '../simulation/world'
import {
  type Aftermath,
  aftermath,
  type Course,
  isFelt,
  serviceChangesIn,
  surfacedIn,
} from './aftermath'
import { isBlameless } from './blameless'
import { playScript } from './counterfactual-run'
import type { ScriptMove } from './decision-script'
import { type DeviationVerdict, upholdDeviations } from './deviation'
import { addJudged } from './judgement'
import { toHundredths } from './points'
import { score } from './score'
import type { GivenAnswer, ScoredGame } from './scored-game'

/** What one answer cost or earned, against what else could have been answered, all else played on as it was. */
export interface Regret {
  prompt: string
  kind: PromptKind
  /** Id of the decision, lever or stimulus; 'rest' for a rest. */
  of: string
  role: Role
  row: string
  played: Answer
  best: Answer
  /** Best alternative less what was played, ≥ 0; points. */
  cost: number
  /** What was played less the median alternative; points. */
  merit: number
  /** Minutes that the best alternative would have changed the whole exercise by. */
  minutes: number
  alternatives: Alternative[]
  /** Rest, what good practice backs and a duty done are listed as costly nowhere. */
  isBlameless: boolean
  /** Whether the rest of the game is felt to be another one after at least half of the alternatives. */
  hasEffect: boolean
  /** Surfacings of the game that was played that do not come after the best alternative. */
  avoids: string[]
  /** Acts of the best alternative's run that came from the reference policy. */
  replaced: number
}

export interface Alternative {
  answer: Answer
  total: number
  /** The result alone, 0–100: continuity, duties and stimuli. */
  outcome: number
  elapsedMinutes: number
  replaced: number
  /** In what the game differs at FINEX from the one that was played. */
  differs: Aftermath
  isFelt: boolean
}

/** A game in which one answer was another. */
export interface Tried extends Course {
  answer: Answer
  total: number
  elapsedMinutes: number
  replaced: number
}

/** The finite alternatives to an answer: each option; for rankings and selections what three policies would answer. */
export function alternatives(
  world: World,
  { prompt, asked, before }: Pick<GivenAnswer, 'prompt' | 'asked' | 'before'>,
): Answer[] {
  const subject = subjectOf(world, asked)
  if (!subject || !('kind' in subject) || subject.kind === 'choice') {
    return asked.options.map((choice) => ({ choice }))
  }
  const tried = (['reference', 'novice', 'passive'] as const).map((policy) =>
    policyAnswer(world, before, prompt, asked, policy),
  )
  return tried.filter((one, index) => !tried.slice(0, index).some((two) => sameAnswer(one, two)))
}

/** Plays the game again with one answer changed, from the moment it was given. */
export function playAlternative(
  scored: ScoredGame,
  answered: GivenAnswer,
  answer: Answer,
  deviations: readonly DeviationVerdict[] = [],
): Tried {
  const { world, script, par, events } = scored
  const { prompt, n, before, judged, happened } = answered
  const rest = script.filter((move) => move.n >= n)
  const run = playScript(world, withoutTakenBack(before, script, n), rest, { prompt, answer })
  // Upheld for the answer that was given, not for any other.
  const upheld = sameAnswer(answer, answered.answer)
    ? deviations
    : deviations.filter((one) => one.prompt !== prompt)
  const whole = [...judged]
  addJudged(whole, run.judgements)
  const { total, outcome } = score(world, run.state, upholdDeviations(whole, upheld), par.state)
  const { state, replaced } = run
  const earlier = events.slice(0, happened)
  const changes = [...serviceChangesIn(earlier), ...run.changes]
  const surfaced = [...surfacedIn(earlier), ...run.surfaced]
  return {
    answer,
    total,
    outcome,
    elapsedMinutes: state.minute,
    replaced,
    state,
    changes,
    surfaced,
  }
}

/** The state before command `n`, without sealed answers that were taken back afterwards. */
function withoutTakenBack(before: GameState, script: readonly ScriptMove[], n: number): GameState {
  const kept = new Set(
    script.flatMap((move) =>
      move.n < n && move.command.type === 'prompt.answer' ? [move.command.prompt] : [],
    ),
  )
  const taken = Object.entries(before.prompts).filter(([id, { answer }]) => answer && !kept.has(id))
  if (taken.length === 0) return before
  const open = taken.map(([id, prompt]) => [id, { ...prompt, answer: null, seconds: 0 }] as const)
  return { ...before, prompts: { ...before.prompts, ...Object.fromEntries(open) } }
}

/** What the game came to: as it was played, and where it was broken off, as the reference policy plays it on. */
export interface Baseline extends Course {
  total: number
}

/** The game played on from its end: what every alternative is measured against. */
export function baselineOf(
  { world, state, judgements, par, events }: ScoredGame,
  deviations: readonly DeviationVerdict[] = [],
): Baseline {
  const rest = playScript(world, state, [])
  const whole = upholdDeviations([...judgements, ...rest.judgements], deviations)
  const { total, outcome } = score(world, rest.state, whole, par.state)
  const changes = [...serviceChangesIn(events), ...rest.changes]
  const surfaced = [...surfacedIn(events), ...rest.surfaced]
  return { total, outcome, state: rest.state, changes, surfaced }
}

/** What an answer cost against the best of its alternatives, each played on to the end by the same script. */
export function regretOf(
  scored: ScoredGame,
  answered: GivenAnswer,
  baseline: Baseline,
  deviations: readonly DeviationVerdict[] = [],
): Regret {
  const { prompt, asked, answer: played } = answered
  const tried = alternatives(scored.world, answered)
    .filter((answer) => !sameAnswer(answer, played))
    .map((answer) =>
      besidePlayed(scored, baseline, playAlternative(scored, answered, answer, deviations)),
    )
  const sorted = [...tried].sort((a, b) => b.total - a.total)
  const { total } = baseline
  const better = sorted.find((one) => one.total > total)
  return {
    prompt,
    kind: asked.kind,
    of: asked.of,
    role: asked.role,
    row: asked.row,
    played,
    best: better ? better.answer : played,
    cost: better ? toHundredths(better.total - total) : 0,
    merit: sorted.length > 0 ? toHundredths(total - median(sorted.map((one) => one.total))) : 0,
    minutes: better ? better.elapsedMinutes - baseline.state.minute : 0,
    alternatives: tried,
    isBlameless: isBlameless(scored.world, answered),
    hasEffect: 2 * tried.filter((one) => one.isFelt).length >= tried.length,
    avoids: better ? better.differs.surfacings.filter((id) => baseline.surfaced.includes(id)) : [],
    replaced: better ? better.replaced : 0,
  }
}

/** An alternative without its end, which would weigh on whoever keeps a debrief. */
function besidePlayed({ world }: ScoredGame, baseline: Baseline, tried: Tried): Alternative {
  const { answer, total, outcome, elapsedMinutes, replaced } = tried
  const differs = aftermath(world, baseline, tried)
  const felt = isFelt(baseline, tried, differs)
  return { answer, total, outcome, elapsedMinutes, replaced, differs, isFelt: felt }
}

/** Answers after which the game goes on as it would have after most others, out of all that had alternatives. */
export function withoutEffect(regrets: readonly Regret[]): { prompts: string[]; of: number } {
  const tried = regrets.filter(({ alternatives: others }) => others.length > 0)
  const prompts = tried.filter(({ hasEffect }) => !hasEffect).map(({ prompt }) => prompt)
  return { prompts, of: tried.length }
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Regret of every answer, with progress after each and a way to stop: `onProgress` returns false. */
export function allRegrets(
  scored: ScoredGame,
  deviations: readonly DeviationVerdict[] = [],
  onProgress?: (done: number, of: number) => boolean,
): Regret[] {
  const { answers } = scored
  const baseline = baselineOf(scored, deviations)
  const regrets: Regret[] = []
  for (const answered of answers) {
    regrets.push(regretOf(scored, answered, baseline, deviations))
    if (onProgress?.(regrets.length, answers.length) === false) break
  }
  return regrets
}

/** The answers that cost most, dearest first, of equals the earlier; what is blameless is not among them. */
export const costliest = (regrets: readonly Regret[], count = 5): Regret[] =>
  regrets
    .filter((one) => one.cost > 0 && !one.isBlameless)
    .sort((a, b) => b.cost - a.cost)
    .slice(0, count)

/** The answers that earned most against the others that were open. */
export const mostWorthwhile = (regrets: readonly Regret[], count = 5): Regret[] =>
  [...regrets]
    .filter(({ merit }) => merit > 0)
    .sort((a, b) => b.merit - a.merit)
    .slice(0, count)
