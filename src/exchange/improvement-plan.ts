import { answerText, optionText, promptText, reasons } from '../i18n/answer-wording'
import { roleName } from '../i18n/event-wording'
import type { Row } from '../scenario/scenario'
import type { Event } from '../simulation/events'
import { parsePromptId } from '../simulation/prompt-id'
import type { Answer } from '../simulation/state'
import { addDays, readDue } from './calendar-date'
import type { ExchangeTask } from './model'
import { oneLine, plainText } from './plain-text'
import { dateOf, type PlayedGame, type Revealed, rowName } from './played-game'

type Recorded = Extract<Event, { type: 'improvement.recorded' }>

const COSTLIEST = 5
/** Days after the exercise: what went wrong is looked at within a month, what was decided is done within a quarter. */
const DUE = { judgement: 30, decision: 90 }

/** What the table wrote down; where it wrote nothing, what its phases of review decided and its costliest answers. */
export const improvementPlan = (game: PlayedGame): ExchangeTask[] => {
  const written = recordedTasks(game)
  // Judgements and reasons are for the debrief.
  return written.length > 0 || game.readers
    ? written
    : [...decidedTasks(game), ...judgedTasks(game)]
}

const recordedTasks = (game: PlayedGame): ExchangeTask[] => {
  const last = new Map<string, Recorded>()
  for (const event of game.events) {
    if (event.type === 'improvement.recorded') last.set(event.id, event)
  }
  const { i18n } = game
  return [...last.values()].map((event) => {
    const { id, action, owner, due, minute } = event
    return {
      ...common(game, owner, minute),
      id: `improvement/${id}`,
      title: oneLine(action) || i18n.say('task.untitled'),
      description: plainText(action),
      due: readDue(due, dateOf(game, game.state.minute)),
      dueText: oneLine(due),
      origin: 'improvement',
      originText: i18n.say('origin.improvement'),
      phase: '',
    }
  })
}

const decidedTasks = (game: PlayedGame): ExchangeTask[] => {
  const { i18n } = game
  return revealedIn(game, ['causes', 'changes']).flatMap((event) => {
    const { prompt, role, kind, of, answer, minute } = event
    // How a review is held is no action; the causes that it ranks are.
    if (leftBy(game, prompt) === 'causes' && 'choice' in answer) return []
    const subject = { kind, of }
    const question = promptText(i18n, subject)
    const told = game.judgements.find((one) => one.prompt === prompt)?.told ?? {}
    return itemsOf(answer).map((item) => ({
      ...common(game, role, minute),
      ...due(game, DUE.decision),
      id: `decision/${prompt}/${item}`,
      title: oneLine(titleOf(i18n, answer, optionText(i18n, subject, item))),
      description: [question, ...reasons(i18n, subject, asAnswer(answer, item), told)].join('\n\n'),
      origin: 'decision' as const,
      originText: i18n.say('origin.decision', { question }),
      phase: rowName(game, parsePromptId(prompt).row),
    }))
  })
}

/** A ranking says what matters most: its first item is the one to act on. */
const itemsOf = (answer: Answer): readonly string[] =>
  'choice' in answer
    ? [answer.choice]
    : 'ranking' in answer
      ? answer.ranking.slice(0, 1)
      : answer.selection

const titleOf = ({ say }: PlayedGame['i18n'], answer: Answer, item: string): string =>
  'ranking' in answer ? say('task.cause', { cause: item }) : item

const asAnswer = (answer: Answer, item: string): Answer =>
  'selection' in answer ? { selection: [item] } : answer

const judgedTasks = (game: PlayedGame): ExchangeTask[] => {
  const { i18n, judgements } = game
  const lost = (one: { points: number; max: number }) => one.max - one.points
  const costly = [...judgements].filter((one) => lost(one) > 0).sort((a, b) => lost(b) - lost(a))
  return costly
    .slice(0, COSTLIEST)
    .map(({ prompt, kind, of, role, row, minute, answer, reference, told }) => {
      const subject = { kind, of }
      return {
        ...common(game, role, minute),
        ...due(game, DUE.judgement),
        id: `judgement/${prompt}`,
        title: oneLine(i18n.say('task.review', { question: promptText(i18n, subject) })),
        description: [
          i18n.say('task.answered', { answer: answerText(i18n, subject, answer) }),
          i18n.say('task.reference', { answer: answerText(i18n, subject, reference) }),
          ...reasons(i18n, subject, reference, told),
        ].join('\n\n'),
        origin: 'judgement',
        originText: i18n.say('origin.judgement'),
        phase: rowName(game, row),
      }
    })
}

/** What the phase of a question leaves behind, if anything. */
export const leftBy = ({ world }: PlayedGame, prompt: string): Row['leaves'] =>
  world.rows.get(parsePromptId(prompt).row)?.leaves

/** Answers to the decisions of the phases that leave something of these, in the order in which they were revealed. */
export const revealedIn = (
  game: PlayedGame,
  legacies: readonly NonNullable<Row['leaves']>[],
): Revealed[] =>
  game.events.filter(
    (event): event is Revealed =>
      event.type === 'prompt.revealed' &&
      event.kind === 'decision' &&
      legacies.some((one) => one === leftBy(game, event.prompt)),
  )

const common = (game: PlayedGame, owner: ExchangeTask['owner'], minute: number) => ({
  owner,
  ownerName: roleName(game.i18n, owner),
  start: dateOf(game, minute),
  status: 'todo' as const,
})

const due = (game: PlayedGame, days: number) => ({
  due: addDays(dateOf(game, game.state.minute), days),
  dueText: game.i18n.say('due.days', { days }),
})
