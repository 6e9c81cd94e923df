import type { SetupChoice } from './screens/setup/setup-model'

/** A situation that somebody is asked about on one side of a game. */
export interface LearningQuestion {
  /** The stimulus, whose texts are the scenario's own. */
  readonly of: string
  readonly role: string
  readonly options: readonly string[]
  readonly right: readonly string[]
  /** Text key of the reason. */
  readonly why: string
}

/** An option by the id of each question; '' for who did not know. */
export type LearningSide = Readonly<Record<string, string>>

/** What can be done with the questions before a game and after it. They change no game. */
export interface LearningActions {
  /** Those before the game that was chosen; rejects where the rules cannot be loaded. */
  questionsBefore(choice: SetupChoice): Promise<readonly LearningQuestion[]>
  keepBefore(choice: SetupChoice, answers: LearningSide): void
  /** About the game whose debrief is shown. */
  keepAfter(answers: LearningSide): void
}
