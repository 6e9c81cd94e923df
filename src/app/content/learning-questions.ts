import type { CompiledScenario } from '../../scenario/scenario'
import { foldSeed } from '../../scenario/seed'
import type { LearningActions } from '../../ui/learning-model'
import { keepLearning } from '../storage/learning-answers'

/**
 * The questions before a game: worked out when somebody asks for them, and their answers kept beside the game.
 * @param scenario the one that is being set up; rejects where it cannot be had
 */
export const questionsFirst = (
  scenario: () => Promise<CompiledScenario>,
): Pick<LearningActions, 'questionsBefore' | 'keepBefore'> => ({
  async questionsBefore({ seed, difficulty, stimuli, countdown, cut }) {
    const [{ learningQuestions }, found] = await Promise.all([
      import('../../scoring/learning'),
      scenario(),
    ])
    const options = { difficulty, stimuli, countdown, ...(cut === 'express' && { cut }) }
    return learningQuestions(found, { seed: foldSeed(seed), options }).before
  },
  keepBefore({ seed, difficulty }, before) {
    void scenario().then(({ id }) =>
      keepLearning({ scenario: id, seed: foldSeed(seed), difficulty }, { before }),
    )
  },
})
