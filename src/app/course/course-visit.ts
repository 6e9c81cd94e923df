import type { Course } from '../../lms/course'
import { findApi } from '../../lms/scorm-api'
import { type Interaction, openScorm, type ScormSession } from '../../lms/scorm-session'
import { resume, suspend } from '../../lms/suspend-data'
import type { Event } from '../../protocol/terms'
import { isPerformed } from '../../scenario/roles'
import type { CompiledScenario } from '../../scenario/scenario'
import type { Debrief } from '../../scoring/debrief'
import { type GameRecord, startIn } from '../../session/record'
import { isProblem, type RecordProblem } from '../../session/record-problem'
import type { CourseModel } from '../../ui/course-model'
import type { HostedGame } from '../hosting/hosted-game'
import type { GameLibrary } from '../storage/game-library'
import { memoryLibrary } from './memory-library'

/** One visit of a learner to a page that an LMS shows: what is played there, and what the LMS is told of it. */
export interface CourseVisit {
  readonly course: Course
  readonly scenario: CompiledScenario
  readonly library: GameLibrary
  /** The game that is gone on with, by its id in the library; null where one begins, or where `problem` says why. */
  readonly kept: string | null
  readonly problem: RecordProblem | null
  model(): CourseModel
  /** This game is the learner's from now on: another that is played beside it is not told. */
  begin(id: string): void
  /** Tells what has changed in a game. */
  follow(game: HostedGame, place: string, journal: readonly Event[]): void
  /** The debrief of the game that was followed last is known. */
  score(debrief: Debrief): void
  /** The page may be gone the next moment. */
  hide(): void
  /** The learner leaves. */
  finish(): void
}

const KEPT = 'kept'

/** Opens the visit, and plays what was kept of the last one for its checks. */
export async function openCourseVisit(
  course: Course,
  scenario: CompiledScenario,
  page: Window = window,
): Promise<CourseVisit> {
  const api = findApi(page)
  const session = api && openScorm(api, course)
  const found = session?.suspended ? resume(session.suspended, scenario) : null
  const [game, problem] = found && isProblem(found) ? [null, found] : [found, null]
  const library = await memoryLibrary(KEPT, game)
  return {
    course,
    scenario,
    library,
    kept: game && KEPT,
    problem,
    ...told(session, scenario, game),
  }
}

/** The learner's side of the visit, as the LMS is told of it. */
function told(
  session: ScormSession | null,
  scenario: CompiledScenario,
  game: GameRecord | null,
): Omit<CourseVisit, 'course' | 'scenario' | 'library' | 'kept' | 'problem'> {
  const heavy = new Set(
    scenario.decisions.flatMap(({ id, weight }) => (weight === 'heavy' ? id : [])),
  )
  let own = game ? KEPT : ''
  let commands = game?.commands.length ?? 0
  let interactions: Interaction[] = []
  let cut = false
  let lost = false
  let over = false
  let left = false
  let scored: Debrief | null = null

  /** Whether somebody here has answered since so many commands. */
  const hasAnswered = (record: GameRecord, from: number): boolean => {
    const holders = startIn(record)?.holders ?? {}
    return record.commands
      .slice(from)
      .some(({ by, command }) => command.type === 'prompt.answer' && holders[by] === 'player')
  }

  const stateNow = (): CourseModel['state'] => {
    if (!session) return left ? 'left-alone' : 'alone'
    if (left) return 'left'
    return session.refusal() || lost ? 'refused' : 'kept'
  }

  return {
    model: () => ({
      state: stateNow(),
      error: session?.refusal()?.error ?? '',
      cut,
    }),
    begin(id) {
      own = id
      commands = 0
      over = false
      interactions = []
    },
    follow(followed, place, journal) {
      if (!session || followed.id !== own || session.finished()) return
      const record = followed.record()
      over = followed.over()
      if (record.commands.length === commands) return
      const kept = suspend(record, scenario)
      lost = kept === null
      cut = kept?.cut ?? cut
      if (kept) session.keep(kept.data, place)
      interactions = answersIn(journal, record, heavy)
      session.tell(interactions)
      if (over || hasAnswered(record, commands)) session.commit()
      commands = record.commands.length
    },
    score(debrief) {
      if (!session || !over || session.finished() || debrief === scored) return
      scored = debrief
      const { report } = debrief
      const graded = new Map(report.decisions.map(({ prompt, grade }) => [prompt, grade]))
      session.judge(
        interactions.map(({ id }) => {
          const grade = graded.get(id)
          return grade === undefined ? null : isPerformed(grade)
        }),
      )
      session.score(Math.round(report.own?.total ?? report.total))
      session.commit()
    },
    hide: () => session?.commit(),
    finish() {
      left = true
      session?.finish(over)
    },
  }
}

/** The heavy decisions that people here have answered, in the order in which they were revealed. */
function answersIn(
  journal: readonly Event[],
  record: GameRecord,
  heavy: ReadonlySet<string>,
): Interaction[] {
  const holders = startIn(record)?.holders ?? {}
  return journal.flatMap((event) => {
    if (event.type !== 'prompt.revealed' || !heavy.has(event.of)) return []
    if (holders[event.role] !== 'player') return []
    const { answer } = event
    const chosen =
      'choice' in answer ? [answer.choice] : 'ranking' in answer ? answer.ranking : answer.selection
    return [{ id: event.prompt, answer: chosen }]
  })
}
