import type { Decision, Lever, Response } from '../scenario/scenario'
import { workWindow } from '../scenario/work-window'
import { dealtOptions, minutesOf, subjectOf } from '../simulation/prompts'
import type { Answer, Prompt } from '../simulation/state'
import type { World } from '../simulation/world'

type Subject = Decision | Response | Lever
type Measure = (option: string) => number

/** Ways to answer without reading the question: by the minutes of the options, their length on the page, their place. */
export const BLIND_WAYS = [
  'fits-window',
  'shortest',
  'middle-duration',
  'longest',
  'shortest-text',
  'middle-text',
  'longest-text',
  'first',
] as const
export type BlindWay = (typeof BLIND_WAYS)[number]

/** Characters of a text of the scenario, by its key, in the language that is played; 0 for one that is not there. */
export type TextLength = (key: string) => number

/**
 * What somebody answers who looks at one outward sign alone. What the sign does not tell apart lies as the seed has
 * dealt it. A ranking follows the sign from first to last, a selection is filled up along it.
 */
export function blindAnswer(
  world: World,
  id: string,
  prompt: Prompt,
  way: BlindWay,
  textLength: TextLength,
): Answer {
  const subject = subjectOf(world, prompt)!
  const dealt = dealtOptions(world, id, prompt)
  const minutes: Measure = (choice) => {
    const [min, max] = minutesOf(subject, { choice })
    return min + max
  }
  const length: Measure = (option) => textLength(textKeyOf(prompt, subject, option))
  const order = (): readonly string[] => {
    switch (way) {
      case 'fits-window':
        return sorted(dealt, misfit(world, prompt, subject))
      case 'shortest':
        return sorted(dealt, minutes)
      case 'middle-duration':
        return fromTheMiddle(sorted(dealt, minutes))
      case 'longest':
        return sorted(dealt, (option) => -minutes(option))
      case 'shortest-text':
        return sorted(dealt, length)
      case 'middle-text':
        return fromTheMiddle(sorted(dealt, length))
      case 'longest-text':
        return sorted(dealt, (option) => -length(option))
      case 'first':
        return dealt
    }
  }
  return alongside(subject, order())
}

/** Minutes by which an option's work leaves what the plan gives the role; an answer to a stimulus is no work of a row. */
function misfit(world: World, { kind, row, role }: Prompt, subject: Subject): Measure {
  if (kind !== 'decision') return () => 0
  const planned = world.rows.get(row)!
  const [from, to] = workWindow(planned, role)
  return (choice) => {
    const [min, max] = minutesOf(subject, { choice })
    return role === planned.lead
      ? Math.abs(min - from) + Math.abs(max - to)
      : Math.max(0, from - min) + Math.max(0, max - to)
  }
}

/** What lies first: the option, the whole order, or as much as the budget holds. */
function alongside(subject: Subject, order: readonly string[]): Answer {
  if ('kind' in subject && subject.kind === 'ranking') return { ranking: [...order] }
  if ('kind' in subject && subject.kind === 'selection') {
    let left = subject.budget.limit
    const selection = order.filter((option) => {
      const { cost } = subject.items.find(({ id }) => id === option)!
      if (cost > left) return false
      left -= cost
      return true
    })
    return { selection }
  }
  return { choice: order[0]! }
}

const sorted = (dealt: readonly string[], measure: Measure): string[] =>
  [...dealt].sort((a, b) => measure(a) - measure(b))

/** Of an even number the lower of the two in the middle comes first. */
function fromTheMiddle(order: readonly string[]): string[] {
  const middle = (order.length - 1) >> 1
  return sorted(order, (option) => Math.abs(order.indexOf(option) - middle))
}

/** Where the words of an answer stand; waiting has none of its own in a scenario. */
function textKeyOf({ kind, of }: Prompt, subject: Subject, option: string): string {
  if (kind === 'response') return `stimulus.${of}.option.${option}`
  if (!('kind' in subject)) return `lever.${of}.option.${option}`
  if (subject.kind === 'choice') return `decision.${of}.option.${option}`
  const services = subject.kind === 'ranking' && subject.of === 'services'
  return services ? `service.${option}.name` : `decision.${of}.item.${option}`
}
