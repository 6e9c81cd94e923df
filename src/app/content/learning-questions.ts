import type { CompiledScenario } from '../../scenario/scenario'
import { foldSeed } from '../../scenario/seed'
import { learningQuestions } from '../../scoring/learning'
import type { LearningQuestion, LearningSide } from '../../ui/learning-model'
import type { SetupChoice } from '../../ui/screens/setup/setup-model'
import { keepLearning } from '../storage/learning-answers'

/** The questions before the game that was chosen. */
export function questionsBefore(
  scenario: CompiledScenario,
  { seed, difficulty, stimuli, countdown, cut }: SetupChoice,
): readonly LearningQuestion[] {
  const options = { difficulty, stimuli, countdown, ...(cut === 'express' && { cut }) }
  return learningQuestions(scenario, { seed: foldSeed(seed), options }).before
}

/** Keeps what was answered beside the game that was chosen, on this device. */
export const keepBefore = (
  { id }: CompiledScenario,
  { seed, difficulty }: SetupChoice,
  before: LearningSide,
): boolean => keepLearning({ scenario: id, seed: foldSeed(seed), difficulty }, { before })
