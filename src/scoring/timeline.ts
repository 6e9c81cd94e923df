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
  const running = new Map<string, Span>()
  const stop = (key: string, minute: number) => {
    const span = running.get(key)
    if (!span) return
    span.to = minute
    if (span.to > span.from) result.work.push({ ...span })
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
        running.set(`${role}/${task}`, { task, kind, role, row, from: minute, to: -1 })
        break
      }
      case 'task.interrupted':
        stop(`${entry.role}/${entry.task}`, minute)
        break
      case 'task.resumed': {
        const span = running.get(`${entry.role}/${entry.task}`)
        if (span) span.from = minute
        break
      }
      case 'task.finished':
        stop(`${entry.role}/${entry.task}`, minute)
        running.delete(`${entry.role}/${entry.task}`)
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
