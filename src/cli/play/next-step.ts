import { roleName } from '../../i18n/event-wording'
import { numberedRow } from '../../i18n/row-wording'
import type { SeatCommand, Sent } from '../../protocol/seat'
import type { Role, Until } from '../../protocol/terms'
import { opener } from '../../scenario/roles'
import { asksConfidence, type PromptView } from '../../view/prompt-view'
import { momentText } from '../moment-text'
import { promptText } from './prompt-text'
import { isWrong, readAnswer, readConfidence } from './read-answer'
import { type Table, viewOf } from './table'
import { readUntil, UNTIL, untilText } from './until'

/** What a line of the keyboard comes to, as the answer to a question. */
type Given =
  | { readonly command: SeatCommand }
  /** Nothing is said; the question is not put again. */
  | { readonly pass: string }
  /** Time runs as far as that. */
  | { readonly until: Until }
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
  /** Nobody here is asked anything: the game goes on. */
  | { readonly kind: 'move'; readonly move: () => Promise<Sent> }
  | { readonly kind: 'over' }

/** What the game at this table waits for: somebody's answer, the clock, or nothing any more. */
export const nextStep = (table: Table): NextStep => {
  const { mode } = table.seat.view()
  if (mode === 'debrief') return { kind: 'over' }
  if (mode === 'paused')
    return { kind: 'move', move: () => table.send({ type: 'exercise.resume' }) }
  const question = nextQuestion(table) ?? howFar(table)
  if (question) return { kind: 'ask', question }
  if (mode === 'running' || mode === 'resting') return { kind: 'move', move: table.run }
  throw new Error(`The game waits in ${mode}, and nobody at this table can go on`)
}

const nextQuestion = (table: Table): Question | null => {
  const { mode } = table.seat.view()
  if (mode === 'resting') return null
  return mode === 'deciding' ? nextOwed(table) : opening(table)
}

/** Everything that the roles of this table are asked, in the plan's order. */
const promptsOf = (table: Table): { role: Role; prompt: PromptView }[] => {
  const found = table.roles.flatMap((role) =>
    viewOf(table, role).prompts.map((prompt) => ({ role, prompt })),
  )
  const place = (row: string) => table.scenario.rows.findIndex(({ key }) => key === row)
  // Stable: within a row the roles keep their order, and what a role is asked keeps its own.
  return found.sort((a, b) => place(a.prompt.row) - place(b.prompt.row))
}

/** Who has chosen where time stops is asked there; who has not lets it run to the end of a phase. */
const howFar = (table: Table): Question | null => {
  const { seat, i18n, roles, until, scenario } = table
  const { mode, views } = seat.view()
  if (until === 'answer' || (mode !== 'running' && mode !== 'resting')) return null
  const role = roles[0]!
  const { minute, rows } = views[role]!
  return {
    role,
    prompt: '',
    row: rows.find(({ status }) => status === 'open' || status === 'reopened')?.key ?? '',
    text: [
      '',
      `--- ${i18n.cli('until.stands', { moment: momentText(scenario, minute, i18n) })}`,
      untilText(table),
      i18n.cli('how.until', { count: UNTIL.length }),
    ].join('\n'),
    answer(line) {
      if (line.trim() === '') return { until }
      const chosen = readUntil(line)
      if (chosen) return { until: chosen }
      return { wrong: i18n.cli('wrong.number', { line: line.trim(), count: UNTIL.length }) }
    },
  }
}

const nextOwed = (table: Table): Question | null => {
  const found = promptsOf(table).find(({ prompt: { answer } }) => !answer)
  return found ? asked(table, found.role, found.prompt) : null
}

const asked = (table: Table, role: Role, prompt: PromptView): Question => ({
  role,
  prompt: prompt.id,
  row: prompt.row,
  text: promptText(table, viewOf(table, role), prompt),
  answer: (line) => givenTo(table, prompt, line),
})

const givenTo = ({ i18n, roles }: Table, prompt: PromptView, line: string): Given => {
  const { id } = prompt
  const asks = asksConfidence(prompt, roles.length)
  const [said, unsure] = asks ? readConfidence(line) : [line, false]
  const answer = readAnswer(prompt, said)
  return isWrong(answer)
    ? { wrong: i18n.cli(`wrong.${answer.code}`, { line: line.trim(), count: answer.count }) }
    : {
        command: {
          type: 'prompt.answer',
          prompt: id,
          answer,
          ...(asks && { confidence: unsure ? 'to-confirm' : 'sure' }),
        },
      }
}

/** Whoever opens phases proposes: the next phase when none is open, or one in parallel whenever time is about to run. */
const opening = (table: Table): Question | null => {
  const { seat, i18n, roles, passed, scenario } = table
  const role = opener(scenario)
  if (!roles.includes(role)) return null
  const { opening, rows } = viewOf(table, role)
  if (!opening) return null
  const { n, mode } = seat.view()
  const { row: key, parallel } = opening
  const occasion = `${key} ${n}`
  // Time may run on: another phase is open, or part of the team is up while the others sleep.
  const maySkip = mode === 'running'
  if (maySkip && passed.has(occasion)) return null
  const row = numberedRow(i18n, rows, key)
  const open = parallel ? i18n.ui('run.parallel', { row }) : i18n.ui('point.open', { row })
  const options = maySkip ? [i18n.ui('run.button'), open] : [open]
  return {
    role,
    prompt: '',
    row: key,
    text: [
      '',
      `--- ${roleName(i18n, role)} · ${i18n.ui(parallel ? 'run.title' : 'point.title')}`,
      ...(parallel ? [i18n.ui('run.parallel-hint')] : []),
      ...options.map((option, index) => `  ${index + 1}. ${option}`),
      i18n.cli(maySkip ? 'how.choice' : 'how.open', { count: options.length }),
    ].join('\n'),
    answer: (line) => {
      const number = line.trim()
      if (maySkip && number === '1') return { pass: occasion }
      if (number === String(options.length)) return { command: { type: 'phase.open', phase: key } }
      return { wrong: i18n.cli('wrong.number', { line: number, count: options.length }) }
    },
  }
}
