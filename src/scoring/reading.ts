import type { CompiledScenario } from '../scenario/scenario'
import type { Answer } from '../simulation/command'
import { subjectOf } from '../simulation/prompts'
import type { GameState, Prompt } from '../simulation/state'
import type { World } from '../simulation/world'
import type { GameRecord } from '../session/record'
import type { RecordProblem } from '../session/record-shape'
import { replay } from '../session/replay'
import type { Branch } from './branch'
import { type Judgement, judge } from './judgement'
import { playPar } from './par'
import { type Score, score } from './score'
import { type ScriptMove, scriptBuilder } from './script'

/** A record played again, with all that scoring and regret need of it. */
export interface Reading {
  world: World
  state: GameState
  par: Branch
  judgements: Judgement[]
  score: Score
  script: ScriptMove[]
  /** The answers to decisions and stimuli, each with the state just before it was given. */
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
  /** Judgements made before it. */
  judged: number
}

/** Replays and scores a record; nothing that the file claims about itself is believed. */
export function readRecord(
  record: GameRecord,
  scenario: CompiledScenario,
): Reading | RecordProblem {
  const builder = scriptBuilder()
  const judgements: Judgement[] = []
  const answers: Reading['answers'] = []
  const replayed = replay(record, scenario, (n, before, _after, entries, world) => {
    const envelope = record.commands[n]!
    builder.add(envelope, before)
    const { command } = envelope
    if (command.type === 'prompt.answer') {
      const asked = before.prompts[command.prompt]!
      const subject = subjectOf(world, asked)
      if (subject && 'kind' in subject) {
        const { prompt, answer } = command
        answers.push({ n, prompt, asked, answer, before, judged: judgements.length })
      }
    }
    judgements.push(...judge(world, before, entries))
  })
  if ('code' in replayed) return replayed
  const { world, state, commands } = replayed
  const script = builder.moves()
  const par = playPar(world, script)
  return {
    world,
    state,
    par,
    judgements,
    score: score(world, state, judgements, par.state),
    script,
    answers: answers.filter(({ n, prompt }) => isLast(script, n, prompt)),
    commands,
  }
}

/** Of several answers to one prompt (taken back, or refused its spending) the last was carried out. */
function isLast(script: readonly ScriptMove[], n: number, prompt: string): boolean {
  const given = script.filter(
    ({ command }) => command.type === 'prompt.answer' && command.prompt === prompt,
  )
  return given[given.length - 1]?.n === n
}
