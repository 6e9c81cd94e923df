import type { Role } from '../scenario/roles'
import type { Decision, Lever, Response } from '../scenario/scenario'
import { answerCause, type Cause } from './cause'
import { effectsWhenDone } from './effects/index'
import { deliveryMinute } from './hours'
import { effectsOf } from './prompts'
import { bringBackAfterRework, bringBackLost, passAllMilestones } from './services'
import type { Answered, GameState, HeldEffect, Task } from './state'
import { applyEffects, log, type Occasion, type StateDraft } from './state-draft'
import type { World } from './world'

/** What a finished task brings about: its effects at once, or once those whom it needs are open. */
export function carryOutWork(draft: StateDraft, role: Role, task: Readonly<Task>): void {
  const { world, state } = draft
  bringBackWhatItRestored(draft, role, task)
  const { id, kind, answered } = task
  const work = { id, kind, answered }
  const actor = neededFor(world, work)
  const due = actor === undefined ? state.minute : deliveryMinute(world, actor, state.minute)
  if (actor === undefined || due <= state.minute) {
    takeEffect(draft, role, work)
    return
  }
  state.held = [...state.held, { due, actor, role, work }]
  log(draft, { type: 'effect.held', role, actor, until: due, cause: causeOf(work, role) })
}

/** Minute at which the next effect that is held comes, or -1. */
export function nextHeld({ held }: GameState): number {
  let next = -1
  for (const { due } of held) if (next < 0 || due < next) next = due
  return next
}

/** Lets come what was held until now, in the order in which it was done. */
export function deliverHeld(draft: StateDraft): boolean {
  const { state } = draft
  const due = state.held.filter((one) => one.due <= state.minute)
  if (due.length === 0) return false
  state.held = state.held.filter((one) => one.due > state.minute)
  for (const { role, work } of due) takeEffect(draft, role, work)
  return true
}

type Work = HeldEffect['work']

function takeEffect(draft: StateDraft, role: Role, work: Work): void {
  const { world } = draft
  const { id, kind, answered } = work
  const cause = causeOf(work, role)
  if (kind === 'initiative') {
    log(draft, { type: 'initiative.finished', initiative: id, role })
    const { effects } = world.initiatives.get(id)!
    applyEffects(draft, effects, { row: '-', attempt: 1, role, slot: id, cause })
    return
  }
  const subject = answered && subjectOfWork(world, kind, answered)
  if (!subject) return
  const { row, attempt, of, answer } = answered
  // What is done in the first minutes had its effects when it was said.
  if (kind === 'decision' && world.reflexes.get(row)?.id === of) return
  const occasion: Occasion = { row, attempt, role, slot: of, answer, cause }
  applyEffects(draft, effectsWhenDone(effectsOf(subject, answer)), occasion)
}

/** Services come back with the work itself: it waits for nobody outside. */
function bringBackWhatItRestored(draft: StateDraft, role: Role, task: Readonly<Task>): void {
  const { id, kind, answered } = task
  if (kind === 'rework') {
    if (answered) bringBackAfterRework(draft, answerCause(id, role))
    else bringBackLost(draft, { kind: 'thread', id, role })
  }
  const asking = kind === 'decision' && answered && draft.world.rows.get(answered.row)
  if (asking && asking.work === 'restore' && asking.lead === role) passAllMilestones(draft, asking)
}

/** Why it will move what it moves. */
export const causeOf = ({ id, kind }: Work, role: Role): Cause =>
  kind === 'initiative' ? { kind, id, role } : answerCause(id, role)

function subjectOfWork(
  world: World,
  kind: Task['kind'],
  { of }: Answered,
): Decision | Lever | Response | undefined {
  switch (kind) {
    case 'lever':
      return world.levers.get(of)
    case 'response':
      return world.stimuli.get(of)?.response
    default:
      return world.decisions.get(of)
  }
}

/** Whom work needs outside: what its option says goes before its decision, that before its row. */
function neededFor(world: World, { id, kind, answered }: Work): string | undefined {
  if (kind === 'initiative') return world.initiatives.get(id)!.needs
  const subject = answered && subjectOfWork(world, kind, answered)
  if (!subject) return undefined
  const { answer, row } = answered
  const chosen = 'choice' in answer ? answer.choice : ''
  const option = 'options' in subject ? subject.options.find((one) => one.id === chosen) : undefined
  const whole = 'needs' in subject ? subject.needs : undefined
  return option?.needs ?? whole ?? (kind === 'decision' ? world.rows.get(row)!.needs : undefined)
}
