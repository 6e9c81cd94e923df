import { restPlanner, signer } from '../scenario/roles'
import { ask } from './prompts'
import { updateEverybody } from './stamina'
import type { GameState, Prompt } from './state'
import { applyEffects, log, type StateDraft } from './state-draft'
import { anyTask } from './tasks'
import type { World } from './world'

/** How a rest can be taken; the last two need a signature. */
export const REST_CHOICES = ['full', 'short', 'none'] as const

/** The rest that the plan puts here: after the last closed row, when nothing is open any more. */
function dueRest(world: World, state: GameState) {
  if (state.open.length > 0) return undefined
  const due = world.scenario.rests.filter(
    ({ after }) => state.rows[after]!.status === 'closed' && !state.rested[after],
  )
  // Two at once only when phases overlapped: the later one is the rest, the earlier was worked through.
  return due[due.length - 1]
}

/** Asks how the rest is taken. */
export function askRest(draft: StateDraft): void {
  const { world, state } = draft
  if (state.rest) return
  const rest = dueRest(world, state)
  if (!rest) return
  const asked = Object.values(state.prompts).some(
    ({ kind, of }) => kind === 'rest' || restWanted(of),
  )
  if (asked) return
  ask(draft, 'rest', restPlanner(world.scenario), rest.after, 1, 'rest', REST_CHOICES)
}

export function answerRest(draft: StateDraft, prompt: Prompt, choice: string): void {
  if (choice === 'full') planRest(draft, prompt.row, 'full')
  else {
    const role = signer(draft.world.scenario)
    log(draft, { type: 'countersign.asked', role, about: `rest-${choice}` })
    ask(draft, 'countersign', role, prompt.row, 1, 'sign-rest', SIGNATURES, `rest-${choice}`)
  }
}

/** The shorter rest that a countersignature is about, '' when it is about something else. */
export function restWanted(about: string): string {
  return about === 'rest-short' ? 'short' : about === 'rest-none' ? 'none' : ''
}

export const SIGNATURES = ['sign', 'refuse'] as const

/** Length of the rest that follows a row, taken so. */
export function restMinutes(world: World, after: string, choice: string): number {
  if (choice === 'none') return 0
  const { minutes } = world.restAfter.get(after)!
  const [n, d] = world.scenario.settings.rest.shortened
  return choice === 'short' ? Math.floor((minutes * n) / d) : minutes
}

export function planRest(draft: StateDraft, after: string, choice: string): void {
  const { world, state } = draft
  const rest = world.restAfter.get(after)!
  const rested = { ...state.rested }
  for (const other of world.scenario.rests) {
    if (state.rows[other.after]!.status === 'closed') rested[other.after] = true
  }
  state.rested = rested
  const minutes = restMinutes(world, after, choice)
  if (minutes === 0) log(draft, { type: 'rest.skipped', after })
  else {
    state.rest = { after, kind: rest.kind, minutes, since: -1 }
    log(draft, { type: 'rest.planned', after, kind: rest.kind, minutes })
  }
  const role = restPlanner(world.scenario)
  applyEffects(draft, (choice === 'none' || choice === 'short' ? rest[choice] : rest.full) ?? [], {
    row: '-',
    attempt: 1,
    role,
    slot: `rest-${after}`,
    cause: { kind: 'rest', id: after, role },
  })
}

/** A rest begins when no task runs any more. */
export function startRest(draft: StateDraft): boolean {
  const { state } = draft
  const { rest } = state
  if (!rest || rest.since >= 0 || anyTask(state)) return false
  updateEverybody(draft)
  state.rest = { ...rest, since: state.minute }
  log(draft, { type: 'rest.started', after: rest.after, kind: rest.kind, minutes: rest.minutes })
  return true
}

export const restEnd = ({ rest }: GameState): number =>
  rest && rest.since >= 0 ? rest.since + rest.minutes : -1

/** Ends the rest that is over. */
export function endRest(draft: StateDraft): boolean {
  const { state } = draft
  const { rest } = state
  if (!rest || restEnd(state) !== state.minute) return false
  updateEverybody(draft)
  state.rest = null
  log(draft, { type: 'rest.ended', after: rest.after })
  return true
}
