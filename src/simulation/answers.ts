import { signer } from '../scenario/roles'
import { settle } from './clock'
import { isAnswerOwed } from './mode'
import { ask, commit, needsSignature, owedPrompts, promptId } from './prompts'
import { answerRest, planRest, restWanted, SIGNATURES } from './rests'
import { openRow } from './rows'
import type { Prompt } from './state'
import { dropPrompts, log, promptToChange, type Turn } from './turn'

/** When the last answer owed is in, all are revealed and applied in the plan's order. */
export function afterAnswers(turn: Turn): void {
  const { world, state } = turn
  if (isAnswerOwed(state)) return
  signSpending(turn)
  if (isAnswerOwed(state)) return
  const owed = owedPrompts(world, state)
  state.prompts = {}
  for (const [id, prompt] of owed) {
    if (prompt.kind === 'rest') answerRest(turn, prompt, choiceOf(prompt))
    else if (prompt.kind === 'countersign') sign(turn, prompt)
    else commit(turn, id, prompt, prompt.answer!)
  }
  settle(turn)
}

const choiceOf = ({ answer }: Readonly<Prompt>): string =>
  answer && 'choice' in answer ? answer.choice : ''

/** Spending above the limit is signed before anything is applied. */
function signSpending(turn: Turn): void {
  const { world, state } = turn
  const by = signer(world.scenario)
  for (const [id, { signature, answer, row, of, kind, role }] of owedPrompts(world, state)) {
    if (signature === 'asked') {
      const signed = choiceOf(state.prompts[promptId(row, 1, by, `sign-${of}`)]!) === 'sign'
      log(turn, { type: 'countersign.given', about: id, signed })
      dropPrompts(turn, (prompt) => prompt.kind === 'countersign' && prompt.of === id)
      const prompt = promptToChange(turn, id)
      prompt.signature = signed ? 'signed' : 'refused'
      if (!signed) prompt.answer = null
    } else if (signature !== 'signed' && needsSignature(world, { kind, of, role }, answer!)) {
      promptToChange(turn, id).signature = 'asked'
      log(turn, { type: 'countersign.asked', role: by, about: id })
      ask(turn, 'countersign', by, row, 1, `sign-${of}`, SIGNATURES, id)
    }
  }
}

/** The answer on a rest or on an overlap. A refused rest is taken whole; a refused overlap waits its turn. */
function sign(turn: Turn, prompt: Readonly<Prompt>): void {
  const signed = choiceOf(prompt) === 'sign'
  log(turn, { type: 'countersign.given', about: prompt.of, signed })
  const rest = restWanted(prompt.of)
  if (rest) planRest(turn, prompt.row, signed ? rest : 'full')
  else if (signed) openRow(turn, prompt.of)
  else turn.state.overlapsRefused = { ...turn.state.overlapsRefused, [prompt.of]: true }
}
