import type { Session } from '../../session/session'
import type { LoadedScenario } from '../load-scenario'
import { outcomeText } from '../outcome-text'
import type { Voice } from '../voice'
import { debriefOf, decisionsText, timelineText } from './debrief-text'
import { type Ending, playGame } from './game'
import { introText, resumedText } from './intro-text'
import { lessonsText } from './lessons-text'
import { playerRoles, type Table } from './table'
import type { Terminal } from './terminal'

/** Plays a session at the terminal to its end or as far as the input goes. */
export const playAtTable = async (
  session: Session,
  { scenario }: LoadedScenario,
  voice: Voice,
  { lines, write }: Terminal,
  resumed: boolean,
): Promise<void> => {
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
  write(resumed ? resumedText(table) : introText(table))
  const ending = await playGame(table)
  write(endingText(table, ending))
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
