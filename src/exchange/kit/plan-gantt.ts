import { momentText } from '../../i18n/debrief-wording'
import { planSpans } from '../../scenario/plan-spans'
import { type Gantt, ganttTicks, planBars } from '../../view/gantt'
import { ganttChart } from '../report/gantt-svg'
import type { Markup } from '../report/markup'
import { rowName } from '../report/words'
import type { Kit } from './kit'

/** Pixels that a letter of a name takes. */
const LETTER = 5.6

/** How a plan is drawn: pixels across, of the names at the left, and of a line. */
interface PlanLook {
  readonly width: number
  readonly names: number
  readonly line: number
  /** Phases by their short names, for who looks from afar. */
  readonly short?: boolean
}

/** The plan on its clock, drawn; and told, for who does not see it, with when each row begins and ends. */
export const planChart = (kit: Kit, look: PlanLook): Markup => {
  const { i18n, scenario } = kit
  const rows = planSpans(scenario).rows.map(({ key, from, toMax }) =>
    i18n.kit('plan.row', {
      row: rowName(kit, key),
      from: momentText(kit, from),
      to: momentText(kit, toMax),
    }),
  )
  return ganttChart(planGantt(kit, look), i18n.kit('plan.chart', { rows: rows.join(' · ') }))
}

/** The plan on its clock, row by row, nights and breaks behind: as everybody at the table knows it. */
const planGantt = (kit: Kit, { width, names, line, short = false }: PlanLook): Gantt => {
  const { scenario, i18n, world } = kit
  const { rows, rests, end } = planSpans(scenario)
  const shown = { from: 0, to: Math.max(end, 60) }
  const nameOf = (key: string): string => {
    const { phase, number } = world.rows.get(key)!
    const title = i18n.text(`phase.${phase}.short`)
    return short ? i18n.ui('row.numbered', { number, title }) : rowName(kit, key)
  }
  return {
    shown,
    width,
    names,
    right: 26,
    letters: Math.floor(names / LETTER),
    ticks: ganttTicks(
      shown,
      scenario.settings.clock.debex,
      { day: (day) => i18n.ui('time.day', { day }), clock: i18n.format.clock },
      end > 1440 ? 360 : 60,
    ),
    behind: rests.map(({ kind, from, to }) => ({
      part: 'rest' as const,
      traits: { kind },
      from,
      to,
    })),
    lines: rows.map((row) => ({
      key: row.key,
      name: nameOf(row.key),
      height: line,
      bars: planBars(row, Math.round(line / 5), Math.round(line / 1.8)),
    })),
  }
}
