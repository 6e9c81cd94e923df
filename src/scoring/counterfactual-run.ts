import { opener } from '../scenario/roles'
import { ADVANCE_MINUTES, advanceMove } from '../session/autoplay'
import { type Move, nextPolicyMove, policyAnswer } from '../session/policy'
import type { Command } from '../simulation/commands/index'
import { waitsFor } from '../simulation/mode'
import type { PolicyName } from '../simulation/people'
import { owedPrompts } from '../simulation/prompts'
import { nextRow } from '../simulation/rows'
import type { Answer, GameState, Prompt } from '../simulation/state'
import { carryOut, refusal } from '../simulation/step'
import type { World } from '../simulation/world'
import { type ServiceChange, serviceChangesIn, surfacedIn } from './aftermath'
import { type Lack, lacksIn } from './coordination-cost'
import type { ScriptMove } from './decision-script'
import { addJudged, type Judgement, judge } from './judgement'

export interface CounterfactualRun {
  state: GameState
  judgements: Judgement[]
  /** Where missing tools cost time. */
  lacks: Lack[]
  /** How services came and went. */
  changes: ServiceChange[]
  /** The surfacings that came. */
  surfaced: string[]
  commands: number
  /** Acts of the script that were missing or illegal here and came from the reference policy. */
  replaced: number
}

interface Progress extends CounterfactualRun {
  /** Whether the script says itself when phases are opened. */
  readonly opens: boolean
  /** The change still to be made: once, so that what was given again later is given as it was. */
  change: Change | undefined
}

/** One answer that is given otherwise than in the script. */
export interface Change {
  prompt: string
  answer: Answer
}

/** Who answers what the script does not. */
export type StandIn = (asked: Readonly<Prompt>) => PolicyName

const BY_THE_PLAN: StandIn = () => 'reference'

/**
 * Plays a script on from a state to the end. Acts come in their order as soon as they are due and legal; what the
 * script does not answer a policy does, by default the plan's.
 */
export function playScript(
  world: World,
  from: GameState,
  script: readonly ScriptMove[],
  changed?: Change,
  standIn: StandIn = BY_THE_PLAN,
): CounterfactualRun {
  const left = [...script]
  const run: Progress = {
    opens: script.some(({ command }) => command.type === 'phase.open'),
    change: changed,
    state: from,
    judgements: [],
    lacks: [],
    changes: [],
    surfaced: [],
    commands: 0,
    replaced: 0,
  }
  for (;;) {
    const move = nextMove(world, run, left, standIn)
    if (!move) return run
    const before = run.state
    const { state, events } = carryOut(world, before, move.by, move.command)
    addJudged(run.judgements, judge(world, before, events))
    run.lacks.push(...lacksIn(events))
    run.changes.push(...serviceChangesIn(events))
    run.surfaced.push(...surfacedIn(events))
    run.state = state
    run.commands += 1
  }
}

function nextMove(world: World, run: Progress, left: ScriptMove[], standIn: StandIn): Move | null {
  const { state, change } = run
  const mode = waitsFor(state)
  const over = mode === 'debrief'
  for (let i = 0; i < left.length; i += 1) {
    const { by, command } = left[i]!
    if (over ? command.type !== 'deviation.flag' : !isDue(state, left[i]!)) continue
    const played = asPlayed(command, state, change)
    if (refusal(world, state, by, played)) continue
    left.splice(i, 1)
    if (command.type === 'prompt.answer' && command.prompt === change?.prompt)
      run.change = undefined
    return { by, command: played }
  }
  switch (mode) {
    case 'deciding':
      return replacement(world, run, standIn)
    case 'situation':
      return {
        by: opener(world.scenario),
        command: { type: 'phase.open', phase: nextRow(world, state)!.key },
      }
    case 'paused':
      return { by: 'host', command: { type: 'exercise.resume' } }
    case 'lobby':
    case 'debrief':
      return null
    default: {
      const opening = openedByPolicy(world, run)
      if (opening) return opening
      const due = nextDue(state, left)
      return due < 0
        ? advanceMove(state)
        : { by: 'host', command: { type: 'clock.advance', to: due } }
    }
  }
}

/** Where the script opens no phase itself, what is still worked on after one holds the policy back from none. */
function openedByPolicy(world: World, { state, opens }: Progress): Move | null {
  if (opens || state.open.length > 0) return null
  return state.holders[opener(world.scenario)] === 'player' ? null : nextPolicyMove(world, state)
}

/** An act as it is done here: with the changed answer; of an advance no more than what is due now. */
function asPlayed(command: Command, { minute }: GameState, changed: Change | undefined): Command {
  if (command.type === 'clock.advance') return { ...command, to: minute + 1 }
  return command.type === 'prompt.answer' && changed?.prompt === command.prompt
    ? { ...command, answer: changed.answer }
    : command
}

/** An act is due once its row is open so long; an answer as soon as it is asked for. */
function isDue(state: GameState, move: ScriptMove): boolean {
  const { command, row, offset } = move
  if (command.type === 'prompt.answer') {
    const prompt = state.prompts[command.prompt]
    return prompt !== undefined && !prompt.answer
  }
  // Opened after the row before it: never beside it, though that may now last longer.
  if (command.type === 'phase.open' && !move.parallel && state.open.length > 0) return false
  const minute = dueMinute(state, row, offset)
  return minute >= 0 && minute <= state.minute
}

function dueMinute(state: GameState, row: string, offset: number): number {
  if (!row) return offset
  const opened = state.rows[row]?.openedAt ?? -1
  return opened < 0 ? -1 : opened + offset
}

/** The next minute at which an act of the script falls due, or -1. */
function nextDue(state: GameState, left: readonly ScriptMove[]): number {
  let next = -1
  for (const { command, row, offset, parallel } of left) {
    if (command.type === 'prompt.answer') continue
    if (command.type === 'phase.open' && !parallel && state.open.length > 0) continue
    const minute = dueMinute(state, row, offset)
    if (minute <= state.minute || minute > state.minute + ADVANCE_MINUTES) continue
    if (next < 0 || minute < next) next = minute
  }
  return next
}

function replacement(world: World, run: Progress, standIn: StandIn): Move | null {
  const { state, change } = run
  for (const [prompt, asked] of owedPrompts(world, state)) {
    if (asked.answer) continue
    const isChanged = change?.prompt === prompt && asked.signature !== 'refused'
    if (isChanged) run.change = undefined
    else run.replaced += 1
    const answer = isChanged
      ? change.answer
      : policyAnswer(world, state, prompt, asked, standIn(asked))
    return { by: asked.role, command: { type: 'prompt.answer', prompt, answer, seconds: 0 } }
  }
  return null
}
