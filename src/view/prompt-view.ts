import type { Role } from '../scenario/roles'
import { spendingOf } from '../simulation/effects/index'
import { answerEffects, dealtOptions, subjectOf } from '../simulation/prompts'
import { type RestChoice, restMinutes } from '../simulation/rests'
import { copiesAwaited } from '../simulation/services'
import type { Answer, GameState, Prompt, PromptKind } from '../simulation/state'
import type { World } from '../simulation/world'

export interface PromptView {
  id: string
  kind: PromptKind
  /** Id of the decision, lever or stimulus; for a countersignature what is to be signed. */
  of: string
  row: string
  form: 'choice' | 'ranking' | 'selection'
  weight: 'heavy' | 'light'
  options: OptionView[]
  /** What a selection may cost in all. */
  budget: { limit: number; unit: string } | null
  answer: Answer | null
  /** Documents it is worth reading for. */
  reads: readonly string[]
  /** Direction refused the spending of the answer given before. */
  spendingRefused: boolean
  /** For a rest while copies run: the earliest and the latest minute at which the next phase can end, else null. */
  copies: readonly [number, number] | null
  /** For a countersignature of spending: the answer that lies open on Direction's desk. */
  signs: SignedView | null
}

/** What is judged in the debrief: there it is worth knowing how sure somebody was. */
const JUDGED: readonly PromptKind[] = ['decision', 'rework', 'response']

/** Whether who answers is asked how sure it is: in all that is judged where few roles are held, else in what is heavy. */
export const asksConfidence = ({ kind, weight }: PromptView, held: number): boolean =>
  JUDGED.includes(kind) && (held <= 2 || weight === 'heavy')

export interface SignedView {
  role: Role
  kind: PromptKind
  of: string
  answer: Answer
  euros: number
}

export interface OptionView {
  id: string
  /** Length of a rest taken so. What work takes is not told before it has begun: it would give the answer away. */
  minutes: number | null
  /** In a selection, in the unit of its budget. */
  cost: number
}

/** A question as who is asked sees it: options in the order that luck dealt, and nothing of what they are worth. */
export function promptView(world: World, state: GameState, id: string, prompt: Prompt): PromptView {
  const subject = subjectOf(world, prompt)
  const form = subject && 'kind' in subject ? subject.kind : 'choice'
  const selection = subject && 'kind' in subject && subject.kind === 'selection' ? subject : null
  const options = dealtOptions(world, id, prompt).map((option): OptionView => {
    const cost = selection?.items.find((item) => item.id === option)?.cost ?? 0
    const minutes =
      prompt.kind === 'rest'
        ? restMinutes(world, state.minute, prompt.row, option as RestChoice)
        : null
    return { id: option, minutes, cost }
  })
  return {
    id,
    kind: prompt.kind,
    of: prompt.of,
    row: prompt.row,
    form,
    weight: subject && 'weight' in subject ? subject.weight : 'light',
    options,
    budget: selection?.budget ?? null,
    answer: prompt.answer,
    reads: subject && 'reads' in subject ? subject.reads : [],
    spendingRefused: prompt.signature === 'refused',
    copies: prompt.kind === 'rest' ? copiesAwaited(world, state) : null,
    signs: signedView(world, state, prompt),
  }
}

function signedView(world: World, state: GameState, { kind, of }: Prompt): SignedView | null {
  const signed = kind === 'countersign' ? state.prompts[of] : undefined
  if (!signed?.answer) return null
  const { role, answer } = signed
  const euros = spendingOf(answerEffects(world, signed, answer))
  return { role, kind: signed.kind, of: signed.of, answer, euros }
}
