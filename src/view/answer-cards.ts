import type { Role } from '../scenario/roles'
import type { CompiledScenario, Decision, Lever, Response } from '../scenario/scenario'
import { optionsOf, WAIT } from '../simulation/prompts'
import type { Answer } from '../simulation/state'

/** A question as it stands on a card of paper: its number, and a letter for each of its options. */
export interface AnswerCard {
  readonly number: number
  /** As prompts call it; `decision` for work done again too. */
  readonly kind: 'decision' | 'lever' | 'response'
  /** Id of the decision, lever or stimulus. */
  readonly of: string
  /** Key of its row; '' for what belongs to none: incidents, and work done again. */
  readonly row: string
  readonly role: Role
  readonly form: 'choice' | 'ranking' | 'selection'
  /** Ids of the options, A first: in alphabetical order, so that their place tells nothing and no luck moves it. */
  readonly options: readonly string[]
}

/** Why a code cannot be an answer. */
export type CodeProblem = 'unread' | 'no-card' | 'no-letter' | 'one-letter' | 'all-letters'

/** One code that was typed: the answer that it means, or why it means none. */
export type TypedCode = { readonly code: string } & (
  | { readonly card: AnswerCard; readonly answer: Answer }
  | { readonly problem: CodeProblem }
)

/** Stands for choosing nothing, where that may be. */
const NOTHING = 'X'

/**
 * All cards of a scenario: what its rows ask, in the plan's order, then incidents from the next hundred on. The same in
 * every game of it, so that cards may be printed once.
 */
export function answerCards(scenario: CompiledScenario): AnswerCard[] {
  const { rows, roles, decisions, levers, rework, stimuli } = scenario
  const asked = rows.flatMap(({ key }) => {
    const own = decisions.filter(({ row }) => row === key)
    return [
      ...own.filter(({ reflex }) => reflex).map((one) => decisionCard(scenario, one)),
      ...roles.flatMap(({ id }) => [
        ...own
          .filter(({ role, reflex }) => role === id && !reflex)
          .map((one) => decisionCard(scenario, one)),
        ...levers.filter(({ row, role }) => row === key && role === id).map(leverCard),
      ]),
    ]
  })
  if (rework) asked.push({ ...decisionCard(scenario, rework), row: '' })
  const first = Math.ceil((asked.length + 1) / 100) * 100 + 1
  const incidents = stimuli.flatMap(({ id, addressee, response }) =>
    response ? [responseCard(id, addressee, response)] : [],
  )
  return [
    ...asked.map((card, place) => ({ ...card, number: place + 1 })),
    ...incidents.map((card, place) => ({ ...card, number: first + place })),
  ]
}

type Unnumbered = Omit<AnswerCard, 'number'>

const idsOf = (things: readonly { readonly id: string }[]): string[] =>
  things.map(({ id }) => id).sort()

const decisionCard = (scenario: CompiledScenario, decision: Decision): Unnumbered => {
  const { id: of, row, role, kind: form } = decision
  const options = optionsOf({ scenario }, decision).sort()
  return { kind: 'decision', of, row, role, form, options }
}

const leverCard = ({ id: of, row, role, options }: Lever): Unnumbered => ({
  kind: 'lever',
  of,
  row,
  role,
  form: 'choice',
  // To wait comes first, as it does on the screen.
  options: [WAIT, ...idsOf(options)],
})

const responseCard = (of: string, role: Role, { options }: Response): Unnumbered => ({
  kind: 'response',
  of,
  row: '',
  role,
  form: 'choice',
  options: idsOf(options),
})

/** `A`, `B`… for an option, by its place. */
export const letterAt = (place: number): string => String.fromCharCode(65 + place)

/** The answer that letters on a card stand for; a problem where they stand for none. */
function answerOf({ form, options }: AnswerCard, letters: string): Answer | CodeProblem {
  if (form === 'selection' && letters === NOTHING) return { selection: [] }
  const chosen = [...letters].map((letter) => options[letter.charCodeAt(0) - 65])
  if (chosen.some((one) => one === undefined)) return 'no-letter'
  const ids = chosen as string[]
  switch (form) {
    case 'choice':
      return ids.length === 1 ? { choice: ids[0]! } : 'one-letter'
    case 'ranking':
      return new Set(ids).size === options.length && ids.length === options.length
        ? { ranking: ids }
        : 'all-letters'
    case 'selection':
      return { selection: ids }
  }
}

/**
 * Reads codes as somebody types them: `12B 13-A, 14 CDA`. Case, spaces and hyphens between number and letters mean nothing.
 * Whether a card is asked for now, and whether the answer may be given, is for the game to say.
 */
export function readCodes(cards: readonly AnswerCard[], typed: string): TypedCode[] {
  const text = typed.toUpperCase()
  const codes = text.match(/\d+\s*[-–.:]?\s*[A-Z]+|[^\s,;]+/g) ?? []
  return codes.map((code): TypedCode => {
    const [, number, letters] = /^(\d{1,4})[^A-Z]*([A-Z]+)$/.exec(code) ?? []
    if (number === undefined || letters === undefined) return { code, problem: 'unread' }
    const name = `${Number(number)}${letters}`
    const card = cards.find((one) => one.number === Number(number))
    if (!card) return { code: name, problem: 'no-card' }
    const answer = answerOf(card, letters)
    return typeof answer === 'string'
      ? { code: name, problem: answer }
      : { code: name, card, answer }
  })
}
