import type { Sent } from '../../protocol/seat'
import { journalText } from './journal-text'
import { obey, readLetter } from './letters'
import { nextStep, type Question } from './next-step'
import { refusalText, type Table, visibleEvents } from './table'

/** Why nobody is asked any more: the exercise is over, somebody left, or the input ended. */
export type Ending = 'finished' | 'left' | 'input-ended'

/** Plays from where it stands to its end, or until somebody leaves. */
export const playGame = async (table: Table): Promise<Ending> => {
  for (;;) {
    tellNews(table)
    const next = nextStep(table)
    if (next.kind === 'over') return 'finished'
    if (next.kind === 'move') {
      goneOn(await next.move())
      continue
    }
    table.write(next.question.text)
    const ending = await put(table, next.question)
    if (ending) return ending
  }
}

/** What nobody decides is refused to nobody. */
const goneOn = ({ refusal }: Sent): void => {
  if (refusal) throw new Error(`Nobody can go on: ${refusal.code} ${refusal.detail}`)
}

/** Writes what has happened since the last time, as far as the table may read it. */
const tellNews = (table: Table): void => {
  const news = visibleEvents(table, table.shown)
  table.shown += news.length
  if (news.length > 0) table.write(journalText(table, news))
}

/** Puts a question until it is answered or something else has changed; wrong answers are asked again. */
const put = async (table: Table, question: Question): Promise<Ending | null> => {
  const { lines, i18n, write, passed } = table
  for (;;) {
    const line = await lines.next()
    if (line === null) return 'input-ended'
    const letter = readLetter(line)
    if (letter) {
      const done = await obey(table, question, letter)
      if (done === 'left') return 'left'
      if (done === 'changed') return null
      continue
    }
    const given = question.answer(line)
    if ('wrong' in given) {
      write(given.wrong)
      continue
    }
    if ('pass' in given) {
      passed.add(given.pass)
      return null
    }
    if ('until' in given) {
      table.until = given.until
      goneOn(await table.run())
      return null
    }
    const { refusal } = await table.send(given.command, question.role)
    if (!refusal) return null
    write(refusalText(refusal, i18n))
  }
}
