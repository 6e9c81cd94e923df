import type { PromptKind } from '../simulation/state'
import type { World } from '../simulation/world'
import type { CountdownModel } from '../ui/countdown-model'
import type { PlayModel } from '../ui/model'
import type { AnswerClock } from './answer-clock'

/** Answers that set somebody to work: these alone can be late. */
const TIMED: readonly PromptKind[] = ['decision', 'lever', 'response', 'rework']

/** The questions that the people at this table still owe and that have a time. */
export const timedPrompts = ({ views }: Pick<PlayModel, 'views'>): string[] =>
  Object.values(views).flatMap(({ prompts }) =>
    prompts
      .filter(({ owed, answer, kind }) => owed && answer === null && TIMED.includes(kind))
      .map(({ id }) => id),
  )

/** The time left for what is owed first; null without a countdown or while nothing is owed. */
export function countdownModel(
  world: World,
  clock: AnswerClock,
  prompts: readonly string[],
  now: number = performance.now(),
): CountdownModel | null {
  const { countdown } = world.options
  if (countdown === 'off' || prompts.length === 0) return null
  const rule = world.scenario.settings.countdown[countdown]
  const spent = Math.max(...prompts.map(clock.spent))
  const left = rule.seconds * 1000 - spent
  return {
    kind: countdown,
    ...rule,
    left,
    until: clock.runs() ? now + left : null,
    stopped: clock.stopped(),
  }
}
