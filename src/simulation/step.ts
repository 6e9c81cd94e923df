import { ROLES } from '../scenario/roles'
import { advance, endExercise, settle } from './clock'
import type { By, Command } from './command'
import { today } from './day'
import { setFact } from './effects/fact'
import { applyEffect } from './effects/index'
import { spendEuros } from './effects/spend'
import type { Event } from './events'
import { atDifficulty, comesTrue, drawWithin } from './fate'
import { isAnswerOwed } from './mode'
import { ask, commit, needsSignature, owedPrompts, promptId } from './prompts'
import { type Refusal, refusal } from './refusal'
import { answerRest, planRest, restWanted, SIGNATURES } from './rests'
import { openRow, skipRow } from './rows'
import type { GameState, Prompt } from './state'
import { fireStimulus } from './stimuli'
import { newTask, queueTask } from './tasks'
import { dropPrompts, log, promptToChange, startTurn, type Turn } from './turn'
import type { World } from './world'

export type StepResult = { refusal: Refusal } | { refusal: null; state: GameState; events: Event[] }

/** One command: refused with a reason, or the next state and what happened. The given state is never changed. */
export function step(world: World, state: GameState, by: By, command: Command): StepResult {
  const refused = refusal(world, state, by, command)
  return refused ? { refusal: refused } : { refusal: null, ...carryOut(world, state, by, command) }
}

/** As `step`, for a command that is known to be legal. */
export function carryOut(
  world: World,
  before: GameState,
  by: By,
  command: Command,
): { state: GameState; events: Event[] } {
  const turn = startTurn(world, before, applyEffect)
  apply(turn, by, command)
  return { state: turn.state, events: turn.events }
}

function apply(turn: Turn, by: By, command: Command): void {
  const { world, state } = turn
  switch (command.type) {
    case 'exercise.start':
      start(turn, command)
      break
    case 'role.assign':
      state.holders = { ...state.holders, [command.role]: command.holder }
      log(turn, { type: 'role.assigned', role: command.role, holder: command.holder })
      break
    case 'exercise.pause':
      state.paused = true
      log(turn, { type: 'exercise.paused' })
      break
    case 'exercise.resume':
      state.paused = false
      log(turn, { type: 'exercise.resumed' })
      break
    case 'exercise.end':
      endExercise(turn, command.reason || 'stopped')
      break
    case 'phase.open':
      propose(turn, command.phase)
      break
    case 'phase.skip':
      skipRow(turn, command.phase, command.reason)
      afterAnswers(turn)
      break
    case 'prompt.answer':
      answer(turn, command)
      break
    case 'prompt.withdraw': {
      const prompt = promptToChange(turn, command.prompt)
      prompt.answer = null
      prompt.seconds = 0
      log(turn, { type: 'prompt.withdrawn', prompt: command.prompt, role: prompt.role })
      break
    }
    case 'initiative.start':
      startInitiative(turn, command.initiative)
      break
    case 'clock.advance':
      advance(turn, command.to)
      break
    case 'stimulus.fire':
      state.pending = state.pending.filter(({ id }) => id !== command.stimulus)
      fireStimulus(turn, world.stimuli.get(command.stimulus)!, state.open[0]!)
      settle(turn)
      break
    case 'stimulus.skip':
      state.pending = state.pending.filter(({ id }) => id !== command.stimulus)
      state.stimuli = { ...state.stimuli, [command.stimulus]: 'skipped' }
      log(turn, { type: 'stimulus.skipped', stimulus: command.stimulus })
      break
    case 'stimulus.shift': {
      const { stimulus, minutes } = command
      state.pending = state.pending.map((one) =>
        one.id === stimulus ? { ...one, due: Math.max(state.minute, one.due + minutes) } : one,
      )
      log(turn, { type: 'stimulus.shifted', stimulus, minutes })
      break
    }
    case 'deviation.flag':
      state.deviations = [...state.deviations, command.prompt]
      log(turn, {
        type: 'deviation.flagged',
        prompt: command.prompt,
        role: by,
        reason: command.reason,
      })
      break
    case 'rating.override':
      log(turn, {
        type: 'rating.overridden',
        target: command.target,
        rating: command.rating,
        reason: command.reason,
      })
      break
    case 'note.add':
      log(turn, { type: 'note.added', by, text: command.text, about: command.about })
      break
    case 'improvement.set': {
      const { id, action, owner, due } = command
      log(turn, { type: 'improvement.recorded', id, by, action, owner, due })
      break
    }
  }
}

/** DEBEX: the seed deals what is true before the first minute. */
function start(turn: Turn, command: Extract<Command, { type: 'exercise.start' }>): void {
  const { world, state } = turn
  state.started = true
  const holders = { ...state.holders }
  for (const role of ROLES) holders[role] = command.holders[role]
  state.holders = holders
  state.objectives = [...command.objectives]
  log(turn, { type: 'exercise.started', holders })
  for (const { id, dealt } of world.scenario.facts) {
    if (!dealt) continue
    const base = atDifficulty(dealt, world.options.difficulty)
    if (comesTrue(world.fate.draw(`fact/${id}/dealt`), base, [], [0, 1])) setFact(turn, id)
  }
}

/** The DSI opens the next phase; one in parallel needs Direction's signature first. */
function propose(turn: Turn, key: string): void {
  const { state } = turn
  if (state.open.length === 0) {
    openRow(turn, key)
    return
  }
  log(turn, { type: 'countersign.asked', role: 'direction', about: key })
  ask(turn, 'countersign', 'direction', key, 1, 'sign-overlap', SIGNATURES, key)
}

function answer(turn: Turn, command: Extract<Command, { type: 'prompt.answer' }>): void {
  const { state } = turn
  const { role, row, kind } = state.prompts[command.prompt]!
  if (kind === 'flag') {
    dropPrompts(turn, (_prompt, id) => id === command.prompt)
    const flag = 'choice' in command.answer ? command.answer.choice : ''
    log(turn, { type: 'point.flagged', row, role, flag })
    return
  }
  const prompt = promptToChange(turn, command.prompt)
  prompt.answer = command.answer
  prompt.seconds = command.seconds
  log(turn, { type: 'prompt.sealed', prompt: command.prompt, role })
  afterAnswers(turn)
}

/** When the last answer owed is in, all are revealed and applied in the plan's order. */
function afterAnswers(turn: Turn): void {
  const { world, state } = turn
  if (isAnswerOwed(state)) return
  signSpending(turn)
  if (isAnswerOwed(state)) return
  const owed = owedPrompts(world, state)
  dropPrompts(turn, (prompt) => prompt.owed)
  for (const [id, prompt] of owed) {
    if (prompt.kind === 'rest') answerRest(turn, prompt, choiceOf(prompt))
    else if (prompt.kind === 'countersign') sign(turn, prompt)
    else commit(turn, id, prompt, prompt.answer!)
  }
  settle(turn)
}

const choiceOf = ({ answer }: Readonly<Prompt>): string =>
  answer && 'choice' in answer ? answer.choice : ''

/** Spending above the limit lies on Direction's desk before anything is applied. */
function signSpending(turn: Turn): void {
  const { world, state } = turn
  for (const [id, { signature, answer, row, of, kind, role }] of owedPrompts(world, state)) {
    if (signature === 'asked') {
      const signed = choiceOf(state.prompts[signatureId(row, of)]!) === 'sign'
      log(turn, { type: 'countersign.given', about: id, signed })
      dropPrompts(turn, (prompt) => prompt.kind === 'countersign' && prompt.of === id)
      const prompt = promptToChange(turn, id)
      prompt.signature = signed ? 'signed' : 'refused'
      if (!signed) prompt.answer = null
    } else if (signature !== 'signed' && needsSignature(world, { kind, of, role }, answer!)) {
      promptToChange(turn, id).signature = 'asked'
      log(turn, { type: 'countersign.asked', role: 'direction', about: id })
      ask(turn, 'countersign', 'direction', row, 1, `sign-${of}`, SIGNATURES, id)
    }
  }
}

const signatureId = (row: string, of: string): string => promptId(row, 1, 'direction', `sign-${of}`)

/** Direction's answer on a rest or on an overlap. A refused rest is taken whole; a refused overlap waits its turn. */
function sign(turn: Turn, prompt: Readonly<Prompt>): void {
  const signed = choiceOf(prompt) === 'sign'
  log(turn, { type: 'countersign.given', about: prompt.of, signed })
  const rest = restWanted(prompt.of)
  if (rest) planRest(turn, prompt.row, signed ? rest : 'full')
  else if (signed) openRow(turn, prompt.of)
  else turn.state.overlapsRefused = { ...turn.state.overlapsRefused, [prompt.of]: true }
}

function startInitiative(turn: Turn, id: string): void {
  const { world, state } = turn
  const initiative = world.initiatives.get(id)!
  const { role } = initiative
  state.initiatives = { ...state.initiatives, [id]: today(world, state) }
  log(turn, { type: 'initiative.started', initiative: id, role })
  if (initiative.euros > 0) spendEuros(turn, initiative.euros)
  const minutes = drawWithin(world.fate, `initiative/${id}/minutes`, initiative.minutes)
  queueTask(turn, role, newTask(id, 'initiative', '', minutes, null))
  settle(turn)
}
