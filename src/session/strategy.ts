import { opener } from '../scenario/roles'
import { waitsFor } from '../simulation/mode'
import { POLICIES, type PolicyName } from '../simulation/people'
import { owedPrompts, subjectOf } from '../simulation/prompts'
import { restKeeps } from '../simulation/rests'
import { nextRow, openingRefusal } from '../simulation/rows'
import type { Answer, GameState, Prompt } from '../simulation/state'
import { refusal } from '../simulation/step'
import type { World } from '../simulation/world'
import { advanceMove, startMove } from './autoplay'
import { BLIND_WAYS, type BlindWay, blindAnswer, type TextLength } from './blind-answer'
import { type Move, policyAnswer } from './policy'

/**
 * Simple ways to play, for calibration only: none of them may beat thinking. `copy` gives the answers that were right on
 * another seed.
 */
export const STRATEGIES = [
  ...BLIND_WAYS,
  'copy',
  'always-overlap',
  'never-rest',
  'always-initiatives',
] as const
export type Strategy = (typeof STRATEGIES)[number]

/** What a strategy knows without thinking. */
export interface Sight {
  readonly textLength: TextLength
  /** What was answered in another game, by `answerKey`. */
  readonly copied: ReadonlyMap<string, Answer>
}

const NO_SIGHT: Sight = { textLength: () => 0, copied: new Map() }

/** What makes two questions of two games the same one, whenever they are asked. */
export const answerKey = ({ kind, of, attempt }: Pick<Prompt, 'kind' | 'of' | 'attempt'>): string =>
  `${kind}/${of}/${attempt}`

/** The next move of a whole table that plays by one strategy; null at the end. */
export function nextStrategyMove(
  world: World,
  state: GameState,
  strategy: Strategy,
  sight: Sight = NO_SIGHT,
): Move | null {
  const mode = waitsFor(state)
  if (mode === 'lobby') return startMove(world.scenario, 'random')
  if (mode === 'debrief') return null
  const initiative = initiativeMove(world, state, strategy)
  if (initiative) return initiative
  if (mode === 'deciding') {
    const [id, prompt] = owedPrompts(world, state).find(([, one]) => !one.answer)!
    const answer = strategyAnswer(world, state, id, prompt, strategy, sight)
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
  return (
    strategy === 'always-overlap' &&
    !restKeeps(world, state, opener(world.scenario)) &&
    openingRefusal(world, state, row) === null
  )
}

/** Slack is used where the answers are in and time is about to run. */
function initiativeMove(world: World, state: GameState, strategy: Strategy): Move | null {
  if (strategy !== 'always-initiatives') return null
  if (waitsFor(state) !== 'running') return null
  for (const { id, role } of world.scenario.initiatives) {
    const command = { type: 'initiative.start', initiative: id } as const
    if (refusal(world, state, role, command) === null) return { by: role, command }
  }
  return null
}

/** What somebody answers who plays by a strategy. */
export function strategyAnswer(
  world: World,
  state: GameState,
  id: string,
  prompt: Prompt,
  strategy: Strategy,
  { textLength, copied }: Sight,
): Answer {
  const subject = subjectOf(world, prompt)
  if (!subject) return ownAnswer(prompt, strategy)
  if (prompt.signature === 'refused') return policyAnswer(world, state, id, prompt, 'passive')
  const blind = (way: BlindWay): Answer => blindAnswer(world, id, prompt, way, textLength)
  switch (strategy) {
    case 'copy':
      return copied.get(answerKey(prompt)) ?? blind('first')
    case 'always-overlap':
    case 'never-rest':
    case 'always-initiatives':
      return blind('first')
    default:
      return blind(strategy)
  }
}

/** What the plan says stands first among the ways to take a rest, what costs most sleep last. */
const ownAnswer = ({ kind, options }: Prompt, strategy: Strategy): Answer => {
  if (kind !== 'rest') return { choice: 'sign' }
  return { choice: (strategy === 'never-rest' ? options.at(-1) : options[0])! }
}

export type Way = 'plan' | Exclude<PolicyName, 'reference'> | Strategy

/** The policy of a way that is one; null for a strategy. `plan` is how a way of playing names the reference policy. */
export const policyOf = (way: Way): PolicyName | null =>
  way === 'plan' ? 'reference' : isPolicy(way) ? way : null

const isPolicy = (name: string): name is PolicyName =>
  (POLICIES as readonly string[]).includes(name)
