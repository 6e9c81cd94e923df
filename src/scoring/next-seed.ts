import { GRADES, type Grade, gradeRank, isPerformed, type Role } from '../scenario/roles'
import { dealDraws } from '../simulation/draws'
import { sameAnswer } from '../simulation/same-answer'
import { makeWorld } from '../simulation/world'
import type { GameReport } from './game-report'
import { playPar } from './par'
import type { ScoredGame } from './scored-game'

/** The seed that puts the weakest objective of a game to the test, and why it does. */
export interface NextSeed {
  readonly seed: string
  /** Whose objective it is. */
  readonly role: Role
  /** The role's own objective and how it stood; null where the scenario gives the role none. */
  readonly objective: { readonly id: string; readonly rating: Grade } | null
  /** Stimuli that come to the role there, and how many of them did not come in this game. */
  readonly stimuli: number
  readonly fresh: number
  /** Answers that the role got wrong, to which another answer is right there: what was learnt by heart does not help. */
  readonly changed: number
}

/** Seeds to choose from, the same for everybody: who is sent to the same one can be compared. */
const CANDIDATES = Array.from({ length: 40 }, (_, index) => `suite-${index + 1}`)

/** What counts for a seed: another right answer to what went wrong most, then what is new, then whatever comes. */
const WEIGHTS = { changed: 4, fresh: 2, stimuli: 1 }

/**
 * The weakest objective is the worst rated of those whose role somebody held; of several that of the role that earned
 * the least share of what its answers were worth. Each candidate is played by par with the game's own options, and what
 * it asks of the role is counted. The same record always leads to the same seed.
 */
export function nextSeed(
  { world, state, seed: played }: ScoredGame,
  report: GameReport,
): NextSeed | null {
  const held = world.roles.filter((role) => state.holders[role] === 'player')
  const [weakest] = (held.length > 0 ? held : [...world.roles])
    .map((role) => {
      const objective = report.objectives.find((one) => one.role === role) ?? null
      const answers = report.decisions.filter((one) => one.counts && one.role === role)
      const sum = (what: 'points' | 'max') => answers.reduce((all, one) => all + one[what], 0)
      const share = sum('max') > 0 ? sum('points') / sum('max') : 1
      return {
        role,
        objective,
        answers,
        share,
        rating: objective ? gradeRank(objective.rating) : GRADES.length,
      }
    })
    .sort((a, b) => a.rating - b.rating || a.share - b.share)
  if (!weakest) return null
  const { role, objective, answers } = weakest
  const missed = answers.filter(({ kind, grade }) => kind === 'decision' && !isPerformed(grade))
  const met = new Set(answers.filter(({ kind }) => kind === 'response').map(({ id }) => id))
  const { scenario, options } = world
  const [best] = CANDIDATES.filter((seed) => seed !== played)
    .map((seed) => {
      const there = playPar(makeWorld(scenario, dealDraws(seed, scenario.id), options))
      const asked = there.judgements.filter((one) => one.role === role)
      const responses = asked.filter(({ kind }) => kind === 'response')
      const changed = missed.filter(({ id, reference }) =>
        asked.some(
          (one) =>
            one.kind === 'decision' && one.of === id && !sameAnswer(one.reference, reference),
        ),
      ).length
      const stimuli = responses.length
      const fresh = responses.filter(({ of }) => !met.has(of)).length
      const weight = changed * WEIGHTS.changed + fresh * WEIGHTS.fresh + stimuli * WEIGHTS.stimuli
      return { seed, stimuli, fresh, changed, weight }
    })
    .sort((a, b) => b.weight - a.weight)
  if (!best) return null
  const { seed, stimuli, fresh, changed } = best
  const own = objective && { id: objective.id, rating: objective.rating }
  return { seed, role, objective: own, stimuli, fresh, changed }
}
