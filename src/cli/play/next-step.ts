import type { Role } from '../../scenario/roles'
import { advanceMove } from '../../session/autoplay'
import type { Move } from '../../session/policy'
import type { Command } from '../../simulation/commands/index'
import { owedPrompts } from '../../simulation/prompts'
import type { PromptView } from '../../view/prompt-view'
import { roleName } from '../../wording/event-wording'
import { numberedRow } from '../../wording/row-wording'
import { promptText } from './prompt-text'
import { isWrong, readAnswer } from './read-answer'
import { type Table, viewOf } from './table'

/** What a line of the keyboard comes to, as the answer to a question. */
type Given =
  | { readonly command: Command }
  /** Nothing is said; the question is not put again. */
  | { readonly pass: string }
  | { readonly wrong: string }

/** Something that somebody at the table is asked. */
export interface Question {
  readonly role: Role
  /** The prompt it is about, '' when it is about opening a phase. */
  readonly prompt: string
  readonly row: string
  readonly text: string
  readonly answer: (line: string) => Given
}

export type NextStep =
  | { readonly kind: 'ask'; readonly question: Question }
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'over' }

/** What the game at this table waits for: somebody's answer, the clock, or nothing any more. */
export const nextStep = (table: Table): NextStep => {
  const { session } = table
  const mode = session.mode()
  if (mode === 'debrief') return { kind: 'over' }
  if (mode === 'paused')
    return { kind: 'move', move: { by: 'host', command: { type: 'exercise.resume' } } }
  const question = nextQuestion(table)
  if (question) return { kind: 'ask', question }
  if (mode === 'running' || mode === 'resting') {
    return { kind: 'move', move: advanceMove(session.state()) }
  }
  throw new Error(`The game waits in ${mode}, and nobody at this table can go on`)
}

const nextQuestion = (table: Table): Question | null => {
  const mode = table.session.mode()
  if (mode === 'resting') return null
  const flag = nextFlag(table)
  if (flag) return flag
  return mode === 'deciding' ? nextOwed(table) : opening(table)
}

/** How a role sees the situation after a closed phase; silence is green. */
const nextFlag = (table: Table): Question | null => {
  const { session, roles, passed } = table
  for (const [id, { kind, role }] of Object.entries(session.state().prompts)) {
    if (kind === 'flag' && roles.includes(role) && !passed.has(id)) return asked(table, role, id)
  }
  return null
}

const nextOwed = (table: Table): Question | null => {
  const { session, roles } = table
  const owed = owedPrompts(session.world, session.state())
  const next = owed.find(([, { role, answer }]) => roles.includes(role) && !answer)
  return next ? asked(table, next[1].role, next[0]) : null
}

const asked = (table: Table, role: Role, id: string): Question | null => {
  const seen = viewOf(table, role)
  const prompt = seen.prompts.find((one) => one.id === id)
  if (!prompt) return null
  return {
    role,
    prompt: id,
    row: prompt.row,
    text: promptText(table, seen, prompt),
    answer: (line) => givenTo(table, prompt, line),
  }
}

const givenTo = ({ voice }: Table, prompt: PromptView, line: string): Given => {
  const { id, kind } = prompt
  if (kind === 'flag' && line.trim() === '') return { pass: id }
  const answer = readAnswer(prompt, line)
  return isWrong(answer)
    ? { wrong: voice.cli(`wrong.${answer.code}`, { line: line.trim(), count: answer.count }) }
    : { command: { type: 'prompt.answer', prompt: id, answer, seconds: 0 } }
}

/** The DSI proposes: the next phase when none is open, or one in parallel whenever time is about to run. */
const opening = (table: Table): Question | null => {
  const { session, voice, roles, passed } = table
  if (!roles.includes('dsi')) return null
  const { opening, rows } = viewOf(table, 'dsi')
  if (!opening) return null
  const { row: key, parallel } = opening
  const occasion = `${key} ${session.events().length}`
  if (parallel && passed.has(occasion)) return null
  const row = numberedRow(voice, rows, key)
  const options = parallel
    ? [voice.ui('run.button'), voice.ui('run.parallel', { row })]
    : [voice.ui('point.open', { row })]
  return {
    role: 'dsi',
    prompt: '',
    row: key,
    text: [
      '',
      `--- ${roleName(voice, 'dsi')} · ${voice.ui(parallel ? 'run.title' : 'point.title')}`,
      ...(parallel ? [voice.ui('run.parallel-hint')] : []),
      ...options.map((option, index) => `  ${index + 1}. ${option}`),
      voice.cli(parallel ? 'how.choice' : 'how.open', { count: options.length }),
    ].join('\n'),
    answer: (line) => {
      const number = line.trim()
      if (parallel && number === '1') return { pass: occasion }
      if (number === String(options.length)) return { command: { type: 'phase.open', phase: key } }
      return { wrong: voice.cli('wrong.number', { line: number, count: options.length }) }
    },
  }
}
