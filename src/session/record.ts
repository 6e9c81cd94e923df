import type { Difficulty } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import type { Command, Envelope } from '../simulation/commands/index'
import type { GameOptions } from '../simulation/state'

export const RECORD_FORMAT = 'pra-record/1'
/** Raised whenever the rules compute something else from the same commands. */
export const RULES_VERSION = '4'
/** The version of the game that still plays the records of earlier rules. */
export const EARLIER_RULES: Readonly<Record<string, string>> = { '3': '0.1.0' }

/** Another record that a game branched off, by its end's hash, and after how many of its commands: a claim, to be shown only. */
export interface Origin {
  sha256: string
  commands: number
}

/** Everything that is fixed before the first command. */
export interface RecordHeader {
  format: string
  rulesVersion: string
  scenario: { id: string; version: string; sha256: string }
  seed: string
  difficulty: Difficulty
  options: Omit<GameOptions, 'difficulty'>
  /** Missing in a game that began at its beginning. */
  origin?: Origin
}

/**
 * What was answered before a game and after it, an option by the id of each question, '' for who did not know: no part
 * of the game, and in no check of it.
 */
export interface LearningAnswers {
  before?: Readonly<Record<string, string>>
  after?: Readonly<Record<string, string>>
}

/** A whole game: what was decided, and its chain of checks (`chain.ts`). */
export interface GameRecord extends RecordHeader {
  commands: Envelope[]
  checks: string[]
  end: { sha256: string }
  learning?: LearningAnswers
}

/** A game without what it claims of itself: how it was dealt, and what was done. */
export type BareGame = RecordHeader & Pick<GameRecord, 'commands'>

/** What the exercise was started with; undefined before its start. */
export function startIn({
  commands,
}: Pick<GameRecord, 'commands'>): Extract<Command, { type: 'exercise.start' }> | undefined {
  for (const { command } of commands) if (command.type === 'exercise.start') return command
  return undefined
}

/** The header of a new record, by the rules of now. */
export function makeHeader(
  scenario: CompiledScenario,
  seed: string,
  options: GameOptions,
): RecordHeader {
  return {
    format: RECORD_FORMAT,
    rulesVersion: RULES_VERSION,
    scenario: { id: scenario.id, version: scenario.version, sha256: scenario.sha256 },
    seed,
    difficulty: options.difficulty,
    options: {
      stimuli: options.stimuli,
      countdown: options.countdown,
      ...(options.cut === 'express' && { cut: options.cut }),
    },
  }
}

/** The options that a record was played with. */
export const optionsOf = (header: RecordHeader): GameOptions => ({
  difficulty: header.difficulty,
  ...header.options,
})
