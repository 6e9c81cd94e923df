import type { Command } from '../../simulation/commands/index'
import { documentList, documentText } from './documents-text'
import { initiativeList } from './initiatives-text'
import { journalText } from './journal-text'
import type { Question } from './next-step'
import { stateText } from './state-text'
import { initiativesOf, refusalText, type Table, visibleEvents } from './table'

/** Letters that can be typed instead of an answer, in the order of the help. */
const LETTERS = ['?', 'd', 'i', 's', 'j', 'r', 'w', 'x', 'n', 'a', 'q'] as const
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

export const obey = async (
  table: Table,
  question: Question,
  { letter, rest }: LetterCommand,
): Promise<Obeyed> => {
  const { voice, write, session } = table
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
    case 'x': {
      const { prompt, role } = question
      const { kind = '' } = session.state().prompts[prompt] ?? {}
      if (kind !== 'decision') return tell(voice.cli('wrong.deviation'))
      return send(table, role, { type: 'deviation.flag', prompt, reason: rest })
    }
    case 'n':
      return send(table, question.role, { type: 'note.add', text: rest, about: question.row })
    case 'a': {
      const [action = '', due = ''] = rest.split('/').map((part) => part.trim())
      const { length } = session.events().filter(({ type }) => type === 'improvement.recorded')
      const id = `action-${length + 1}`
      return send(table, question.role, {
        type: 'improvement.set',
        id,
        action,
        owner: question.role,
        due: due || voice.cli('improvement.open'),
      })
    }
  }
}

export const helpText = ({ voice }: Table): string =>
  [voice.cli('help.title'), ...LETTERS.map((letter) => `  ${voice.cli(`help.${letter}`)}`)].join(
    '\n',
  )

/** `d 3` reads the third. */
const documents = (table: Table, rest: string): string => {
  const text = documentText(table, Number(rest))
  return text ?? `${table.voice.cli('wrong.document', { line: rest })}\n${documentList(table)}`
}

const startInitiative = async (table: Table, rest: string): Promise<Obeyed> => {
  const found = initiativesOf(table)[Number(rest) - 1]
  if (!found) {
    table.write(table.voice.cli('wrong.initiative', { line: rest }))
    return 'same'
  }
  return send(table, found.role, { type: 'initiative.start', initiative: found.id })
}

/** Takes back the last answer that is still sealed. */
const withdraw = async (table: Table): Promise<Obeyed> => {
  const { session, roles, voice, write } = table
  const { prompts } = session.state()
  for (const event of [...session.events()].reverse()) {
    if (event.type !== 'prompt.sealed' || !roles.includes(event.role)) continue
    const { prompt, role } = event
    if (prompts[prompt]?.answer) return send(table, role, { type: 'prompt.withdraw', prompt })
  }
  write(voice.cli('wrong.withdraw'))
  return 'same'
}

const send = async (
  { session, write, voice }: Table,
  by: Question['role'],
  command: Command,
): Promise<Obeyed> => {
  const { refusal } = await session.dispatch(by, command)
  if (!refusal) return 'changed'
  write(refusalText(refusal, voice))
  return 'same'
}
