import type { Cut } from '../scenario/roles'
import { opener, type Role } from '../scenario/roles'
import type { CompiledScenario, Decision, Response } from '../scenario/scenario'
import { playOut } from '../session/autoplay'
import { isPlayed } from '../simulation/cut'
import { dealDraws } from '../simulation/draws'
import type { Event } from '../simulation/events'
import { parsePromptId } from '../simulation/prompt-id'
import { subjectOf } from '../simulation/prompts'
import type { GameOptions, GameState, PromptKind } from '../simulation/state'
import { makeWorld, type World } from '../simulation/world'

/** What is read before the debrief, by what it is. */
export const READ = [
  'opening',
  'briefings',
  'documents',
  'decisions',
  'waiting',
  'stimuli',
  'replies',
  'initiatives',
  'duties',
  'journal',
] as const
export type Read = (typeof READ)[number]

/** What one game asks of the people at one screen. */
export interface ReadingLoad {
  /** Questions beside the plan's decisions: stimuli, levers, rests, signatures, work done again. */
  questions: number
  /** How often the clock stops for somebody. */
  stops: number
  /** Keys of the texts that are met, each once. */
  texts: Record<Read, readonly string[]>
}

/** The most that the game may ask, at one screen. */
export const CAPS = { questions: 18, words: 9000, stops: 60 } as const

/**
 * Plays the plan on a few seeds and tells what is met on the way.
 * @param held the roles that are played at the screen: all of them where it is not told
 */
export const readingLoads = (
  scenario: CompiledScenario,
  options: GameOptions,
  seeds: number,
  held: readonly Role[] = scenario.roles.map(({ id }) => id),
): ReadingLoad[] =>
  Array.from({ length: seeds }, (_, index) => loadOf(scenario, options, index, held))

function loadOf(
  scenario: CompiledScenario,
  options: GameOptions,
  index: number,
  held: readonly Role[],
): ReadingLoad {
  const world = makeWorld(scenario, dealDraws(`seed-${index}`, scenario.id), options)
  const met: Record<Read, Set<string>> = {
    opening: new Set([
      ...['title', 'summary', 'company'].map((key) => `scenario.${key}`),
      ...held.map((id) => `scenario.role.${id}`),
    ]),
    briefings: new Set(),
    documents: new Set(),
    decisions: new Set(),
    waiting: new Set(),
    stimuli: new Set(),
    replies: new Set(),
    initiatives: new Set(
      scenario.initiatives.flatMap(({ id, role }) =>
        held.includes(role) ? [`initiative.${id}.title`, `initiative.${id}.detail`] : [],
      ),
    ),
    duties: new Set(scenario.duties.flatMap(({ id }) => [`duty.${id}.title`, `duty.${id}.basis`])),
    journal: new Set(),
  }
  let questions = 0
  let stops = 0
  playOut(world, 'reference', ({ command }, after, events) => {
    if (command.type === 'clock.advance') stops += 1
    for (const event of events) {
      if (!isBefore(world, event) || !isFor(world, event, held)) continue
      if (event.type === 'prompt.revealed' && isBeside(event.kind)) questions += 1
      const [read, keys] = textsOf(world, after, event)
      for (const key of keys) met[read].add(key)
    }
  })
  return {
    questions,
    stops,
    texts: Object.fromEntries(READ.map((read) => [read, [...met[read]]])) as Record<Read, string[]>,
  }
}

/** Whether it comes before people's eyes: what the plan answers in a row that they do not play does not. */
function isBefore(world: World, event: Event): boolean {
  switch (event.type) {
    case 'phase.opened':
      return isPlayed(world, event.row)
    case 'prompt.revealed':
      return isPlayed(world, parsePromptId(event.prompt).row)
    case 'document.revealed':
      return isPlayed(world, world.evidence.get(event.document)!.row)
    default:
      return true
  }
}

/** Whether it comes before the eyes of these roles; who opens phases reads what reaches the others in copy. */
function isFor(world: World, event: Event, held: readonly Role[]): boolean {
  switch (event.type) {
    case 'document.revealed':
      return held.some((role) => world.evidence.get(event.document)!.for.includes(role))
    case 'stimulus.fired':
      return held.includes(event.role) || held.includes(opener(world.scenario))
    case 'prompt.revealed':
    case 'reply.received':
      return held.includes(event.role)
    default:
      return true
  }
}

/**
 * Words read a minute, minutes of talk a row or of thought where nobody is there to talk to, minutes that the debrief
 * takes, and the short one after learning: what a length is measured by.
 */
const PACE = { words: 200, talk: 2.5, thought: 1, debrief: 15, lesson: 2 } as const

/** Minutes of a measured or announced length in which the debrief is read. */
export const debriefMinutes = ({ teaches }: Pick<CompiledScenario, 'teaches'>): number =>
  teaches ? PACE.lesson : PACE.debrief

/** Minutes that people at one screen take over a row, from the words that they read in it. */
export const rowReading = (words: number): number => words / PACE.words + PACE.talk

/** Minutes that one screen takes, from the words that are read on it; `alone` where one person sits before it. */
export function measuredLength(
  scenario: CompiledScenario,
  cut: Cut,
  words: number,
  alone: boolean,
): number {
  const { express } = scenario.settings
  const rows = cut === 'express' ? (express?.rows.length ?? 0) : scenario.rows.length
  const each = alone ? PACE.thought : PACE.talk
  return Math.round(words / PACE.words + rows * each + debriefMinutes(scenario))
}

const isBeside = (kind: PromptKind): boolean => kind !== 'decision'

/** The texts that something which happened brings before people's eyes. */
function textsOf(world: World, state: GameState, event: Event): [Read, string[]] {
  switch (event.type) {
    case 'phase.opened': {
      const { phase, session } = world.rows.get(event.row)!
      return ['briefings', [`phase.${phase}.title`, `briefing.${phase}.${session}`]]
    }
    case 'document.revealed': {
      const root = `evidence.${event.document}`
      const variant = state.documents[event.document]
      const body = variant ? `${root}.body.${variant}` : `${root}.body`
      return ['documents', [`${root}.title`, `${root}.from`, body]]
    }
    case 'stimulus.fired': {
      const root = `stimulus.${event.stimulus}`
      return ['stimuli', [`${root}.title`, `${root}.from`, `${root}.message`]]
    }
    case 'prompt.revealed':
      return questionTexts(world, event.kind, event.of)
    case 'reply.received':
      return ['replies', [`reply.${event.reply}.title`, `reply.${event.reply}.body`]]
    case 'chance.drawn':
      return ['journal', event.happened ? [`chance.${event.chance}`] : []]
    default:
      return ['journal', []]
  }
}

function questionTexts(world: World, kind: PromptKind, of: string): [Read, string[]] {
  const subject = subjectOf(world, { kind, of })
  if (!subject) return ['decisions', []]
  if (!('kind' in subject)) {
    const root = `lever.${of}`
    return ['waiting', [`${root}.prompt`, ...named(`${root}.option`, subject.options)]]
  }
  if (kind === 'response' && subject.kind === 'choice') {
    return ['stimuli', named(`stimulus.${of}.option`, subject.options)]
  }
  return ['decisions', decisionTexts(of, subject)]
}

/** Keys of what a decision has to be read: the question, what leads to it, its options or items. */
export const decisionTexts = (id: string, asked: Decision | Response): string[] => {
  const root = `decision.${id}`
  const options =
    asked.kind === 'choice'
      ? named(`${root}.option`, asked.options)
      : named(`${root}.item`, asked.items)
  return [`${root}.prompt`, `${root}.context`, ...options]
}

const named = (root: string, things: readonly { readonly id: string }[]): string[] =>
  things.map(({ id }) => `${root}.${id}`)
