import { signer } from '../scenario/roles'
import { runDue } from './clock'
import { isAnswerOwed } from './mode'
import { promptId } from './prompt-id'
import { ask, commit, needsSignature, owedPrompts } from './prompts'
import { answerRest, planRest, restWanted, SIGNATURES } from './rests'
import { openRow } from './rows'
import type { Prompt } from './state'
import { dropPrompts, log, promptToChange, type StateDraft } from './state-draft'

/** When the last answer owed is in, all are revealed and applied in the plan's order. */
export function afterAnswers(draft: StateDraft): void {
  const { world, state } = draft
  if (isAnswerOwed(state)) return
  signSpending(draft)
  if (isAnswerOwed(state)) return
  const owed = owedPrompts(world, state)
  state.prompts = {}
  for (const [id, prompt] of owed) {
    if (prompt.kind === 'rest') answerRest(draft, prompt, choiceOf(prompt))
    else if (prompt.kind === 'countersign') sign(draft, prompt)
    else commit(draft, id, prompt, prompt.answer!)
  }
  runDue(draft)
}

const choiceOf = ({ answer }: Readonly<Prompt>): string =>
  answer && 'choice' in answer ? answer.choice : ''

/** Spending above the limit is signed before anything is applied. */
function signSpending(draft: StateDraft): void {
  const { world, state } = draft
  const by = signer(world.scenario)
  for (const [id, { signature, answer, row, of, kind, role }] of owedPrompts(world, state)) {
    if (signature === 'asked') {
      const signed = choiceOf(state.prompts[promptId(row, 1, by, `sign-${of}`)]!) === 'sign'
      log(draft, { type: 'countersign.given', about: id, signed })
      dropPrompts(draft, (prompt) => prompt.kind === 'countersign' && prompt.of === id)
      const prompt = promptToChange(draft, id)
      prompt.signature = signed ? 'signed' : 'refused'
      if (!signed) {
        prompt.answer = null
        delete prompt.overruledBy
      }
    } else if (signature !== 'signed' && needsSignature(world, { kind, of, role }, answer!)) {
      promptToChange(draft, id).signature = 'asked'
      log(draft, { type: 'countersign.asked', role: by, about: id })
      ask(draft, 'countersign', by, row, 1, `sign-${of}`, SIGNATURES, id)
    }
  }
}

/** The answer on a rest or on an overlap. A refused rest is taken whole; a refused overlap waits its turn. */
function sign(draft: StateDraft, prompt: Readonly<Prompt>): void {
  const signed = choiceOf(prompt) === 'sign'
  log(draft, { type: 'countersign.given', about: prompt.of, signed })
  const rest = restWanted(prompt.of)
  if (rest) planRest(draft, prompt.row, signed ? rest : 'full')
  else if (signed) openRow(draft, prompt.of)
  else draft.state.overlapsRefused = { ...draft.state.overlapsRefused, [prompt.of]: true }
}
