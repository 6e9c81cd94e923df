import { type Cast, forEachRole, opener, type Role } from '../scenario/roles'
import type { Decision, Effect, Lever, Response, Selection } from '../scenario/scenario'
import type { Command } from '../simulation/commands/index'
import { isPlayed } from '../simulation/cut'
import { drawWithin, shuffled } from '../simulation/draws'
import { spendingOf } from '../simulation/effects/index'
import { waitsFor } from '../simulation/mode'
import type { By, Holder, PolicyName } from '../simulation/people'
import {
  dealtOptions,
  effectsOf,
  minutesOf,
  needsSignature,
  owedPrompts,
  subjectOf,
} from '../simulation/prompts'
import { isGraded, practiceAnswer, referenceAnswer } from '../simulation/reference'
import { restKeeps } from '../simulation/rests'
import { nextRow, openingRefusal } from '../simulation/rows'
import type { Answer, GameState, Prompt } from '../simulation/state'
import type { World } from '../simulation/world'
import { itemWorth, worth } from '../simulation/worth'

/** A command and who gives it. */
export interface Move {
  by: By
  command: Command
}

/**
 * The next move of the roles that policies hold, or null when a person or the clock is awaited. Policies play through
 * the same commands as people; what they choose at random is drawn by name, so a game with them is exact too.
 */
export function nextPolicyMove(world: World, state: GameState): Move | null {
  const mode = waitsFor(state)
  if (mode === 'deciding') {
    for (const [id, prompt] of owedPrompts(world, state)) {
      const holder = holderOf(world, state, prompt)
      if (prompt.answer || holder === 'player') continue
      return answerMove(id, prompt, policyAnswer(world, state, id, prompt, holder))
    }
    return null
  }
  if (mode !== 'situation' && mode !== 'running') return null
  const row = nextRow(world, state)
  if (!row || restKeeps(world, state, opener(world.scenario))) return null
  const holder = holderOf(world, state, { role: opener(world.scenario), row: row.key })
  if (holder === 'player') return null
  const open: Move = { by: opener(world.scenario), command: { type: 'phase.open', phase: row.key } }
  if (mode === 'situation') return open
  if (state.open.length > 0 && !overlaps(world, holder, row.key)) return null
  return openingRefusal(world, state, row.key) === null ? open : null
}

/** Who answers for a role in a row: the plan, where the cut that is played leaves the row out. */
const holderOf = (
  world: World,
  { holders }: GameState,
  { role, row }: Pick<Prompt, 'role' | 'row'>,
): Holder => (isPlayed(world, row) ? holders[role]! : 'reference')

const answerMove = (prompt: string, { role }: Prompt, answer: Answer): Move => ({
  by: role,
  command: { type: 'prompt.answer', prompt, answer, seconds: 0 },
})

/** Whether this policy opens a phase while another is open. */
function overlaps(world: World, policy: PolicyName, row: string): boolean {
  if (policy === 'worst') return true
  return policy === 'random' && drawn(world, policy, `${row}/overlap`, 2) === 0
}

const drawn = (world: World, policy: PolicyName, what: string, count: number): number =>
  drawWithin(world.draws, `policy/${policy}/${what}`, [0, count - 1])

/** What a policy answers to a prompt. */
export function policyAnswer(
  world: World,
  state: GameState,
  id: string,
  prompt: Prompt,
  policy: PolicyName,
): Answer {
  const answer = freeAnswer(world, state, id, prompt, policy)
  // A spending that Direction has refused is not asked for again.
  const refused = prompt.signature === 'refused' && needsSignature(world, prompt, answer)
  return refused ? cheapest(world, prompt) : answer
}

function freeAnswer(
  world: World,
  state: GameState,
  id: string,
  prompt: Prompt,
  policy: PolicyName,
): Answer {
  const subject = subjectOf(world, prompt)
  if (!subject) return ownAnswer(world, state, id, prompt, policy)
  switch (policy) {
    case 'reference':
      return referenceAnswer(world, state, prompt)
    case 'practice':
    case 'sound':
      return practiceAnswer(world, state, prompt)
    case 'novice':
      return drawn(world, policy, `${id}/knows`, 100) < knowsOf(state)
        ? referenceAnswer(world, state, prompt)
        : randomAnswer(world, policy, id, prompt, subject)
    case 'passive':
      return passiveAnswer(world, id, prompt, subject)
    case 'worst':
      return worstAnswer(world, state, prompt, subject)
    case 'random':
      return randomAnswer(world, policy, id, prompt, subject)
  }
}

/** A newcomer finds the plan's answer so often out of a hundred times: more often beside people, whose game it is. */
const NOVICE_KNOWS = { alone: 40, besidePeople: 60 } as const

const knowsOf = ({ holders }: GameState): number =>
  Object.values(holders).includes('player') ? NOVICE_KNOWS.besidePeople : NOVICE_KNOWS.alone

/** Rests and signatures: most policies follow the plan, the worst never rests. */
function ownAnswer(
  world: World,
  state: GameState,
  id: string,
  prompt: Prompt,
  policy: PolicyName,
): Answer {
  if (policy === 'worst') {
    return { choice: prompt.kind === 'rest' ? prompt.options.at(-1)! : 'sign' }
  }
  if (policy === 'random') {
    return { choice: prompt.options[drawn(world, policy, id, prompt.options.length)]! }
  }
  return referenceAnswer(world, state, prompt)
}

type Subject = Decision | Response | Lever

/** The least work: the shortest option, the order as it lies there, nothing chosen. */
function passiveAnswer(world: World, id: string, prompt: Prompt, subject: Subject): Answer {
  if ('kind' in subject && subject.kind === 'ranking') {
    return { ranking: [...dealtOptions(world, id, prompt)] }
  }
  if ('kind' in subject && subject.kind === 'selection') return { selection: [] }
  return { choice: least(prompt.options, (option) => minutesOf(subject, { choice: option })[1]) }
}

function worstAnswer(world: World, state: GameState, prompt: Prompt, subject: Subject): Answer {
  if (!isGraded(subject)) {
    const longest = (option: string) => -minutesOf(subject, { choice: option })[1]
    return { choice: least(prompt.options, longest) }
  }
  if (subject.kind === 'ranking') {
    const reference = referenceAnswer(world, state, prompt)
    const ranking = 'ranking' in reference ? reference.ranking : prompt.options
    return { ranking: [...ranking].reverse() }
  }
  if (subject.kind === 'selection') {
    const idle = prompt.options.filter((item) => itemWorth(world, state, subject, item) <= 0)
    return { selection: fill(subject, idle) }
  }
  return {
    choice: least(prompt.options, (option) => worth(world, state, subject, { choice: option })),
  }
}

function randomAnswer(
  world: World,
  policy: PolicyName,
  id: string,
  prompt: Prompt,
  subject: Subject,
): Answer {
  if ('kind' in subject && subject.kind !== 'choice') {
    const order = shuffled(world.draws.draw(`policy/${policy}/${id}`), prompt.options)
    return subject.kind === 'ranking' ? { ranking: order } : { selection: fill(subject, order) }
  }
  return { choice: prompt.options[drawn(world, policy, id, prompt.options.length)]! }
}

/** Items in this order as long as the budget holds. */
function fill(subject: Selection, order: readonly string[]): string[] {
  let left = subject.budget.limit
  return order.filter((id) => {
    const cost = subject.items.find((item) => item.id === id)?.cost ?? 0
    if (cost > left) return false
    left -= cost
    return true
  })
}

const least = (ids: readonly string[], measure: (id: string) => number): string =>
  ids.reduce((best, id) => (measure(id) < measure(best) ? id : best))

/** An answer that needs no signature; the compiler makes sure that there is one. */
function cheapest(world: World, prompt: Prompt): Answer {
  const subject = subjectOf(world, prompt)!
  if ('kind' in subject && subject.kind === 'selection') {
    return { selection: [] }
  }
  const cost = (choice: string): number => spendingOf(effectsOf(subject, { choice }) as Effect[])
  return { choice: least(prompt.options, cost) }
}

/** Every role in the hands of one policy. */
export const allHeldBy = (cast: Cast, policy: PolicyName): Record<Role, PolicyName> =>
  forEachRole(cast, () => policy)
