import { ROLES } from '../scenario/roles'
import { advance, endExercise, settle } from './clock'
import type { By, Command } from './command'
import { atDifficulty, comesTrue, within } from './fate'
import { setFact, spend } from './effect'
import type { Entry } from './entry'
import { openKeys, openRow, skipRow } from './rows'
import { commit, needsSignature, owedPrompts, ask } from './prompts'
import { refusal, type Refusal } from './refusal'
import { answerRest, planRest, restWanted, SIGNATURES } from './rests'
import { copyState, type GameState, type Prompt } from './state'
import { fireStimulus } from './stimuli'
import { newTask, queueTask } from './tasks'
import { log, type Turn } from './turn'
import { today } from './day'
import type { World } from './world'

export type StepResult =
  | { refusal: Refusal }
  | { refusal: null; state: GameState; entries: Entry[] }

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
): { state: GameState; entries: Entry[] } {
  const turn: Turn = { world, state: copyState(before), entries: [] }
  apply(turn, by, command)
  return { state: turn.state, entries: turn.entries }
}

function apply(turn: Turn, by: By, command: Command): void {
  const { world, state } = turn
  switch (command.type) {
    case 'exercise.start':
      return start(turn, command)
    case 'role.assign':
      state.holders[command.role] = command.holder
      return log(turn, { type: 'role.assigned', role: command.role, holder: command.holder })
    case 'exercise.pause':
      state.paused = true
      return log(turn, { type: 'exercise.paused' })
    case 'exercise.resume':
      state.paused = false
      return log(turn, { type: 'exercise.resumed' })
    case 'exercise.end':
      return endExercise(turn, command.reason || 'stopped')
    case 'phase.open':
      return propose(turn, command.phase)
    case 'phase.skip':
      skipRow(turn, command.phase, command.reason)
      return afterAnswers(turn)
    case 'prompt.answer':
      return answer(turn, command)
    case 'prompt.withdraw': {
      const prompt = state.prompts[command.prompt]!
      prompt.answer = null
      prompt.seconds = 0
      return log(turn, { type: 'prompt.withdrawn', prompt: command.prompt, role: prompt.role })
    }
    case 'initiative.start':
      return startInitiative(turn, command.initiative)
    case 'clock.advance':
      return advance(turn, command.to)
    case 'stimulus.fire':
      state.pending = state.pending.filter(({ id }) => id !== command.stimulus)
      fireStimulus(turn, world.stimuli.get(command.stimulus)!, openKeys(state)[0]!)
      return settle(turn)
    case 'stimulus.skip':
      state.pending = state.pending.filter(({ id }) => id !== command.stimulus)
      state.stimuli[command.stimulus] = 'skipped'
      return log(turn, { type: 'stimulus.skipped', stimulus: command.stimulus })
    case 'stimulus.shift': {
      const { stimulus, minutes } = command
      const pending = state.pending.find(({ id }) => id === stimulus)!
      pending.due = Math.max(state.minute, pending.due + minutes)
      return log(turn, { type: 'stimulus.shifted', stimulus, minutes })
    }
    case 'deviation.flag':
      state.deviations.push(command.prompt)
      return log(turn, {
        type: 'deviation.flagged',
        prompt: command.prompt,
        role: by,
        reason: command.reason,
      })
    case 'rating.override':
      return log(turn, {
        type: 'rating.overridden',
        target: command.target,
        rating: command.rating,
        reason: command.reason,
      })
    case 'note.add':
      return log(turn, { type: 'note.added', by, text: command.text, about: command.about })
    case 'improvement.set': {
      const { id, action, owner, due } = command
      return log(turn, { type: 'improvement.recorded', id, by, action, owner, due })
    }
  }
}

/** DEBEX: the seed deals what is true before the first minute. */
function start(turn: Turn, command: Extract<Command, { type: 'exercise.start' }>): void {
  const { world, state } = turn
  state.started = true
  for (const role of ROLES) state.holders[role] = command.holders[role]
  state.objectives = [...command.objectives]
  log(turn, { type: 'exercise.started', holders: { ...state.holders } })
  for (const { id, dealt } of world.scenario.facts) {
    if (!dealt) continue
    const base = atDifficulty(dealt, world.options.difficulty)
    if (comesTrue(world.fate.draw(`fact/${id}/dealt`), base, [], [0, 1])) setFact(turn, id)
  }
}

/** The DSI opens the next phase; one in parallel needs Direction's signature first. */
function propose(turn: Turn, key: string): void {
  const { state } = turn
  if (openKeys(state).length === 0) return openRow(turn, key)
  log(turn, { type: 'countersign.asked', role: 'direction', about: key })
  ask(turn, 'countersign', 'direction', key, 1, 'sign-overlap', SIGNATURES, key)
}

function answer(turn: Turn, command: Extract<Command, { type: 'prompt.answer' }>): void {
  const { state } = turn
  const prompt = state.prompts[command.prompt]!
  const { role, row, kind } = prompt
  if (kind === 'flag') {
    delete state.prompts[command.prompt]
    const flag = 'choice' in command.answer ? command.answer.choice : ''
    return log(turn, { type: 'point.flagged', row, role, flag })
  }
  prompt.answer = command.answer
  prompt.seconds = command.seconds
  log(turn, { type: 'prompt.sealed', prompt: command.prompt, role })
  afterAnswers(turn)
}

/** When the last answer owed is in, all are revealed and applied in the plan's order. */
function afterAnswers(turn: Turn): void {
  const { world, state } = turn
  const owed = owedPrompts(world, state)
  if (owed.some(([, prompt]) => !prompt.answer)) return
  signSpending(turn, owed)
  if (owed.some(([, prompt]) => prompt.signature === 'asked' || !prompt.answer)) return
  for (const [id] of owed) delete state.prompts[id]
  for (const [id, prompt] of owed) {
    if (prompt.kind === 'rest') answerRest(turn, prompt, choiceOf(prompt))
    else if (prompt.kind === 'countersign') sign(turn, prompt)
    else commit(turn, id, prompt, prompt.answer!)
  }
  settle(turn)
}

const choiceOf = ({ answer }: Prompt): string =>
  answer && 'choice' in answer ? answer.choice : ''

/** Spending above the limit lies on Direction's desk before anything is applied. */
function signSpending(turn: Turn, owed: [string, Prompt][]): void {
  const { world, state } = turn
  for (const [id, prompt] of owed) {
    if (prompt.signature === 'asked') {
      const signatureId = owed.find(([, other]) => other.kind === 'countersign' && other.of === id)
      if (!signatureId) continue
      const signed = choiceOf(signatureId[1]) === 'sign'
      log(turn, { type: 'countersign.given', about: id, signed })
      delete state.prompts[signatureId[0]]
      owed.splice(owed.indexOf(signatureId), 1)
      prompt.signature = signed ? 'signed' : 'refused'
      if (!signed) prompt.answer = null
    } else if (prompt.signature !== 'signed' && needsSignature(world, prompt, prompt.answer!)) {
      prompt.signature = 'asked'
      log(turn, { type: 'countersign.asked', role: 'direction', about: id })
      ask(turn, 'countersign', 'direction', prompt.row, 1, `sign-${prompt.role}`, SIGNATURES, id)
    }
  }
}

/** Direction's answer on a rest or on an overlap. A refused rest is taken whole; a refused overlap waits its turn. */
function sign(turn: Turn, prompt: Prompt): void {
  const signed = choiceOf(prompt) === 'sign'
  log(turn, { type: 'countersign.given', about: prompt.of, signed })
  const rest = restWanted(prompt.of)
  if (rest) return planRest(turn, prompt.row, signed ? rest : 'full')
  if (signed) openRow(turn, prompt.of)
  else turn.state.overlapsRefused[prompt.of] = true
}

function startInitiative(turn: Turn, id: string): void {
  const { world, state } = turn
  const initiative = world.initiatives.get(id)!
  const { role } = initiative
  state.initiatives[id] = today(world, state)
  log(turn, { type: 'initiative.started', initiative: id, role })
  if (initiative.euros > 0) spend(turn, initiative.euros)
  const minutes = within(world.fate.draw(`initiative/${id}/minutes`), initiative.minutes)
  queueTask(turn, role, newTask(id, 'initiative', '', minutes, null))
  settle(turn)
}
