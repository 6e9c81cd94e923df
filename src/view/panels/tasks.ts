import { isOutside, type Role, roleIds } from '../../scenario/roles'
import { parsePromptId } from '../../simulation/prompt-id'
import type { Answer, PromptKind, TaskKind } from '../../simulation/state'
import type { RoleView } from '../view'

export const TASK_STATES = ['todo', 'doing', 'done'] as const
export type TaskState = (typeof TASK_STATES)[number]

/** A task of the exercise as the team's board shows it. */
export interface TaskCard {
  id: string
  /** A number of its own that never changes, as an issue has. */
  number: number
  role: Role
  kind: TaskKind
  /** Row that it belongs to, '' for none. */
  row: string
  state: TaskState
  /** Minute at which it will be done, -1 where that is not known. */
  due: number
  /** The prompt by which this role is to decide it, or ''. */
  owed: string
  /** What was asked and decided, once it is in the open; null for what has no decision behind it. */
  decided: { kind: PromptKind; of: string; answer: Answer | null } | null
  /** Others' answers that are awaited: what they are asked is their own. */
  sealed: boolean
}

/** What is to do, under way and done, as one role knows it. */
export function taskCards(view: RoleView): TaskCard[] {
  return [...awaited(view), ...decided(view), ...started(view), ...inHand(view)].filter(
    (card, index, all) => all.findIndex(({ id }) => id === card.id) === index,
  )
}

const AWAITED = 'awaited/'
const WORKED = new Set<string>(['decision', 'rework', 'response'])

/** Answers that are owed: this role's by what it is asked, others' as something that is awaited. */
function awaited(view: RoleView): TaskCard[] {
  const own = view.prompts.flatMap(({ id, kind, of, row, answer }): TaskCard[] => {
    if (answer || !WORKED.has(kind)) return []
    const card = cardOf(view, id, kind as TaskKind, view.role, row)
    return [{ ...card, state: 'todo', owed: id, decided: { kind, of, answer } }]
  })
  const row = view.rows.find(({ status }) => status === 'open')?.key ?? ''
  const others = roleIds(view).flatMap((role): TaskCard[] => {
    const { owed, given } = view.answers[role]!
    if (role === view.role || isOutside(view, role) || owed <= given) return []
    const card = cardOf(view, `${AWAITED}${role}`, 'decision', role, row)
    return [{ ...card, state: 'todo', sealed: true }]
  })
  return [...own, ...others]
}

/** What was decided in the open, from the day it was. */
function decided(view: RoleView): TaskCard[] {
  return view.journal.flatMap((event): TaskCard[] => {
    if (event.type !== 'prompt.revealed' || !WORKED.has(event.kind)) return []
    const { row } = parsePromptId(event.prompt)
    const { kind, of, answer } = event
    const card = cardOf(view, event.prompt, kind as TaskKind, event.role, row)
    return [{ ...card, decided: { kind, of, answer } }]
  })
}

/** Initiatives of this role. */
function started(view: RoleView): TaskCard[] {
  return view.journal.flatMap((event): TaskCard[] =>
    event.type === 'initiative.started'
      ? [cardOf(view, event.initiative, 'initiative', event.role, '')]
      : [],
  )
}

/** What everybody sees others busy with, even where the decision behind it is not theirs to read. */
function inHand(view: RoleView): TaskCard[] {
  return roleIds(view).flatMap((role): TaskCard[] => {
    const { state, task, kind, row } = view.work[role]!
    const apart = isOutside(view, role) !== isOutside(view, view.role)
    if (state !== 'busy' || kind === '' || kind === 'delay' || apart) return []
    return [cardOf(view, task, kind, role, row)]
  })
}

function cardOf(view: RoleView, id: string, kind: TaskKind, role: Role, row: string): TaskCard {
  const work = view.work[role]!
  const doing = work.state === 'busy' && work.task === id
  const state = doing ? 'doing' : isDone(view, id, role, row) ? 'done' : 'todo'
  const due = doing ? work.until : -1
  return { id, number: numberOf(view, id, kind, role, row), role, kind, row, state, due, ...OPEN }
}

const OPEN = { owed: '', decided: null, sealed: false } as const

/** Who stands idle has done everything; work of a closed row is done. */
function isDone(view: RoleView, id: string, role: Role, row: string): boolean {
  if (view.rows.some(({ key, status }) => key === row && status === 'closed')) return true
  const { state } = view.work[role]!
  if (state === 'idle') return true
  return view.journal.some(
    (event) => event.type === 'task.finished' && event.task === id && event.role === role,
  )
}

/** Series of numbers: the plan's own work by row and role, then what came besides. */
const SERIES: Record<TaskKind, number> = {
  decision: 0,
  response: 200,
  initiative: 300,
  rework: 500,
  retry: 500,
  lever: 700,
  delay: 900,
}

/** What is done in a row's first minutes, before its role's own work on it. */
const REFLEX = 401

/** A phase that is opened again asks again. */
const NEXT_ATTEMPT = 1000

function numberOf(
  { rows, roles, stimuli, initiatives }: RoleView,
  id: string,
  kind: TaskKind,
  role: Role,
  row: string,
): number {
  const first = SERIES[kind]
  if (kind === 'initiative') return first + initiatives.findIndex((one) => one.id === id) + 1
  if (kind === 'response') {
    const { slot } = parsePromptId(id)
    return first + stimuli.findIndex((one) => one.id === slot) + 1
  }
  const index = rows.findIndex(({ key }) => key === row)
  const { attempt, slot } = parsePromptId(id)
  if (rows[index]?.reflex === slot) return REFLEX + index
  const again = attempt > 1 ? (attempt - 1) * NEXT_ATTEMPT : 0
  return first + (index + 1) * 10 + roles.findIndex(({ id: one }) => one === role) + again
}
