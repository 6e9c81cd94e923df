import type { TextStore } from '../i18n/texts'
import type { Language } from '../scenario/language'
import type { Role } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import type { GameRecord } from '../session/record'
import { isProblem, type RecordProblem } from '../session/record-problem'
import { appointmentsOf } from './appointments'
import { playedChronogramme } from './chronogramme'
import { crisisMessages } from './crisis-messages'
import { planGantt, playedGantt } from './gantt'
import { improvementPlan } from './improvement-plan'
import { journalRows } from './journal-rows'
import type { Exercise } from './model'
import { orgChart } from './org-chart'
import { oneLine } from './plain-text'
import { debexOf, openExchangeI18n, playAgain } from './played-game'
import { workedTasks } from './worked-tasks'

/**
 * Everything of a recorded exercise that may leave, in one language. `texts` holds the scenario's sentences already;
 * `firstDay` (`YYYY-MM-DD`) gives tasks their calendar dates; `readers` are those who still play. A record that does not
 * replay is refused.
 */
export const readExercise = async (
  record: GameRecord,
  scenario: CompiledScenario,
  texts: TextStore,
  language: Language,
  firstDay = '',
  readers: readonly Role[] | null = null,
): Promise<Exercise | RecordProblem> => {
  const i18n = await openExchangeI18n(texts, language, scenario)
  const game = playAgain(record, scenario, i18n, firstDay, readers)
  if (isProblem(game)) return game
  const { state } = game
  const plan = planGantt(scenario, i18n)
  const played = playedGantt(game)
  return {
    language,
    title: oneLine(i18n.text('scenario.title')),
    company: i18n.text('scenario.company'),
    scenario: { id: scenario.id, version: scenario.version },
    seed: record.seed,
    fingerprint: record.end.sha256,
    firstDay,
    debex: debexOf(scenario),
    elapsedMinutes: state.minute,
    improvements: improvementPlan(game),
    tasks: workedTasks(game),
    messages: crisisMessages(game),
    journal: journalRows(game),
    played: playedChronogramme(game),
    gantts: { plan, played },
    team: orgChart(scenario, i18n, state.holders),
    appointments: appointmentsOf(played),
  }
}
