import { answerText, promptText } from '../i18n/answer-wording'
import { taskName } from '../i18n/cause-wording'
import { roleName } from '../i18n/event-wording'
import { cellKey } from '../scenario/cell-key'
import type { Role } from '../scenario/roles'
import { parsePromptId } from '../simulation/prompt-id'
import type { TaskKind } from '../simulation/state'
import type { ExchangeTask, TaskOrigin } from './model'
import { oneLine, plainText } from './plain-text'
import { dateOf, momentOf, type PlayedGame, revealedAs, rowName } from './played-game'

interface Work {
  readonly task: string
  readonly kind: TaskKind
  readonly role: Role
  readonly from: number
  to: number
}

/** Delays and second tries are troubles, not tasks that anybody would plan. */
const ORIGINS: Partial<Record<TaskKind, TaskOrigin>> = {
  decision: 'work',
  rework: 'work',
  lever: 'initiative',
  response: 'response',
  initiative: 'initiative',
}

/** What the five roles worked on, in the order in which it began. */
export const workedTasks = (game: PlayedGame): ExchangeTask[] => {
  const works = new Map<string, Work>()
  for (const event of game.events) {
    if (event.type !== 'task.started' && event.type !== 'task.finished') continue
    const { task, kind, role, minute } = event
    const key = `${role}/${task}`
    const known = works.get(key)
    if (!known) works.set(key, { task, kind, role, from: minute, to: -1 })
    else if (event.type === 'task.finished') known.to = minute
  }
  return [...works.values()].flatMap((work) => {
    const origin = ORIGINS[work.kind]
    return origin ? [taskOf(game, work, origin)] : []
  })
}

const taskOf = (game: PlayedGame, work: Work, origin: TaskOrigin): ExchangeTask => {
  const { i18n, world, rows, state } = game
  const { task, kind, role, from, to } = work
  const done = to >= 0
  const name = taskName(i18n, rows, kind, task)
  const owner = roleName(i18n, role)
  const end = done ? to : state.minute
  const { session, row } = parsePromptId(task)
  return {
    id: `${kind}/${role}/${task}`,
    title: oneLine(kind === 'decision' ? i18n.say('task.row', { row: name, role: owner }) : name),
    description: plainText(aboutWork(game, work).join('\n\n')),
    owner: role,
    ownerName: owner,
    start: dateOf(game, from),
    due: dateOf(game, end),
    dueText: momentOf(i18n, world.scenario, end),
    status: done ? 'done' : 'doing',
    origin,
    originText: i18n.say('origin.work', { moment: momentOf(i18n, world.scenario, from) }),
    phase: rowName(game, session ? row : ''),
  }
}

/** What the plan says, what was asked and what was answered. */
const aboutWork = (game: PlayedGame, { task, kind, role }: Work): string[] => {
  const { i18n } = game
  if (kind === 'initiative') return [i18n.text(`initiative.${task}.detail`)]
  const revealed = revealedAs(game, task)
  if (!revealed) return []
  const { of, answer } = revealed
  const subject = { kind: revealed.kind, of }
  const cell = cellKey(parsePromptId(task).row, role)
  return [
    ...(kind === 'decision' && i18n.hasText(cell) ? [i18n.text(cell)] : []),
    kind === 'response' ? i18n.text(`stimulus.${of}.message`) : promptText(i18n, subject),
    i18n.say('task.answered', { answer: answerText(i18n, subject, answer) }),
  ]
}
