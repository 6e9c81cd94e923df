import type { Role } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import type { Entry } from '../simulation/entry'
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

export function timeline(entries: readonly Entry[]): Timeline {
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
  for (const entry of entries) {
    const { minute } = entry
    result.end = Math.max(result.end, minute)
    switch (entry.type) {
      case 'phase.opened':
        result.rows.push({ key: entry.row, from: minute, to: -1, parallel: entry.parallel })
        break
      case 'phase.closed': {
        const row = result.rows.find(({ key }) => key === entry.row)
        if (row) row.to = minute
        else result.rows.push({ key: entry.row, from: minute, to: minute, parallel: false })
        break
      }
      case 'task.started': {
        const { task, kind, role, row } = entry
        const name = `${role}/${task}`
        const span = { task, kind, role, row, from: minute, to: -1 }
        running.set(name, [...(running.get(name) ?? []), span])
        break
      }
      case 'task.interrupted':
        stop(last(entry), minute)
        break
      case 'task.resumed': {
        const span = last(entry)
        if (span) span.from = minute
        break
      }
      case 'task.finished':
        stop(last(entry), minute)
        running.get(`${entry.role}/${entry.task}`)?.pop()
        break
      case 'exercise.ended':
        for (const spans of running.values()) for (const span of spans) stop(span, minute)
        break
      case 'rest.started':
        result.rests.push({
          after: entry.after,
          kind: entry.kind,
          from: minute,
          to: minute + entry.minutes,
        })
        break
      case 'rest.ended': {
        const rest = result.rests.find(({ after }) => after === entry.after)
        if (rest) rest.to = minute
        break
      }
      case 'stimulus.fired':
        result.stimuli.push({ id: entry.stimulus, role: entry.role, minute })
        break
    }
  }
  return result
}

/** The plan on the same axis: every row at its longest, rests as written; [from, shortest end, longest end]. */
export function planTimeline(
  scenario: CompiledScenario,
): { key: string; from: number; toMin: number; toMax: number }[] {
  let minute = 0
  return scenario.rows.map(({ key, minutes }) => {
    const from = minute
    minute += minutes[1]
    const rest = scenario.rests.find(({ after }) => after === key)
    if (rest) minute += rest.minutes
    return { key, from, toMin: from + minutes[0], toMax: from + minutes[1] }
  })
}
