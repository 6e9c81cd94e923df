import { type Role, roleIds } from '../scenario/roles'
import type { Timeline } from '../scoring/timeline'
import { type Gantt, type GanttBar, type GanttLine, ganttTicks, planBars } from '../view/gantt'
import { overlapsOf, type Stretch } from '../view/time-axis'
import { type DebriefLocale, momentText } from './debrief-wording'
import { roleName } from './event-wording'
import { numberedRow } from './row-wording'

export interface PlayedPlan {
  readonly timeline: Timeline
  /** Minutes since DEBEX. */
  readonly plan: readonly { key: string; from: number; toMin: number; toMax: number }[]
}

/** The whole exercise, planned or played. */
export const wholeOf = ({ timeline, plan }: PlayedPlan): Stretch => ({
  from: 0,
  to: Math.max(timeline.end, ...plan.map(({ toMax }) => toMax), 60),
})

/**
 * The plan and what was played, on one axis: phase by phase, then the rests, then the roles at work with the stimuli that
 * reached them.
 *
 * @param step minutes between two times on the axis
 */
export function debriefGantt(
  locale: DebriefLocale,
  played: PlayedPlan,
  shown: Stretch,
  step: number,
): Gantt {
  const { i18n, scenario } = locale
  const { timeline } = played
  const rows = timeline.rows.map((row) => ({ ...row, to: row.to < 0 ? timeline.end : row.to }))
  return {
    shown,
    width: 1100,
    names: 262,
    right: 26,
    letters: 38,
    ticks: ganttTicks(
      shown,
      scenario.settings.clock.debex,
      { day: (day) => i18n.ui('time.day', { day }), clock: i18n.format.clock },
      step,
    ),
    behind: [
      ...timeline.rests.map(({ kind, from, to }) => ({
        part: 'rest' as const,
        traits: { kind },
        from,
        to,
      })),
      ...overlapsOf(rows).map((both) => ({
        part: 'overlap' as const,
        ...both,
        lines: played.plan.length,
      })),
    ],
    lines: [
      ...played.plan.map((row) => phaseLine(locale, row, rows)),
      restLine(locale, played),
      ...roleIds(scenario).map((role, index) => ({
        ...roleLine(locale, played, role),
        above: index === 0 ? 8 : 0,
      })),
    ],
  }
}

const phaseLine = (
  locale: DebriefLocale,
  planned: PlayedPlan['plan'][number],
  rows: Timeline['rows'],
): GanttLine => {
  const name = numberedRow(locale.i18n, locale.scenario.rows, planned.key)
  const played = rows.filter(({ key }) => key === planned.key)
  return {
    key: planned.key,
    name,
    height: 26,
    bars: [
      ...planBars(planned, 4, 7),
      ...played.map(
        ({ parallel, ...row }): GanttBar => ({
          part: 'played',
          traits: { parallel },
          title: spanText(locale, name, row),
          from: row.from,
          to: row.to,
          y: 13,
          height: 8,
        }),
      ),
    ],
  }
}

const restLine = (locale: DebriefLocale, { timeline, plan }: PlayedPlan): GanttLine => {
  const { i18n, scenario } = locale
  return {
    key: 'rests',
    name: i18n.debrief('timeline.rests'),
    height: 26,
    above: 6,
    bars: [
      ...scenario.rests.map(({ after, minutes }): GanttBar => {
        const from = plan.find(({ key }) => key === after)!.toMax
        return { part: 'plan-max', from, to: from + minutes, y: 4, height: 7 }
      }),
      ...timeline.rests.map(
        ({ kind, from, to }): GanttBar => ({
          part: 'rested',
          traits: { kind },
          title: spanText(locale, i18n.ui(`rest.kind.${kind}`), { from, to }),
          from,
          to,
          y: 13,
          height: 8,
        }),
      ),
    ],
  }
}

const roleLine = (locale: DebriefLocale, { timeline, plan }: PlayedPlan, role: Role): GanttLine => {
  const { i18n, scenario } = locale
  // The rows in which the plan gives the role something to do; elsewhere it waits.
  const planned = plan.filter(({ key }) =>
    scenario.decisions.some((decision) => decision.row === key && decision.role === role),
  )
  return {
    key: role,
    name: roleName(i18n, role),
    role,
    height: 27,
    bars: [
      ...planned.flatMap((row) => planBars(row, 9, 5)),
      ...timeline.work
        .filter((span) => span.role === role)
        .map(({ kind, row, from, to }): GanttBar => {
          const done = i18n.debrief(`work-kind.${kind}`)
          const name = `${done}, ${numberedRow(i18n, scenario.rows, row)}`
          return {
            part: 'work',
            traits: { role, kind },
            title: spanText(locale, name, { from, to }),
            from,
            to,
            y: 16,
            height: 8,
          }
        }),
    ],
    marks: timeline.stimuli.flatMap(({ id, minute, role: reached }, number) =>
      reached === role
        ? [
            {
              part: 'stimulus' as const,
              title: `${i18n.text(`stimulus.${id}.title`)}, ${momentText(locale, minute)}`,
              label: String(number + 1),
              minute,
              d: 'M-5 0h10l-5 9z',
            },
          ]
        : [],
    ),
  }
}

const spanText = (locale: DebriefLocale, name: string, { from, to }: Stretch): string =>
  locale.i18n.debrief('timeline.span', {
    name,
    from: momentText(locale, from),
    to: momentText(locale, to),
  })
