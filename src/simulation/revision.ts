import type { Role } from '../scenario/roles'
import { sameAnswer } from './same-answer'
import type { Answer, GameState, Prompt, Task } from './state'
import { log, personToChange, putPrompt, type StateDraft } from './state-draft'
import { suspend } from './tasks'
import type { World } from './world'

/** The work of an answer that may be given otherwise now, and whose it is; null when it may not. */
export function revisableTask(
  world: World,
  state: GameState,
  prompt: string,
): { role: Role; task: Readonly<Task> } | null {
  if (!Object.hasOwn(state.revisions, prompt) || state.revisions[prompt] !== 'offered') return null
  for (const role of world.roles) {
    const task = state.roles[role]!.tasks.find(({ id }) => id === prompt)
    if (task) return { role, task }
  }
  return null
}

/** Asks again what was asked, while the work goes no further: the clock stands until the answer is in. */
export function reopen(draft: StateDraft, id: string): void {
  const { world, state } = draft
  const { role, task } = revisableTask(world, state, id)!
  const { row, attempt, of } = task.answered!
  const subject = world.decisions.get(of)!
  const answers = subject.kind === 'choice' ? subject.options : subject.items
  const services = subject.kind === 'ranking' && subject.of === 'services'
  state.revisions = { ...state.revisions, [id]: 'taken' }
  log(draft, { type: 'prompt.reopened', prompt: id, role })
  putPrompt(draft, id, {
    role,
    row,
    attempt,
    kind: 'decision',
    of,
    options: (services ? world.scenario.services : answers).map((one) => one.id),
    answer: null,
    seconds: 0,
    signature: '',
  })
}

/** The work on the same question that an answer given again stands in for; null for one that is given first. */
export const revisedTask = (
  state: GameState,
  id: string,
  { role }: Readonly<Prompt>,
): Readonly<Task> | null =>
  state.revisions[id] === 'taken'
    ? (state.roles[role]!.tasks.find((task) => task.id === id) ?? null)
    : null

/** Another answer takes the place of the first, at half its minutes; what was worked so far was worked. */
export function revise(
  draft: StateDraft,
  id: string,
  role: Role,
  answer: Answer,
  minutes: number,
): void {
  const { world, state } = draft
  const first = state.roles[role]!.tasks[0]
  if (first?.id === id && first.since >= 0) suspend(draft, role)
  const task = personToChange(draft, role).tasks.find((one) => one.id === id)!
  if (sameAnswer(task.answered!.answer, answer)) return
  const half = Math.ceil(minutes / 2)
  task.answered = { ...task.answered!, answer }
  if (task.left < 0) {
    task.minutes = half
    return
  }
  const left = half * world.scenario.settings.overlap.slowdown[0]
  task.total = task.total - task.left + left
  task.left = left
}
