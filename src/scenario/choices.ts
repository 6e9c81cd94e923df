import type { Choice, Response } from './scenario'
import type { ScenarioDraft } from './scenario-draft'
import { decisionsOf } from './walk'

/** A choice between options, in a decision or in the answer to a stimulus, with its default reference. */
export interface AnyChoice {
  /** Of its text keys. */
  readonly prefix: string
  readonly options: Choice['options']
  readonly reference: string
  readonly choice: Choice | Response
}

/** Everything that can be chosen, of decisions, stimuli and levers, with the key of its text. */
export const choicesOf = (draft: ScenarioDraft): AnyChoice[] => [
  ...decisionsOf(draft).flatMap((decision) =>
    decision.kind === 'choice' ? [anyChoice(`decision.${decision.id}`, decision)] : [],
  ),
  ...draft.stimuli.flatMap(({ id, response }) =>
    response ? [anyChoice(`stimulus.${id}`, response)] : [],
  ),
]

const anyChoice = (prefix: string, choice: Choice | Response): AnyChoice => ({
  prefix,
  options: choice.options,
  reference: choice.reference.at(-1)?.plan ?? '',
  choice,
})
