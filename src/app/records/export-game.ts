import { agendaOf } from '../../exchange/appointments'
import { dayHere, isDate } from '../../exchange/calendar-date'
import { dealtChronogramme, plannedChronogramme } from '../../exchange/chronogramme'
import { readExercise } from '../../exchange/exercise'
import type { ExportFile, ExportOptions } from '../../exchange/export-file'
import { exportExercise } from '../../exchange/formats'
import type { Exercise } from '../../exchange/model'
import { openExchangeI18n } from '../../exchange/played-game'
import type { TextStore } from '../../i18n/texts'
import type { Language } from '../../scenario/language'
import type { Role } from '../../scenario/roles'
import type { CompiledScenario } from '../../scenario/scenario'
import type { GameRecord } from '../../session/record'
import { isProblem, type RecordProblem } from '../../session/record-problem'
import type { ExportChoice } from '../../ui/screens/transfer/transfer-model'

/** A game whose files may leave. */
export interface ExportSubject {
  readonly record: GameRecord
  readonly scenario: CompiledScenario
  /** Those who still play it; null once it is over. */
  readonly readers: readonly Role[] | null
}

/** Writes what was chosen. The moment of writing and the zone of whoever writes come from outside. */
export const writeChoice = async (
  { record, scenario, readers }: ExportSubject,
  choice: ExportChoice,
  texts: TextStore,
  language: Language,
  now: Date,
  timeZone: string,
): Promise<ExportFile | RecordProblem> => {
  const firstDay = isDate(choice.firstDay) ? choice.firstDay : dayHere(now)
  const exercise = await readExercise(record, scenario, texts, language, firstDay, readers)
  if (isProblem(exercise)) return exercise
  const asked = readers ? exercise : await aboutPlan(exercise, choice, record, scenario, texts)
  return exportExercise(asked, choice.format, { ...optionsOf(choice, now), timeZone })
}

/** The exercise with the list of stimuli and the agenda that were asked for. */
const aboutPlan = async (
  exercise: Exercise,
  { chronogramme: kind }: ExportChoice,
  { seed, difficulty }: GameRecord,
  scenario: CompiledScenario,
  texts: TextStore,
): Promise<Exercise> => {
  if (kind === 'played') return exercise
  const i18n = await openExchangeI18n(texts, exercise.language, scenario)
  const listed =
    kind === 'plan'
      ? plannedChronogramme(scenario, i18n)
      : dealtChronogramme(scenario, i18n, seed, difficulty)
  return { ...exercise, played: listed, appointments: agendaOf(listed) }
}

const optionsOf = (choice: ExportChoice, now: Date): ExportOptions => {
  const { tasks, jiraProject, jiraType, trelloList } = choice
  const people = Object.fromEntries(
    Object.entries(choice.people).flatMap(([role, written]) => {
      const address = written?.trim()
      return address ? [[role, address]] : []
    }),
  )
  const project = jiraProject.trim()
  const jira = project ? { jira: { project, issueType: jiraType.trim() || 'Task' } } : {}
  return {
    tasks,
    madeAt: now.toISOString(),
    ...(Object.keys(people).length > 0 && { people }),
    ...jira,
    ...(/^[0-9a-f]{24}$/i.test(trelloList) && { trelloList }),
  }
}
