import type { SeatCommand } from '../../protocol/seat'
import { documentList, documentText } from './documents-text'
import { initiativeList } from './initiatives-text'
import { journalText } from './journal-text'
import type { Question } from './next-step'
import { stateText } from './state-text'
import { initiativesOf, refusalText, type Table, viewOf, visibleEvents } from './table'
import { readUntil, UNTIL, untilText } from './until'

/** Letters that can be typed instead of an answer, in the order of the help. */
const LETTERS = ['?', 'd', 'i', 's', 'j', 'r', 'w', 'c', 'x', 't', 'n', 'a', 'q'] as const
type Letter = (typeof LETTERS)[number]

export interface LetterCommand {
  readonly letter: Letter
  readonly rest: string
}

/** What a letter did: the game is left, something changed and the question is looked at anew, or nothing did. */
export type Obeyed = 'left' | 'changed' | 'same'

/** `i 3` and the like; null when the line is an answer. */
export const readLetter = (line: string): LetterCommand | null => {
  const [, first = '', rest = ''] = /^\s*([a-z?])(?:\s+(.*?))?\s*$/i.exec(line) ?? []
  const letter = LETTERS.find((one) => one === first.toLowerCase())
  return letter ? { letter, rest } : null
}

/** Carries out a line that begins with a letter of its own, at the question that stands. */
export const obey = async (
  table: Table,
  question: Question,
  { letter, rest }: LetterCommand,
): Promise<Obeyed> => {
  const { i18n, write } = table
  const tell = (text: string): Obeyed => {
    write(text)
    return 'same'
  }
  switch (letter) {
    case '?':
      return tell(helpText(table))
    case 'd':
      return tell(rest === '' ? documentList(table) : documents(table, rest))
    case 's':
      return tell(stateText(table))
    case 'j':
      return tell(journalText(table, visibleEvents(table)))
    case 'r':
      return tell(question.text)
    case 'q':
      return 'left'
    case 'i':
      return rest === '' ? tell(initiativeList(table)) : startInitiative(table, rest)
    case 'w':
      return withdraw(table)
    case 'c':
      return reopen(table)
    case 'x': {
      const { prompt, role } = question
      const asked = viewOf(table, role).prompts.find(({ id }) => id === prompt)
      if (asked?.kind !== 'decision') return tell(i18n.cli('wrong.deviation'))
      return send(table, role, { type: 'deviation.flag', prompt, reason: rest })
    }
    case 't':
      return rest === '' ? tell(untilText(table)) : setUntil(table, rest)
    case 'n':
      return send(table, question.role, { type: 'note.add', text: rest, about: question.row })
    case 'a': {
      const [action = '', due = ''] = rest.split('/').map((part) => part.trim())
      const { length } = visibleEvents(table).filter(({ type }) => type === 'improvement.recorded')
      const id = `action-${length + 1}`
      return send(table, question.role, {
        type: 'improvement.set',
        id,
        action,
        owner: question.role,
        due: due || i18n.cli('improvement.open'),
      })
    }
  }
}

/** The letters and what each does, one a line. */
export const helpText = ({ i18n }: Table): string =>
  [i18n.cli('help.title'), ...LETTERS.map((letter) => `  ${i18n.cli(`help.${letter}`)}`)].join('\n')

/** `d 3` reads the third. */
const documents = (table: Table, rest: string): string => {
  const text = documentText(table, Number(rest))
  return text ?? `${table.i18n.cli('wrong.document', { line: rest })}\n${documentList(table)}`
}

const startInitiative = async (table: Table, rest: string): Promise<Obeyed> => {
  const found = initiativesOf(table)[Number(rest) - 1]
  if (!found) {
    table.write(table.i18n.cli('wrong.initiative', { line: rest }))
    return 'same'
  }
  return send(table, found.role, { type: 'initiative.start', initiative: found.id })
}

/** `t 2` lets time run as far as the second, from now on. */
const setUntil = (table: Table, rest: string): Obeyed => {
  const until = readUntil(rest)
  if (until) {
    table.until = until
    return 'changed'
  }
  table.write(table.i18n.cli('wrong.number', { line: rest, count: UNTIL.length }))
  return 'same'
}

/** Takes back the last answer that is still sealed. */
const withdraw = async (table: Table): Promise<Obeyed> => {
  const { roles, answered, i18n, write } = table
  const sealed = roles.flatMap((role) =>
    viewOf(table, role).prompts.flatMap(({ id, answer }) => (answer ? [{ id, role }] : [])),
  )
  // What was answered before this terminal was opened comes first in the order, last to be taken back.
  const [last] = sealed.sort((a, b) => answered.lastIndexOf(b.id) - answered.lastIndexOf(a.id))
  if (last) return send(table, last.role, { type: 'prompt.withdraw', prompt: last.id })
  write(i18n.cli('wrong.withdraw'))
  return 'same'
}

/** Takes up again the answer that something has arrived on. */
const reopen = async (table: Table): Promise<Obeyed> => {
  const { roles, i18n, write } = table
  for (const role of roles) {
    const [first] = viewOf(table, role).revisable
    if (first) return send(table, role, { type: 'prompt.reopen', prompt: first.prompt })
  }
  write(i18n.cli('wrong.reopen'))
  return 'same'
}

const send = async (table: Table, as: Question['role'], command: SeatCommand): Promise<Obeyed> => {
  const { refusal } = await table.send(command, as)
  if (!refusal) return 'changed'
  table.write(refusalText(refusal, table.i18n))
  return 'same'
}
