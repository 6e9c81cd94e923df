import type { CompiledScenario } from '../scenario/scenario'
import { envelope, nextAutomaticMove, startMove } from '../session/autoplay'
import type { Move } from '../session/policy'
import type { BareGame, GameRecord } from '../session/record'
import type { RecordProblem } from '../session/record-problem'
import { type OnCommand, playAnew, type Replayed, replay } from '../session/replay'
import type { Envelope } from '../simulation/commands/index'
import { isPlayed } from '../simulation/cut'
import type { Event } from '../simulation/events'
import type { PolicyName } from '../simulation/people'
import { subjectOf } from '../simulation/prompts'
import type { Answer } from '../simulation/state'
import { type GameState, initialState, type Prompt } from '../simulation/state'
import { carryOut } from '../simulation/step'
import type { World } from '../simulation/world'
import type { CounterfactualRun } from './counterfactual-run'
import { type ScriptMove, scriptBuilder } from './decision-script'
import { addJudged, type Judgement, judge } from './judgement'
import { playPar } from './par'
import { type Score, score } from './score'

/** A record played again, with all that scoring, regret and debrief need of it. */
export interface ScoredGame {
  world: World
  seed: string
  state: GameState
  /** The main courante. */
  events: readonly Event[]
  par: CounterfactualRun
  judgements: Judgement[]
  score: Score
  script: ScriptMove[]
  /** Answers to decisions, stimuli, levers and rests, each with the state just before it was given. */
  answers: GivenAnswer[]
  commands: number
}

export interface GivenAnswer {
  /** Number of its command in the record. */
  n: number
  prompt: string
  asked: Prompt
  answer: Answer
  before: GameState
  /** Judgements made before it, as they were: an answer given again later had not taken the first one's place. */
  judged: readonly Judgement[]
  /** Events before it. */
  happened: number
}

/**
 * Replays and scores a record; nothing that the file claims about itself is believed.
 * @param par plays par, for who keeps it where many records share one
 */
export const scoreRecord = (
  record: GameRecord,
  scenario: CompiledScenario,
  par?: typeof playPar,
): ScoredGame | RecordProblem =>
  readPlayed(record, (onCommand) => replay(record, scenario, onCommand), par)

/** Plays and scores a game that claims nothing of itself. */
export const scoreAnew = (game: BareGame, scenario: CompiledScenario): ScoredGame | RecordProblem =>
  readPlayed(game, (onCommand) => playAnew(game, scenario, onCommand))

function readPlayed(
  { commands, seed }: BareGame,
  play: (onCommand: OnCommand) => Replayed | RecordProblem,
  par?: typeof playPar,
): ScoredGame | RecordProblem {
  const reader = gameReader(par)
  const played = play((n, before, _after, events, world) => {
    reader.see(world, commands[n]!, before, events)
  })
  return 'code' in played ? played : reader.close(played.world, seed, played.state)
}

/**
 * Plays a game by a policy and reads it at once, without a record.
 * @param par as in `scoreRecord`
 */
export const scorePolicyGame = (
  world: World,
  seed: string,
  policy: PolicyName,
  par?: typeof playPar,
): ScoredGame =>
  scoreMoves(
    world,
    seed,
    (state) =>
      state.started ? nextAutomaticMove(world, state) : startMove(world.scenario, policy),
    par,
  )

/**
 * Plays legal moves until there is none and reads the game at once, without a record.
 * @param par as in `scoreRecord`
 */
export function scoreMoves(
  world: World,
  seed: string,
  next: (state: GameState) => Move | null,
  par?: typeof playPar,
): ScoredGame {
  const reader = gameReader(par)
  let state = initialState(world.scenario)
  let n = 0
  for (let move = next(state); move; move = next(state)) {
    const done = carryOut(world, state, move.by, move.command)
    reader.see(world, envelope(n, move.by, move.command), state, done.events)
    state = done.state
    n += 1
  }
  return reader.close(world, seed, state)
}

/** Reads along while a game is played: `see` is told each command with the state before it. */
function gameReader(parOf: typeof playPar = playPar) {
  const builder = scriptBuilder()
  const judgements: Judgement[] = []
  const answers: GivenAnswer[] = []
  const journal: Event[] = []
  let commands = 0
  return {
    see(world: World, sent: Envelope, before: GameState, events: readonly Event[]): void {
      builder.add(sent, before)
      const { n, command } = sent
      if (command.type === 'prompt.answer') {
        const { prompt, answer } = command
        const asked = before.prompts[prompt]!
        if (isPlayed(world, asked.row) && (asked.kind === 'rest' || subjectOf(world, asked))) {
          const happened = journal.length
          answers.push({ n, prompt, asked, answer, before, judged: [...judgements], happened })
        }
      }
      if (command.type === 'prompt.overrule') {
        const { prompt, answer } = command
        const place = answers.findLastIndex((one) => one.prompt === prompt)
        if (place >= 0) answers[place] = { ...answers[place]!, answer }
      }
      addJudged(judgements, judge(world, before, events))
      for (const event of events) journal.push(event)
      commands += 1
    },
    close(world: World, seed: string, state: GameState): ScoredGame {
      const script = builder.moves()
      const par = parOf(world, script)
      const last = new Map(answers.map(({ n, prompt }) => [prompt, n]))
      const kept = new Set(script.map(({ n }) => n))
      return {
        world,
        seed,
        state,
        events: journal,
        par,
        judgements,
        score: score(world, state, judgements, par.state),
        script,
        // Of several answers to one prompt (taken back, or refused its spending) the last was carried out.
        answers: answers.filter(({ n, prompt }) => last.get(prompt) === n && kept.has(n)),
        commands,
      }
    },
  }
}
