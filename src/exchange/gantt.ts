import { taskName } from '../i18n/cause-wording'
import { roleName } from '../i18n/event-wording'
import { numberedRow } from '../i18n/row-wording'
import { planSpans } from '../scenario/plan-spans'
import type { CompiledScenario } from '../scenario/scenario'
import { timeline } from '../scoring/timeline'
import type { Gantt, GanttBar } from './model'
import { oneLine } from './plain-text'
import { debexOf, type ExchangeI18n, type PlayedGame, rowName } from './played-game'

/** The plan: every row at its longest, rests as written. */
export const planGantt = (scenario: CompiledScenario, i18n: ExchangeI18n): Gantt => {
  const plan = planSpans(scenario)
  const bars = scenario.rows.flatMap((row, index): GanttBar[] => {
    const { from, toMax } = plan.rows[index]!
    const rest = plan.rests.find(({ after }) => after === row.key)
    const day = i18n.say('gantt.day', { day: row.day })
    const label = oneLine(numberedRow(i18n, scenario.rows, row.key))
    const phase: GanttBar = { id: row.key, label, lane: day, kind: 'phase', from, to: toMax }
    if (!rest) return [phase]
    const name = i18n.say(`rest.${rest.kind}`)
    return [
      phase,
      { id: `rest/${row.key}`, label: name, lane: day, kind: 'rest', from: rest.from, to: rest.to },
    ]
  })
  const title = i18n.say('gantt.plan', { title: i18n.text('scenario.title') })
  return { title, bars, marks: [], end: bars.at(-1)?.to ?? 0, debex: debexOf(scenario) }
}

/** What was played: rows and rests, the work of each role, stimuli. */
export const playedGantt = (game: PlayedGame): Gantt => {
  const { i18n, rows, events, world, state } = game
  const { rows: spans, work, rests, stimuli } = timeline(events)
  const end = Math.max(state.minute, 0)
  const phases = i18n.say('gantt.phases')
  const bars: GanttBar[] = [
    ...spans.map(({ key, from, to }) => ({
      id: key,
      label: oneLine(rowName(game, key)),
      lane: phases,
      kind: 'phase' as const,
      from,
      to: to < 0 ? end : to,
    })),
    ...rests.map(({ after, kind, from, to }) => ({
      id: `rest/${after}`,
      label: i18n.say(`rest.${kind}`),
      lane: phases,
      kind: 'rest' as const,
      from,
      to,
    })),
    ...work.map(({ task, kind, role, from, to }, index) => ({
      id: `work/${index + 1}`,
      label: oneLine(taskName(i18n, rows, kind, task)),
      lane: roleName(i18n, role),
      kind: 'work' as const,
      from,
      to,
    })),
  ]
  const marks = stimuli.map(({ id, minute }) => ({
    id: `stimulus/${id}`,
    label: oneLine(i18n.text(`stimulus.${id}.title`)),
    minute,
  }))
  const title = i18n.say('gantt.played', { title: i18n.text('scenario.title') })
  return { title, bars, marks, end, debex: debexOf(world.scenario) }
}
