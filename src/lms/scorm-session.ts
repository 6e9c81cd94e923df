import type { Course } from './course'
import type { ScormApi } from './scorm-api'
import { identifier, timeOfDay, timespan } from './scorm-values'

/** The heavy decision of a row that the learner has answered. */
export interface Interaction {
  readonly id: string
  /** Ids of what was chosen, in its order. */
  readonly answer: readonly string[]
}

/** A call that the LMS refused. */
export interface LmsRefusal {
  readonly element: string
  /** Of `LMSGetLastError`. */
  readonly error: string
}

/** One visit of a learner, from `LMSInitialize` to `LMSFinish`. */
export interface ScormSession {
  /** What was kept at the last visit, '' at the first. */
  readonly suspended: string
  /** The first call that was refused in this visit. */
  refusal(): LmsRefusal | null
  /** Keeps the game as it is now; nothing is sure before the next commit. `place`: where it stands, for lists of the LMS. */
  keep(data: string, place: string): void
  /** Tells the answers that were not told yet; they are always the same ones in the same order. */
  tell(interactions: readonly Interaction[]): void
  /** Whether each of the answers told was as it should be, in their order; null where nobody says. */
  judge(right: readonly (boolean | null)[]): void
  /** The game is over and worth so many points, 0–100. A result that was better before stays. */
  score(points: number): void
  commit(): void
  /** Whether another call would do nothing. */
  finished(): boolean
  /** Says good-bye, once: the game is gone on with at the next visit, or `over`. */
  finish(over: boolean): void
}

const LOCATION_LETTERS = 255
const RESPONSE_LETTERS = 255

/**
 * Opens the visit. Null where the LMS takes nothing: its session was closed, or it is no LMS after all.
 * https://adlnet.gov/assets/uploads/SCORM_1.2_RunTimeEnv.pdf §3.4 names elements, types and limits.
 */
export function openScorm(
  api: ScormApi,
  course: Pick<Course, 'pass' | 'below'>,
  now: () => Date = () => new Date(),
): ScormSession | null {
  const started = now().getTime()
  let refused: LmsRefusal | null = null
  let over = false

  const called = (element: string, call: () => string): boolean => {
    if (over) return false
    let answer = ''
    try {
      answer = String(call())
    } catch (error) {
      refused ??= { element, error: String(error) }
      return false
    }
    if (answer !== 'true') refused ??= { element, error: lastError(api) }
    return answer === 'true'
  }
  const set = (element: string, value: string): boolean =>
    called(element, () => api.LMSSetValue(element, value))
  const get = (element: string): string => {
    try {
      return String(api.LMSGetValue(element) ?? '')
    } catch {
      return ''
    }
  }

  if (!called('LMSInitialize', () => api.LMSInitialize(''))) return null
  const suspended = get('cmi.suspend_data')
  const status = get('cmi.core.lesson_status')
  const isPassed = status === 'passed'
  // Only somebody who begins is set to something: what was reached stays reached.
  if (status === 'not attempted' || status === '') set('cmi.core.lesson_status', 'incomplete')
  // Where nobody says good-bye the game is gone on with.
  set('cmi.core.exit', 'suspend')
  let told = Number.parseInt(get('cmi.interactions._count'), 10) || 0
  let best = Number.parseFloat(get('cmi.core.score.raw'))
  let kept = suspended
  let place = ''

  return {
    suspended,
    refusal: () => refused,
    keep(data, where) {
      if (data !== kept && set('cmi.suspend_data', data)) kept = data
      const location = where.slice(0, LOCATION_LETTERS)
      if (location !== place && set('cmi.core.lesson_location', location)) place = location
    },
    tell(interactions) {
      for (const { id, answer } of interactions.slice(told)) {
        const element = `cmi.interactions.${told}`
        told += 1
        set(`${element}.id`, identifier(id))
        set(`${element}.type`, 'fill-in')
        set(`${element}.time`, timeOfDay(now()))
        set(`${element}.student_response`, identifierList(answer))
      }
    },
    judge(right) {
      for (const [at, isRight] of right.slice(0, told).entries()) {
        if (isRight === null) continue
        set(`cmi.interactions.${at}.result`, isRight ? 'correct' : 'wrong')
      }
    },
    score(points) {
      if (points <= best) return
      best = points
      set('cmi.core.score.min', '0')
      set('cmi.core.score.max', '100')
      set('cmi.core.score.raw', String(points))
      if (points >= course.pass) set('cmi.core.lesson_status', 'passed')
      else if (!isPassed) set('cmi.core.lesson_status', course.below)
    },
    commit: () => void called('LMSCommit', () => api.LMSCommit('')),
    finished: () => over,
    finish(ended) {
      if (over) return
      set('cmi.core.session_time', timespan(now().getTime() - started))
      set('cmi.core.exit', ended ? '' : 'suspend')
      called('LMSCommit', () => api.LMSCommit(''))
      called('LMSFinish', () => api.LMSFinish(''))
      over = true
    },
  }
}

/** As many ids as there is room for; none is cut in two. */
function identifierList(ids: readonly string[]): string {
  let list = ''
  for (const id of ids.map(identifier)) {
    const longer = list === '' ? id : `${list},${id}`
    if (longer.length > RESPONSE_LETTERS) break
    list = longer
  }
  return list
}

function lastError(api: ScormApi): string {
  try {
    return String(api.LMSGetLastError())
  } catch {
    return ''
  }
}
