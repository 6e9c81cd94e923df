import type { CompiledScenario } from '../../scenario/scenario'
import type { TypedOutcome } from '../../ui/screens/play/typed-codes-model'
import { type AnswerCard, answerCards, readCodes } from '../../view/answer-cards'
import type { PromptView } from '../../view/prompt-view'
import type { OpenGame } from './open-game'

/**
 * Seals at this table what codes of paper cards stand for, in the order in which they were typed: an answer may bring the
 * question of the next. What is refused keeps none of the others back.
 */
export async function typeCodes(
  game: OpenGame,
  scenario: CompiledScenario,
  typed: string,
): Promise<TypedOutcome[]> {
  const outcomes: TypedOutcome[] = []
  for (const read of readCodes(answerCards(scenario), typed)) {
    if ('problem' in read) {
      outcomes.push(read)
      continue
    }
    const { code, card, answer } = read
    const prompt = askedNow(game, card)
    if (!prompt) {
      outcomes.push({ code, problem: 'not-asked' })
      continue
    }
    const refusal = await game.answer(prompt.id, {
      answer,
      confidence: null,
      deviation: '',
      runsOn: false,
      beside: { offered: '', wanted: '' },
    })
    outcomes.push({ code, card, answer, refusal })
  }
  return outcomes
}

/** The question of a card as it is asked of somebody here, even where it has an answer that is sealed already. */
function askedNow(game: OpenGame, { kind, of, role }: AnswerCard): PromptView | undefined {
  const prompts = game.model().views[role]?.prompts ?? []
  return prompts.find(
    (prompt) =>
      prompt.of === of &&
      (prompt.kind === kind || (prompt.kind === 'rework' && kind === 'decision')),
  )
}
