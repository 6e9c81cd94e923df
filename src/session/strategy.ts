import { opener } from '../scenario/roles'
import type { Decision, Lever, Response } from '../scenario/scenario'
import { waitsFor } from '../simulation/mode'
import type { PolicyName } from '../simulation/people'
import { dealtOptions, minutesOf, owedPrompts, subjectOf } from '../simulation/prompts'
import { referenceAnswer } from '../simulation/reference'
import { nextRow, openingRefusal } from '../simulation/rows'
import type { Answer, GameState, Prompt } from '../simulation/state'
import { refusal } from '../simulation/step'
import type { World } from '../simulation/world'
import { advanceMove, startMove } from './autoplay'
import { type Move, policyAnswer } from './policy'

/**
 * Simple ways to play, for calibration only: none of them may beat thinking. `bold` is sound play beyond the plan:
 * doctrine over plan, phases in parallel where that leaves no trace, slack well used.
 */
export const STRATEGIES = [
  'bold',
  'always-first',
  'always-longest',
  'always-shortest',
  'always-overlap',
  'never-rest',
  'always-initiatives',
] as const
export type Strategy = (typeof STRATEGIES)[number]

type Subject = Decision | Response | Lever

/** The next move of a whole table that plays by one strategy; null at the end. */
export function nextStrategyMove(world: World, state: GameState, strategy: Strategy): Move | null {
  const mode = waitsFor(state)
  if (mode === 'lobby') return startMove('random')
  if (mode === 'debrief') return null
  const initiative = initiativeMove(world, state, strategy)
  if (initiative) return initiative
  if (mode === 'deciding') {
    const [id, prompt] = owedPrompts(world, state).find(([, one]) => !one.answer)!
    const answer = strategyAnswer(world, state, id, prompt, strategy)
    return { by: prompt.role, command: { type: 'prompt.answer', prompt: id, answer, seconds: 0 } }
  }
  const row = nextRow(world, state)
  if (row && mode === 'situation') {
    return { by: opener(world.scenario), command: { type: 'phase.open', phase: row.key } }
  }
  if (row && mode === 'running' && overlaps(world, state, strategy, row.key)) {
    return { by: opener(world.scenario), command: { type: 'phase.open', phase: row.key } }
  }
  return advanceMove(state)
}

function overlaps(world: World, state: GameState, strategy: Strategy, row: string): boolean {
  const wanted = strategy === 'always-overlap' || (strategy === 'bold' && isSafe(world, row))
  return wanted && !state.rest && openingRefusal(world, state, row) === null
}

/** An overlap that leaves nothing behind: no consequence in the scenario, no verification beside it. */
function isSafe(world: World, row: string): boolean {
  const { consequences } = world.scenario.settings.overlap
  const partners = world.rows.get(row)!.overlaps
  return (
    !consequences.some(({ rows }) => rows.includes(row)) &&
    !partners.some((key) => world.rows.get(key)!.work === 'verify')
  )
}

/** Slack is used where the answers are in and time is about to run. */
function initiativeMove(world: World, state: GameState, strategy: Strategy): Move | null {
  if (strategy !== 'bold' && strategy !== 'always-initiatives') return null
  if (waitsFor(state) !== 'running') return null
  for (const { id, role } of world.scenario.initiatives) {
    // The lead has no slack: what it starts now makes its next task late.
    const leads = world.scenario.rows.some(
      ({ key, lead }) => lead === role && state.rows[key]!.status === 'open',
    )
    if (strategy === 'bold' && leads) continue
    const command = { type: 'initiative.start', initiative: id } as const
    if (refusal(world, state, role, command) === null) return { by: role, command }
  }
  return null
}

function strategyAnswer(
  world: World,
  state: GameState,
  id: string,
  prompt: Prompt,
  strategy: Strategy,
): Answer {
  const subject = subjectOf(world, prompt)
  if (!subject) return ownAnswer(prompt, strategy)
  const options = dealtOptions(world, id, prompt)
  if (prompt.signature === 'refused') return policyAnswer(world, state, id, prompt, 'passive')
  switch (strategy) {
    case 'bold':
      return doctrineAnswer(world, state, prompt, subject)
    case 'always-longest':
      return extreme(options, subject, -1)
    case 'always-shortest':
      return extreme(options, subject, 1)
    default:
      return firstAnswer(options, subject)
  }
}

const ownAnswer = (prompt: Prompt, strategy: Strategy): Answer => ({
  choice:
    prompt.kind === 'rest'
      ? strategy === 'never-rest'
        ? 'none'
        : 'full'
      : prompt.kind === 'flag'
        ? 'green'
        : 'sign',
})

function doctrineAnswer(world: World, state: GameState, prompt: Prompt, subject: Subject): Answer {
  if ('kind' in subject && subject.kind === 'choice') {
    const doctrine = subject.options.find((option) => option.doctrine)
    if (doctrine) return { choice: doctrine.id }
  }
  return referenceAnswer(world, state, prompt)
}

/** What lies first, as the seed has laid it out. */
function firstAnswer(options: readonly string[], subject: Subject): Answer {
  if ('kind' in subject && subject.kind === 'ranking') return { ranking: [...options] }
  if ('kind' in subject && subject.kind === 'selection') {
    let left = subject.budget.limit
    const selection = options.filter((option) => {
      const { cost } = subject.items.find(({ id }) => id === option)!
      if (cost > left) return false
      left -= cost
      return true
    })
    return { selection }
  }
  return { choice: options[0]! }
}

/** The option with the least (1) or the most (−1) minutes. */
function extreme(options: readonly string[], subject: Subject, sign: 1 | -1): Answer {
  if ('kind' in subject && subject.kind !== 'choice') return firstAnswer(options, subject)
  const minutes = (choice: string): number => sign * minutesOf(subject, { choice })[1]
  return { choice: options.reduce((best, one) => (minutes(one) < minutes(best) ? one : best)) }
}

export type Way = PolicyName | Strategy
