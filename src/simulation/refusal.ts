import { ROLES, type Role } from '../scenario/roles'
import type { Answer, By, Command } from './command'
import { holds } from './condition'
import { today } from './day'
import { spendingOf } from './effects/index'
import { COMMANDS_IN, waitsFor } from './mode'
import { answerEffects, subjectOf } from './prompts'
import { type OpeningRefusal, openingRefusal } from './rows'
import type { GameState, Prompt } from './state'
import type { World } from './world'

export type RefusalCode =
  | 'not-now'
  | 'not-yours'
  | 'unknown'
  | 'malformed'
  | 'already'
  | 'revealed'
  | 'choice-unknown'
  | 'ranking-incomplete'
  | 'selection-unknown'
  | 'over-budget'
  | 'spending-refused'
  | 'clock-not-ahead'
  | 'initiative-done'
  | 'initiative-limit'
  | 'initiative-busy'
  | 'initiative-early'
  | 'no-open-phase'
  | 'rest-first'
  | 'no-token'
  | 'reason-missing'
  | OpeningRefusal

/** Why a command is refused. The sentence is `refusal.<code>` in the locales. */
export interface Refusal {
  code: RefusalCode
  detail: string
}

const refuse = (code: RefusalCode, detail = ''): Refusal => ({ code, detail })

/** Null when the command is legal now; a refused command changes nothing. */
export function refusal(world: World, state: GameState, by: By, command: Command): Refusal | null {
  if (!COMMANDS_IN[waitsFor(state)].includes(command.type)) return refuse('not-now', command.type)
  switch (command.type) {
    case 'exercise.start':
      return startRefusal(world, by, command)
    case 'role.assign':
      return hostOnly(by)
    case 'exercise.pause':
    case 'exercise.resume':
      return null
    case 'exercise.end':
      return hostOnly(by)
    case 'phase.open':
      return phaseOpenRefusal(world, state, by, command.phase)
    case 'phase.skip':
      return phaseSkipRefusal(world, state, by, command)
    case 'prompt.answer':
      return answerRefusal(world, state, by, command)
    case 'prompt.withdraw':
      return withdrawRefusal(state, by, command.prompt)
    case 'initiative.start':
      return initiativeRefusal(world, state, by, command.initiative)
    case 'clock.advance':
      if (by !== 'host') return refuse('not-yours')
      return Number.isSafeInteger(command.to) && command.to > state.minute
        ? null
        : refuse('clock-not-ahead', String(state.minute))
    case 'stimulus.fire':
    case 'stimulus.skip':
    case 'stimulus.shift':
      return stimulusRefusal(world, state, by, command)
    case 'deviation.flag':
      return deviationRefusal(world, state, by, command)
    case 'rating.override':
      if (by !== 'facilitator') return refuse('not-yours')
      return command.reason.trim() ? null : refuse('reason-missing')
    case 'note.add':
      return command.text.trim() ? null : refuse('reason-missing')
    case 'improvement.set':
      return command.action.trim() && command.id ? null : refuse('reason-missing')
  }
}

const hostOnly = (by: By): Refusal | null =>
  by === 'host' || by === 'facilitator' ? null : refuse('not-yours')

function startRefusal(
  world: World,
  by: By,
  { objectives }: Extract<Command, { type: 'exercise.start' }>,
): Refusal | null {
  const unknown = objectives.find((id) => !world.scenario.exerciseObjectives.includes(id))
  return unknown === undefined ? hostOnly(by) : refuse('unknown', unknown)
}

function phaseOpenRefusal(world: World, state: GameState, by: By, key: string): Refusal | null {
  if (by !== 'dsi') return refuse('not-yours')
  if (!world.rows.has(key)) return refuse('unknown', key)
  if (state.rest || Object.values(state.prompts).some(({ owed }) => owed)) {
    return refuse('rest-first')
  }
  const code = openingRefusal(world, state, key)
  return code && refuse(code, key)
}

function phaseSkipRefusal(
  world: World,
  state: GameState,
  by: By,
  { phase, reason }: Extract<Command, { type: 'phase.skip' }>,
): Refusal | null {
  if (by !== 'facilitator') return refuse('not-yours')
  const row = state.rows[phase]
  if (!row) return refuse('unknown', phase)
  if (!reason.trim()) return refuse('reason-missing')
  if (row.status === 'open') return null
  const code =
    state.open.length === 0 && !state.rest ? openingRefusal(world, state, phase) : 'not-next'
  return code && refuse(code, phase)
}

function promptOf(state: GameState, by: By, id: string): Prompt | Refusal {
  const prompt = Object.hasOwn(state.prompts, id) ? state.prompts[id]! : undefined
  if (!prompt) return refuse('revealed', id)
  return by === prompt.role ? prompt : refuse('not-yours', id)
}

function answerRefusal(
  world: World,
  state: GameState,
  by: By,
  { prompt: id, answer, seconds }: Extract<Command, { type: 'prompt.answer' }>,
): Refusal | null {
  const prompt = promptOf(state, by, id)
  if ('code' in prompt) return prompt
  if (!Number.isSafeInteger(seconds) || seconds < 0) return refuse('malformed', 'seconds')
  if (prompt.answer) return refuse('already', id)
  const shape = answerShapeRefusal(world, prompt, answer)
  if (shape) return shape
  const limit = world.scenario.settings.budget.countersignAbove
  if (prompt.signature === 'refused' && spendingOf(answerEffects(world, prompt, answer)) > limit) {
    return refuse('spending-refused', String(limit))
  }
  return null
}

/** Whether an answer has the form that its prompt asks for. */
function answerShapeRefusal(world: World, prompt: Prompt, answer: Answer): Refusal | null {
  const subject = subjectOf(world, prompt)
  const kind = subject && 'kind' in subject ? subject.kind : 'choice'
  if (kind === 'ranking') {
    if (!('ranking' in answer)) return refuse('malformed', 'ranking')
    const given = new Set(answer.ranking)
    const whole =
      given.size === answer.ranking.length &&
      given.size === prompt.options.length &&
      prompt.options.every((option) => given.has(option))
    return whole ? null : refuse('ranking-incomplete')
  }
  if (kind === 'selection') {
    if (!('selection' in answer)) return refuse('malformed', 'selection')
    return selectionRefusal(world, prompt, answer.selection)
  }
  if (!('choice' in answer)) return refuse('malformed', 'choice')
  return prompt.options.includes(answer.choice) ? null : refuse('choice-unknown', answer.choice)
}

function selectionRefusal(world: World, prompt: Prompt, selection: string[]): Refusal | null {
  const decision = world.decisions.get(prompt.of)
  if (decision?.kind !== 'selection') return refuse('malformed', 'selection')
  if (new Set(selection).size !== selection.length) return refuse('selection-unknown')
  let cost = 0
  for (const id of selection) {
    const item = decision.items.find((one) => one.id === id)
    if (!item) return refuse('selection-unknown', id)
    cost += item.cost
  }
  return cost <= decision.budget.limit ? null : refuse('over-budget', String(decision.budget.limit))
}

function withdrawRefusal(state: GameState, by: By, id: string): Refusal | null {
  const prompt = promptOf(state, by, id)
  if ('code' in prompt) return prompt
  if (!prompt.answer) return refuse('unknown', id)
  // Direction is reading: the answers lie open.
  const open = Object.values(state.prompts).some(({ signature }) => signature === 'asked')
  return open ? refuse('revealed', id) : null
}

function initiativeRefusal(world: World, state: GameState, by: By, id: string): Refusal | null {
  const initiative = world.initiatives.get(id)
  if (!initiative) return refuse('unknown', id)
  if (by !== initiative.role) return refuse('not-yours', id)
  if (state.rest) return refuse('not-now', 'rest')
  if (Object.hasOwn(state.initiatives, id)) return refuse('initiative-done')
  if (state.roles[initiative.role].tasks.some(({ kind }) => kind === 'initiative')) {
    return refuse('initiative-busy')
  }
  const day = today(world, state)
  let started = 0
  for (const other in state.initiatives) {
    const sameRole = world.initiatives.get(other)?.role === initiative.role
    if (sameRole && state.initiatives[other] === day) started += 1
  }
  const { perRoleAndDay } = world.scenario.settings.initiatives
  if (started >= perRoleAndDay) return refuse('initiative-limit', String(perRoleAndDay))
  return holds(world, state, initiative.when) ? null : refuse('initiative-early')
}

function stimulusRefusal(
  world: World,
  state: GameState,
  by: By,
  command: Extract<Command, { type: `stimulus.${string}` }>,
): Refusal | null {
  if (by !== 'facilitator') return refuse('not-yours')
  const { stimulus } = command
  if (!world.stimuli.has(stimulus)) return refuse('unknown', stimulus)
  if (state.stimuli[stimulus]) return refuse('already', stimulus)
  if (command.type === 'stimulus.fire')
    return state.open.length > 0 ? null : refuse('no-open-phase')
  if (command.type === 'stimulus.skip') return null
  const pending = state.pending.find(({ id }) => id === stimulus)
  if (!pending) return refuse('unknown', stimulus)
  const { minutes } = command
  return Number.isSafeInteger(minutes) && Math.abs(minutes) <= 1440
    ? null
    : refuse('malformed', 'minutes')
}

function deviationRefusal(
  world: World,
  state: GameState,
  by: By,
  { prompt, reason }: Extract<Command, { type: 'deviation.flag' }>,
): Refusal | null {
  const parts = prompt.split('/')
  const role = parts[3] as Role
  const decision = world.decisions.get(parts[4] ?? '')
  if (!decision || decision.role !== role || !ROLES.includes(role)) return refuse('unknown', prompt)
  const row = state.rows[`${parts[0]}/${parts[1]}`]
  if (!row || row.status === 'locked') return refuse('unknown', prompt)
  if (by !== role && by !== 'host') return refuse('not-yours', prompt)
  if (!reason.trim()) return refuse('reason-missing')
  if (state.deviations.includes(prompt)) return refuse('already', prompt)
  const { tokens } = world.scenario.settings.deviations
  return state.deviations.length < tokens ? null : refuse('no-token', String(tokens))
}
