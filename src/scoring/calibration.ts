import type { Role } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import { nextAutomaticMove, playOut, startMove } from '../session/autoplay'
import type { TextLength } from '../session/blind-answer'
import { allHeldBy, type Move } from '../session/policy'
import {
  answerKey,
  nextStrategyMove,
  policyOf,
  type Sight,
  STRATEGIES,
  type Strategy,
  strategyAnswer,
  type Way,
} from '../session/strategy'
import { today } from '../simulation/day'
import { dealDraws } from '../simulation/draws'
import { POLICIES } from '../simulation/people'
import { parsePromptId } from '../simulation/prompt-id'
import type { Answer } from '../simulation/state'
import { type GameOptions, initialState } from '../simulation/state'
import { carryOut } from '../simulation/step'
import { rowMinutes } from '../simulation/tasks'
import { makeWorld, type World } from '../simulation/world'
import { decisionsShare } from './criterion-shares'
import { addJudged, type Judgement, judge } from './judgement'
import { ownScore } from './own-score'
import { playPar } from './par'
import { score } from './score'
import { scoreMoves } from './scored-game'

export const WAYS: readonly Way[] = [
  ...POLICIES.map((policy) => (policy === 'reference' ? 'plan' : policy)),
  ...STRATEGIES,
]

/** One game of a calibration, in numbers. */
export interface Sample {
  way: Way
  index: number
  total: number
  /** Points of the decisions before their floor, per cent. */
  decisions: number
  conformity: number
  outcome: number
  /** Own score of one role, played so at a table that keeps to the plan; the seeds take turns through the roles. */
  own: number
  elapsedMinutes: number
  stimuli: string[]
  /** Those that fell, by the day they fell on (1 for the first) and by whom they were for. */
  fell: { day: number; role: Role }[]
  /** Each gauge at the end. */
  gauges: Record<string, number>
  /** Times that restored services went down again. */
  relapses: number
  /** Rows whose work left the plan's interval. */
  missedRows: string[]
  answers: { id: string; option: string }[]
}

/** Plays one seed in several ways, each against par on that seed. `textLength` is what a player sees of the options. */
export function sample(
  scenario: CompiledScenario,
  options: GameOptions,
  index: number,
  ways: readonly Way[],
  textLength: TextLength = () => 0,
): Sample[] {
  const world = makeWorld(scenario, dealDraws(`seed-${index}`, scenario.id), options)
  const par = playPar(world).state
  const copied = ways.includes('copy') ? answersOfPlan(scenario, options, index - 1) : new Map()
  const sight: Sight = { textLength, copied }
  return ways.map((way) => {
    let state = initialState(scenario)
    const judgements: Judgement[] = []
    const fell: Sample['fell'] = []
    let relapses = 0
    const policy = policyOf(way)
    const next = (): Move | null =>
      policy
        ? nextAutomaticMove(world, state)
        : nextStrategyMove(world, state, way as Strategy, sight)
    for (
      let move: Move | null = startMove(world.scenario, policy ?? 'random');
      move;
      move = next()
    ) {
      const before = state
      const done = carryOut(world, before, move.by, move.command)
      addJudged(judgements, judge(world, before, done.events))
      for (const event of done.events) {
        if (event.type === 'services.relapsed') relapses += 1
        if (event.type === 'stimulus.fired') {
          const role = world.stimuli.get(event.stimulus)!.addressee
          fell.push({ day: today(world, event), role })
        }
      }
      state = done.state
    }
    const { total, conformity, outcome } = score(world, state, judgements, par)
    return {
      way,
      index,
      total,
      decisions: decisionsShare(world, judgements, par) / 100,
      conformity,
      outcome,
      own: ownOf(world, way, world.roles[index % world.roles.length]!, sight),
      elapsedMinutes: state.minute,
      stimuli: Object.keys(state.stimuli).filter((id) => state.stimuli[id] === 'fired'),
      fell,
      gauges: { ...state.gauges },
      relapses,
      missedRows: scenario.rows
        .filter(({ key, minutes: [min, max] }) => {
          const worked = rowMinutes(state, key)
          return worked < min || worked > max
        })
        .map(({ key }) => key),
      answers: judgements.map(({ of, answer }) => ({ id: of, option: answerName(answer) })),
    }
  })
}

/** One role plays in a way, all others by the plan: what that is worth to the one. */
function ownOf(world: World, way: Way, role: Role, sight: Sight): number {
  const policy = policyOf(way)
  const holders = { ...allHeldBy(world.scenario, 'reference'), [role]: policy ?? 'reference' }
  const start: Move = {
    by: 'host',
    command: { type: 'exercise.start', holders, objectives: [] },
  }
  const game = scoreMoves(world, '', (state) => {
    if (!state.started) return start
    const move = nextAutomaticMove(world, state)
    if (policy || move?.by !== role || move.command.type !== 'prompt.answer') return move
    const { prompt } = move.command
    const asked = state.prompts[prompt]!
    const answer = strategyAnswer(world, state, prompt, asked, way as Strategy, sight)
    return { by: role, command: { ...move.command, answer } }
  })
  return ownScore(game, [role]).total
}

/** What the plan answers on a seed, as somebody remembers it who has played there. */
function answersOfPlan(
  scenario: CompiledScenario,
  options: GameOptions,
  index: number,
): Map<string, Answer> {
  const world = makeWorld(scenario, dealDraws(`seed-${index}`, scenario.id), options)
  const answers = new Map<string, Answer>()
  playOut(world, 'reference', (_move, _after, events) => {
    for (const event of events) {
      if (event.type !== 'prompt.revealed') continue
      const { kind, of, prompt, answer } = event
      answers.set(answerKey({ kind, of, attempt: parsePromptId(prompt).attempt }), answer)
    }
  })
  return answers
}

const answerName = (answer: Answer): string =>
  'choice' in answer
    ? answer.choice
    : ('ranking' in answer ? answer.ranking : answer.selection).join(',')

export interface Distribution {
  p5: number
  median: number
  p95: number
  mean: number
}

/** What many games say about a scenario. */
export interface Calibration {
  seeds: number
  ways: Record<
    string,
    {
      total: Distribution
      decisions: Distribution
      conformity: Distribution
      outcome: Distribution
      own: Distribution
      elapsedMinutes: Distribution
      /** Each gauge at the end. */
      gauges: Record<string, Distribution>
      /** Share of games, in hundredths, in which restored services went down again, once at least and twice at least. */
      relapses: { once: number; twice: number }
      /** Stimuli that fall in a game on average, by day and by role. */
      fell: { days: number[]; roles: Record<string, number> }
    }
  >
  /** Share of games, in hundredths, in which each stimulus was met, over the policies. */
  stimuli: Record<string, number>
  /** Share of the plan's games, in hundredths, whose row left the plan's interval. */
  missedRows: Record<string, number>
  /** Share of seeds, in hundredths. */
  order: {
    planOverNovice: number
    noviceOverWorst: number
    practiceOutcomeOverPlan: number
    soundOutcomeOverPlan: number
  }
}

/** The figures of many games played in each way. */
export function summarise(scenario: CompiledScenario, samples: readonly Sample[]): Calibration {
  const ways: Calibration['ways'] = {}
  for (const way of WAYS) {
    const games = samples.filter((one) => one.way === way)
    if (games.length === 0) continue
    ways[way] = {
      total: distribution(games.map(({ total }) => total)),
      decisions: distribution(games.map(({ decisions }) => decisions)),
      conformity: distribution(games.map(({ conformity }) => conformity)),
      outcome: distribution(games.map(({ outcome }) => outcome)),
      own: distribution(games.map(({ own }) => own)),
      elapsedMinutes: distribution(games.map(({ elapsedMinutes }) => elapsedMinutes)),
      gauges: Object.fromEntries(
        scenario.gauges.map(({ id }) => [id, distribution(games.map(({ gauges }) => gauges[id]!))]),
      ),
      relapses: {
        once: percent(games, ({ relapses }) => relapses > 0),
        twice: percent(games, ({ relapses }) => relapses > 1),
      },
      fell: fallen(scenario, games),
    }
  }
  const policyGames = samples.filter(({ way }) => policyOf(way) !== null)
  const planGames = samples.filter(({ way }) => way === 'plan')
  return {
    seeds: new Set(samples.map(({ index }) => index)).size,
    ways,
    stimuli: Object.fromEntries(
      scenario.stimuli.map(({ id }) => [
        id,
        percent(policyGames, ({ stimuli }) => stimuli.includes(id)),
      ]),
    ),
    missedRows: Object.fromEntries(
      scenario.rows.map(({ key }) => [
        key,
        percent(planGames, ({ missedRows }) => missedRows.includes(key)),
      ]),
    ),
    order: {
      planOverNovice: beats(samples, 'plan', 'novice', 'total'),
      noviceOverWorst: beats(samples, 'novice', 'worst', 'total'),
      practiceOutcomeOverPlan: beats(samples, 'practice', 'plan', 'outcome'),
      soundOutcomeOverPlan: beats(samples, 'sound', 'plan', 'outcome'),
    },
  }
}

function fallen(
  scenario: CompiledScenario,
  games: readonly Sample[],
): { days: number[]; roles: Record<string, number> } {
  const all = games.flatMap(({ fell }) => fell)
  const mean = (test: (one: Sample['fell'][number]) => boolean): number =>
    Math.round((all.filter(test).length * 100) / games.length) / 100
  const days = Math.max(0, ...all.map(({ day }) => day))
  return {
    days: Array.from({ length: days }, (_, index) => mean(({ day }) => day === index + 1)),
    roles: Object.fromEntries(
      scenario.roles.map(({ id }) => [id, mean(({ role }) => role === id)]),
    ),
  }
}

const percent = <T>(things: readonly T[], test: (thing: T) => boolean): number =>
  things.length === 0 ? 0 : Math.round((things.filter(test).length * 10_000) / things.length) / 100

function beats(
  samples: readonly Sample[],
  better: Way,
  worse: Way,
  by: 'total' | 'outcome',
): number {
  const others = new Map(samples.filter(({ way }) => way === worse).map((one) => [one.index, one]))
  const pairs = samples.filter(({ way, index }) => way === better && others.has(index))
  return percent(pairs, (one) => one[by] > others.get(one.index)![by])
}

function distribution(values: readonly number[]): Distribution {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (hundredths: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * hundredths) / 100))]!
  const sum = sorted.reduce((total, value) => total + value, 0)
  return {
    p5: at(5),
    median: at(50),
    p95: at(95),
    mean: Math.round((sum * 100) / sorted.length) / 100,
  }
}
