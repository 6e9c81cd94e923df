import { type Role, signer } from '../scenario/roles'
import type { Decision, Effect, Lever, Response } from '../scenario/scenario'
import { answerCause } from './cause'
import { holds } from './condition'
import { coordinationMinutes } from './coordination'
import { drawWithin, shuffled } from './draws'
import { effectsAtOnce, spendingOf } from './effects/index'
import type { By } from './people'
import { promptId } from './prompt-id'
import { type Refusal, refuse } from './refusal'
import { revise, revisedTask } from './revision'
import { sameAnswer } from './same-answer'
import type { Answer, GameState, Prompt, PromptKind } from './state'
import {
  applyEffects,
  log,
  type Occasion,
  putPrompt,
  rowToChange,
  type StateDraft,
} from './state-draft'
import { countedRow, newTask, preempt, queueTask } from './tasks'
import { drawName, type World } from './world'

/** In a waiting cell this is the reference: it takes no time and does nothing. */
export const WAIT = 'wait'

/** The prompt of this id, for the role that was asked; a refusal for anybody else. */
export function ownPrompt(state: GameState, by: By, id: string): Readonly<Prompt> | Refusal {
  const prompt = Object.hasOwn(state.prompts, id) ? state.prompts[id]! : undefined
  if (!prompt) return refuse('revealed', id)
  return by === prompt.role ? prompt : refuse('not-yours', id)
}

/** What a prompt asks, from the scenario; null for the game's own prompts (rest, countersignature). */
export function subjectOf(
  world: World,
  prompt: Pick<Prompt, 'kind' | 'of'>,
): Decision | Response | Lever | null {
  switch (prompt.kind) {
    case 'decision':
    case 'rework':
      return world.decisions.get(prompt.of) ?? null
    case 'lever':
      return world.levers.get(prompt.of) ?? null
    case 'response':
      return world.stimuli.get(prompt.of)?.response ?? null
    default:
      return null
  }
}

/** Asks a role something, with options in the order in which they are shown; whatever it was asked there before is gone. */
export function ask(
  draft: StateDraft,
  kind: PromptKind,
  role: Role,
  row: string,
  attempt: number,
  slot: string,
  options: readonly string[],
  about = slot,
): void {
  putPrompt(draft, promptId(row, attempt, role, slot), {
    role,
    row,
    attempt,
    kind,
    of: about,
    options,
    answer: null,
    seconds: 0,
    signature: '',
  })
}

/** What can be answered: options, items or services, in the scenario's order. */
export function optionsOf(
  { scenario }: Pick<World, 'scenario'>,
  subject: Decision | Response | Lever,
): string[] {
  if (!('kind' in subject)) return [WAIT, ...subject.options.map(({ id }) => id)]
  if (subject.kind === 'choice') return subject.options.map(({ id }) => id)
  const services = subject.kind === 'ranking' && subject.of === 'services'
  return (services ? scenario.services : subject.items).map(({ id }) => id)
}

/** The options of a prompt in the order in which the seed lays them out; only who looks or drifts reads it. */
export function dealtOptions(world: World, id: string, prompt: Prompt): readonly string[] {
  const subject = subjectOf(world, prompt)
  if (!subject || !('kind' in subject)) return prompt.options
  return shuffled(world.draws.draw(`${id}/order`), prompt.options)
}

/** Asks what a row asks of the roles: its reflex first, everything else once that is done. */
export function askRow(draft: StateDraft, row: string, attempt: number): void {
  const { world } = draft
  const reflex = world.reflexes.get(row)
  if (reflex) ask(draft, 'decision', reflex.role, row, attempt, reflex.id, optionsOf(world, reflex))
  else askCells(draft, row, attempt)
}

function askCells(draft: StateDraft, row: string, attempt: number): void {
  const { world } = draft
  for (const { role, decision, lever } of world.cells.get(row)!) {
    if (decision)
      ask(draft, 'decision', role, row, attempt, decision.id, optionsOf(world, decision))
    else if (lever) askLever(draft, lever, row, attempt)
  }
}

/** Offers what has not been done otherwise by now: two alternatives at most; nothing is asked where none is left. */
function askLever(
  draft: StateDraft,
  { id, role, options }: Lever,
  row: string,
  attempt: number,
): void {
  const { world, state } = draft
  const offered = options.filter(({ when }) => holds(world, state, when)).slice(0, 2)
  if (offered.length === 0) return
  ask(draft, 'lever', role, row, attempt, id, [WAIT, ...offered.map((option) => option.id)])
}

/** All that is asked, in the plan's order of rows and roles: the order in which answers are applied. */
export function owedPrompts(world: World, state: GameState): [string, Readonly<Prompt>][] {
  return Object.entries(state.prompts).sort(
    ([idA, a], [idB, b]) =>
      world.rowIndex.get(a.row)! - world.rowIndex.get(b.row)! ||
      world.roles.indexOf(a.role) - world.roles.indexOf(b.role) ||
      (idA < idB ? -1 : 1),
  )
}

/** Everything an answer does, for certain or by chance. */
export function answerEffects(
  world: World,
  prompt: Pick<Prompt, 'kind' | 'of'>,
  answer: Answer,
): readonly Effect[] {
  const subject = subjectOf(world, prompt)
  return subject ? effectsOf(subject, answer) : []
}

/** What an answer brings about, in the order of the scenario. */
export function effectsOf(subject: Decision | Response | Lever, answer: Answer): readonly Effect[] {
  if ('choice' in answer) {
    if ('kind' in subject && subject.kind !== 'choice') return []
    return subject.options.find(({ id }) => id === answer.choice)?.effects ?? []
  }
  if (!('kind' in subject)) return []
  if ('ranking' in answer && subject.kind === 'ranking') {
    return [
      ...subject.effects,
      ...subject.items.flatMap((item) =>
        answer.ranking.indexOf(item.id) < subject.early ? item.early : item.late,
      ),
    ]
  }
  if ('selection' in answer && subject.kind === 'selection') {
    return [
      ...subject.effects,
      ...subject.items.flatMap((item) =>
        answer.selection.includes(item.id) ? item.chosen : item.left,
      ),
    ]
  }
  return []
}

/** [min, max] minutes of the work that an answer means; waiting takes none. */
export function minutesOf(
  subject: Decision | Response | Lever,
  answer: Answer,
): readonly [number, number] {
  if ('kind' in subject && subject.kind !== 'choice') return subject.minutes
  const choice = 'choice' in answer ? answer.choice : ''
  return subject.options.find(({ id }) => id === choice)?.minutes ?? [0, 0]
}

/** The work's length as it is dealt: one draw for the role, whatever it answers, so that a slower answer is no luckier. */
export function drawnMinutes(
  { draws, reflexes }: World,
  { row, attempt, role, kind, of }: Pick<Prompt, 'row' | 'attempt' | 'role' | 'kind' | 'of'>,
  span: readonly [number, number],
): number {
  const apart = kind === 'response' || reflexes.get(row)?.id === of
  const name = drawName(row, attempt, role, apart ? of : '-', 'minutes')
  return drawWithin(draws, name, span)
}

/** Spending that needs a signature: above the limit, by somebody else. */
export function needsSignature(
  world: World,
  prompt: Pick<Prompt, 'kind' | 'of' | 'role'>,
  answer: Answer,
): boolean {
  if (prompt.role === signer(world.scenario)) return false
  const limit = world.scenario.settings.budget.countersignAbove
  return spendingOf(answerEffects(world, prompt, answer)) > limit
}

/** A revealed decision becomes a task; the draw is the role's own for this row and attempt. */
export function commit(
  draft: StateDraft,
  id: string,
  prompt: Readonly<Prompt>,
  answer: Answer,
): void {
  const { world, state } = draft
  const { row, attempt, role, of, kind } = prompt
  const before = revisedTask(state, id, prompt)
  log(draft, { type: 'prompt.revealed', prompt: id, role, kind, of, answer })
  const subject = subjectOf(world, prompt)
  if (!subject) return
  const cause = answerCause(id, role)
  const occasion: Occasion = { row, attempt, role, slot: of, answer, cause }
  const reflex = kind === 'decision' && world.reflexes.get(row)?.id === of
  const effects = effectsOf(subject, answer)
  const kept = before?.answered && sameAnswer(before.answered.answer, answer)
  if (!kept) applyEffects(draft, reflex ? effects : effectsAtOnce(effects), occasion)
  if (reflex) askCells(draft, row, attempt)
  const minutes =
    drawnMinutes(world, prompt, minutesOf(subject, answer)) +
    lateMinutes(draft, prompt) +
    addedMinutes(draft, prompt) +
    coordinationMinutes(draft, prompt, cause)
  if (kind === 'lever' && minutes === 0) return
  if (before) {
    revise(draft, id, role, answer, minutes)
    return
  }
  const counted =
    kind === 'lever'
      ? ''
      : kind === 'rework'
        ? openVerification(world, state)
        : countedRow(state, row)
  const task = newTask(id, kind as 'decision' | 'lever' | 'response' | 'rework', counted, minutes, {
    row,
    attempt,
    of,
    answer,
  })
  if (kind === 'response') preempt(draft, role, task)
  else queueTask(draft, role, task)
}

/** What earlier trouble adds to a restore session, once. */
function addedMinutes({ world, state }: StateDraft, { kind, row, role }: Prompt): number {
  const { work, lead } = world.rows.get(row)!
  if (kind !== 'decision' || work !== 'restore' || role !== lead) return 0
  const minutes = state.restoreLonger
  state.restoreLonger = 0
  return minutes
}

/** Rework counts in the verification that asked for it. */
function openVerification(world: World, state: GameState): string {
  const row = world.scenario.rows.find(
    ({ key, work }) => work === 'verify' && state.rows[key]!.status === 'open',
  )
  return row?.key ?? ''
}

/** Simulated minutes that a late answer costs under a countdown, charged to the row's allowance. */
function lateMinutes(draft: StateDraft, prompt: Prompt): number {
  const { world } = draft
  const { countdown } = world.options
  if (countdown === 'off') return 0
  const rule = world.scenario.settings.countdown[countdown]
  const over = Math.floor(Math.max(0, prompt.seconds - rule.seconds) / rule.secondsPerMinute)
  const row = rowToChange(draft, prompt.row)
  const minutes = Math.min(over, rule.maxMinutes - row.late)
  row.late += minutes
  return minutes
}
