import type { Role } from '../scenario/roles'
import { isAsleep } from './asleep'
import { slowedDown, updateStamina } from './stamina'
import type { GameState, Task } from './state'
import { log, personToChange, rowToChange, type StateDraft } from './state-draft'
import type { World } from './world'

/*
 * Work is counted in ticks, so that "×1.10 while two phases are open" stays exact: a task of m minutes has
 * m × n ticks of a slowdown n/d; n ticks are done a minute normally, d while phases overlap.
 */

/** Ticks done in one minute now. */
export function speed(world: World, state: GameState): number {
  const [n, d] = world.scenario.settings.overlap.slowdown
  return state.open.length > 1 ? d : n
}

/** Whether anybody has anything to do. */
export function anyTask(state: GameState): boolean {
  for (const role in state.roles) if (state.roles[role]!.tasks.length > 0) return true
  return false
}

/** The task a role has in hand, if it is running. */
export function runningTask(state: GameState, role: Role): Readonly<Task> | null {
  const task = state.roles[role]!.tasks[0]
  return task !== undefined && task.since >= 0 ? task : null
}

/** Minute at which a running task will be done at the present speed. */
export function finishMinute(world: World, state: GameState, task: Readonly<Task>): number {
  return task.since + Math.ceil(task.left / speed(world, state))
}

/** Minute at which a running task will have done so many ticks. */
export function minuteOfTick(
  world: World,
  state: GameState,
  task: Readonly<Task>,
  tick: number,
): number {
  const done = task.total - task.left
  return task.since + Math.max(0, Math.ceil((tick - done) / speed(world, state)))
}

/** Work that nobody has begun; `minutes` is how long it takes. */
export function newTask(
  id: string,
  kind: Task['kind'],
  row: string,
  minutes: number,
  answered: Task['answered'],
): Task {
  return { id, kind, row, minutes, left: -1, total: -1, since: -1, answered }
}

/** Work that waits its turn. */
export function queueTask(draft: StateDraft, role: Role, task: Task): void {
  personToChange(draft, role).tasks.push(task)
}

/** Work that comes before everything: the task in hand keeps what it has left and resumes later. */
export function preempt(draft: StateDraft, role: Role, task: Task): void {
  const running = runningTask(draft.state, role)
  if (running) {
    suspend(draft, role)
    log(draft, { type: 'task.interrupted', task: running.id, role })
  }
  personToChange(draft, role).tasks.unshift(task)
}

/** Counts the work done up to now and stops the task in hand. */
export function suspend(draft: StateDraft, role: Role): void {
  const task = updateStamina(draft, role).tasks[0]!
  countWork(draft, role, task)
  task.since = -1
}

/** What a running task has come to up to now, and how long its role has worked on its row. */
function countWork(draft: StateDraft, role: Role, task: Task): void {
  const { world, state } = draft
  const minutes = state.minute - task.since
  const done = minutes * speed(world, state)
  task.left = Math.max(0, task.left - done)
  task.since = state.minute
  if (!task.row || minutes === 0) return
  const row = rowToChange(draft, task.row)
  row.worked = { ...row.worked, [role]: (row.worked[role] ?? 0) + minutes }
}

/** Call before the number of open phases changes: what runs is counted at the speed it ran. */
export function countAllWork(draft: StateDraft): void {
  for (const role of draft.world.roles) {
    const task = updateStamina(draft, role).tasks[0]
    if (task && task.since >= 0) countWork(draft, role, task)
  }
}

/** Starts or resumes the first task of every role that is awake, here and has something to do. */
export function startIdleRoles(draft: StateDraft): boolean {
  const { state, world } = draft
  let started = false
  for (const role of world.roles) {
    const person = state.roles[role]!
    const task = person.tasks[0]
    if (!task || task.since >= 0 || person.outUntil >= 0) continue
    // Sleep is interrupted only by what woke somebody.
    if (isAsleep(world, state, role) && task.kind !== 'response' && task.kind !== 'delay') continue
    start(draft, role, updateStamina(draft, role).tasks[0]!)
    started = true
  }
  return started
}

function start(draft: StateDraft, role: Role, task: Task): void {
  const { world, state } = draft
  if (task.left < 0) {
    const minutes = slowedDown(world, state, role, task.minutes)
    task.total = minutes * world.scenario.settings.overlap.slowdown[0]
    task.left = task.total
    log(draft, {
      type: 'task.started',
      task: task.id,
      kind: task.kind,
      role,
      row: task.row,
      minutes,
    })
  } else {
    log(draft, { type: 'task.resumed', task: task.id, role })
  }
  task.since = state.minute
}

/** A row's length: the most minutes that one role has worked on it, what it runs now included. */
export function rowMinutes(state: GameState, key: string): number {
  const { worked } = state.rows[key]!
  let most = 0
  for (const role in state.roles) {
    const task = state.roles[role]!.tasks[0]
    const runs = task !== undefined && task.since >= 0 && task.row === key
    most = Math.max(most, (worked[role] ?? 0) + (runs ? state.minute - task.since : 0))
  }
  return most
}

/** Takes the finished task in hand off its role; somebody worn out to nothing goes home for a while. */
export function endTask(draft: StateDraft, role: Role): void {
  const { world, state } = draft
  const person = updateStamina(draft, role)
  const task = person.tasks[0]!
  countWork(draft, role, task)
  person.tasks.shift()
  log(draft, { type: 'task.finished', task: task.id, kind: task.kind, role, row: task.row })
  if (person.stamina === 0 && person.outUntil < 0) {
    person.outUntil = state.minute + world.scenario.settings.stamina.outMinutes
    log(draft, { type: 'role.exhausted', role, until: person.outUntil })
  }
}

/** Adds minutes to a task that has not ended; its milestones move along. */
export function lengthen(world: World, task: Task, minutes: number): void {
  if (task.left < 0) task.minutes += minutes
  else {
    const ticks = minutes * world.scenario.settings.overlap.slowdown[0]
    task.left += ticks
    task.total += ticks
  }
}

/** Drops all work of a row, for a phase that the facilitator skips. */
export function dropRowTasks(draft: StateDraft, row: string): void {
  for (const role of draft.world.roles) {
    const running = runningTask(draft.state, role)
    if (running?.row === row) {
      suspend(draft, role)
      log(draft, { type: 'task.interrupted', task: running.id, role })
    }
    const person = personToChange(draft, role)
    person.tasks = person.tasks.filter((task) => task.row !== row)
  }
}

/**
 * The row in which work counts: its own while that is open. What falls after its row has closed belongs to none any more,
 * what never had a row (`-`) to the one open now.
 */
export function countedRow({ open }: GameState, row: string): string {
  if (open.includes(row)) return row
  return row === '-' ? (open[0] ?? '') : ''
}

/** Whether work of a row is left to do. */
export function rowHasTasks(state: GameState, row: string): boolean {
  for (const role in state.roles) {
    for (const task of state.roles[role]!.tasks) if (task.row === row) return true
  }
  return false
}
