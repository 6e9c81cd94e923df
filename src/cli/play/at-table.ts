import type { Session } from '../../session/session'
import type { LoadedScenario } from '../load-scenario'
import { outcomeText } from '../outcome-text'
import { writeRecord } from '../record-file'
import type { Voice } from '../voice'
import { debriefOf, decisionsText, timelineText } from './debrief-text'
import { type Ending, playGame } from './game'
import { introText, resumedText } from './intro-text'
import { lessonsText } from './lessons-text'
import { lineInput } from './line-input'
import { playerRoles, type Table } from './table'

/** Where a game at a terminal writes, and what becomes of its record. */
export interface Place {
  readonly output: NodeJS.WriteStream
  /** The file of the record. */
  readonly out: string
  readonly resumed: boolean
}

/** Plays a session at the terminal to its end or as far as the input goes; the record is saved in any case. */
export const playAtTable = async (
  session: Session,
  { scenario }: LoadedScenario,
  voice: Voice,
  { output, out, resumed }: Place,
): Promise<void> => {
  const { stdin } = process
  const lines = lineInput(stdin, output, Boolean(stdin.isTTY && output.isTTY))
  const write = (text: string): void => {
    output.write(`${text}\n`)
  }
  const table: Table = {
    session,
    scenario,
    voice,
    lines,
    write,
    roles: playerRoles(session),
    shown: resumed ? session.events().length : 0,
    passed: new Set(),
  }
  // Whoever breaks off keeps the game.
  process.once('SIGINT', lines.close)
  try {
    write(resumed ? resumedText(table) : introText(table))
    const ending = await playGame(table)
    write(endingText(table, ending))
  } finally {
    process.off('SIGINT', lines.close)
    lines.close()
    stdin.destroy()
    writeRecord(out, session.record())
  }
  write(voice.cli('end.saved', { file: out }))
}

const endingText = ({ session, scenario, voice }: Table, ending: Ending): string => {
  if (ending !== 'finished') return `\n${voice.cli(`end.${ending}`)}`
  const debrief = debriefOf(scenario, session.record())
  return [
    '',
    outcomeText(scenario, debrief.outcome, voice),
    '',
    timelineText(scenario, debrief.events, voice),
    '',
    decisionsText(scenario, debrief, voice),
    '',
    lessonsText(scenario, session.record(), voice),
    '',
  ].join('\n')
}
