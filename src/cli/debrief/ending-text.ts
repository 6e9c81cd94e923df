import type { CompiledScenario } from '../../scenario/scenario'
import type { GameRecord } from '../../session/record'
import type { CliI18n } from '../cli-i18n'
import { outcomeText } from '../outcome-text'
import { debriefOf, decisionsText, timelineText } from './debrief-text'
import { lessonsText } from './lessons-text'

/** What a finished game comes to, as it is told once at its end. */
export const endingText = (
  scenario: CompiledScenario,
  record: GameRecord,
  i18n: CliI18n,
): string => {
  const debrief = debriefOf(scenario, record)
  return [
    '',
    outcomeText(scenario, debrief.outcome, i18n),
    '',
    timelineText(scenario, debrief.events, i18n),
    '',
    decisionsText(scenario, debrief, i18n),
    '',
    lessonsText(scenario, record, i18n),
    '',
  ].join('\n')
}
