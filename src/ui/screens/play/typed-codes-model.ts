import type { TableRefusal } from '../../../protocol/seat'
import type { Answer, Refusal } from '../../../protocol/terms'
import type { AnswerCard, CodeProblem } from '../../../view/answer-cards'

/** What came of one code that was typed from a card of paper. */
export type TypedOutcome = { readonly code: string } & (
  | {
      readonly card: AnswerCard
      readonly answer: Answer
      /** Null where the answer was sealed. */
      readonly refusal: Refusal | TableRefusal | null
    }
  /** It means no answer; `not-asked`: its question is not asked at this table now. */
  | { readonly problem: CodeProblem | 'not-asked' }
)

export interface TypedCodesActions {
  /** Seals the answers that codes stand for, one after the other; tells what came of each. */
  typeCodes(typed: string): Promise<readonly TypedOutcome[]>
}
