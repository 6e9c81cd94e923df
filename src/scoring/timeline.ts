import { planSpans } from '../scenario/plan-spans'
import type { Role } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import type { Event } from '../simulation/events'
import type { TaskKind } from '../simulation/state'

/** One stretch of work, minutes since DEBEX. */
export interface Span {
  task: string
  kind: TaskKind
  role: Role
  row: string
  from: number
  to: number
}

/** What happened when, for a Gantt: rows, work, rests, stimuli. */
export interface Timeline {
  rows: { key: string; from: number; to: number; parallel: boolean }[]
  work: Span[]
  rests: { after: string; kind: 'break' | 'night'; from: number; to: number }[]
  stimuli: { id: string; role: Role; minute: number }[]
  end: number
}

/** What happened when, read off the main courante; what still runs at the end of the exercise ends with it. */
export function timeline(events: readonly Event[]): Timeline {
  const result: Timeline = { rows: [], work: [], rests: [], stimuli: [], end: 0 }
  // Two delays may have one cause and so one name: the last to start is the first to end.
  const running = new Map<string, Span[]>()
  const last = ({ role, task }: Pick<Span, 'role' | 'task'>) =>
    running.get(`${role}/${task}`)?.at(-1)
  const stop = (span: Span | undefined, minute: number) => {
    if (!span || span.from < 0) return
    if (minute > span.from) result.work.push({ ...span, to: minute })
    span.from = -1
  }
  for (const event of events) {
    const { minute } = event
    result.end = Math.max(result.end, minute)
    switch (event.type) {
      case 'phase.opened':
        result.rows.push({ key: event.row, from: minute, to: -1, parallel: event.parallel })
        break
      case 'phase.closed': {
        const row = result.rows.find(({ key }) => key === event.row)
        if (row) row.to = minute
        else result.rows.push({ key: event.row, from: minute, to: minute, parallel: false })
        break
      }
      case 'task.started': {
        const { task, kind, role, row } = event
        const name = `${role}/${task}`
        const span = { task, kind, role, row, from: minute, to: -1 }
        running.set(name, [...(running.get(name) ?? []), span])
        break
      }
      case 'task.interrupted':
        stop(last(event), minute)
        break
      case 'task.resumed': {
        const span = last(event)
        // Work on an answer given again was not interrupted: it goes on by another one.
        stop(span, minute)
        if (span) span.from = minute
        break
      }
      case 'task.finished':
        stop(last(event), minute)
        running.get(`${event.role}/${event.task}`)?.pop()
        break
      case 'exercise.ended':
        for (const spans of running.values()) for (const span of spans) stop(span, minute)
        break
      case 'rest.started':
        result.rests.push({
          after: event.after,
          kind: event.kind,
          from: minute,
          to: minute + event.minutes,
        })
        break
      case 'rest.ended': {
        const rest = result.rests.find(({ after }) => after === event.after)
        if (rest) rest.to = minute
        break
      }
      case 'stimulus.fired':
        result.stimuli.push({ id: event.stimulus, role: event.role, minute })
        break
    }
  }
  return result
}

/** The plan on the same axis: every row at its longest, rests as written; [from, shortest end, longest end]. */
export function planTimeline(
  scenario: CompiledScenario,
): { key: string; from: number; toMin: number; toMax: number }[] {
  return [...planSpans(scenario).rows]
}
