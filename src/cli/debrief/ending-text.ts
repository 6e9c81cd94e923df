import type { CompiledScenario } from '../../scenario/scenario'
import type { GameRecord } from '../../session/record'
import { outcomeText } from '../outcome-text'
import type { Voice } from '../voice'
import { debriefOf, decisionsText, timelineText } from './debrief-text'
import { lessonsText } from './lessons-text'

/** What a finished game comes to, as it is told once at its end. */
export const endingText = (
  scenario: CompiledScenario,
  record: GameRecord,
  voice: Voice,
): string => {
  const debrief = debriefOf(scenario, record)
  return [
    '',
    outcomeText(scenario, debrief.outcome, voice),
    '',
    timelineText(scenario, debrief.events, voice),
    '',
    decisionsText(scenario, debrief, voice),
    '',
    lessonsText(scenario, record, voice),
    '',
  ].join('\n')
}
