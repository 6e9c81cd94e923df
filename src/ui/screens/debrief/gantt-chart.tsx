import type { ComponentChildren } from 'preact'
import { type Role, roleIds } from '../../../scenario/roles'
import { type Stretch, timeAxis } from '../../../view/time-axis'
import chartStyles from '../../components/chart.module.css'
import { useI18n } from '../../components/use-i18n'
import { debexOf } from '../play/play-state'
import type { DebriefFacts } from './debrief-facts-model'
import { roleText, rowText, useDebriefLocale, whenText } from './debrief-labels'
import styles from './gantt-chart.module.css'
import { overlapsOf, ticksOf } from './gantt-window'

const WIDTH = 1100
const LABEL = 262
const RIGHT = 26
const ROW = 26
const LANE = 27
const TOP = 26
const BOTTOM = 8

interface GanttChartProps {
  facts: DebriefFacts
  shown: Stretch
  /** Tells the charts of one page apart. */
  name: string
}

/**
 * The plan and what was played, on one axis: phase by phase, then the rests, then the five roles at work with the
 * stimuli that reached them.
 */
export function GanttChart({ facts, shown, name }: GanttChartProps) {
  const locale = useDebriefLocale()
  const { format } = useI18n()
  const { debrief, ui } = locale.i18n
  const { timeline, plan, company, scenario } = facts
  const debex = debexOf(company)
  const x = timeAxis(shown, LABEL, WIDTH - LABEL - RIGHT)
  const wide = (from: number, to: number): number => Math.max(1.5, x(to) - x(from))
  const restsAt = TOP + plan.length * ROW + 6
  const lanesAt = restsAt + ROW + 8
  const height = lanesAt + scenario.roles.length * LANE + BOTTOM
  const played = timeline.rows.map((row) => ({ ...row, to: row.to < 0 ? timeline.end : row.to }))
  const planned = scenario.rests.map(({ after, kind, minutes }) => {
    const from = plan.find(({ key }) => key === after)!.toMax
    return { after, kind, from, to: from + minutes }
  })
  return (
    <svg
      class={chartStyles.chart}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={debrief('timeline.label')}
    >
      <defs>
        <clipPath id={`${name}-window`}>
          <rect x={LABEL} y={0} width={WIDTH - LABEL - RIGHT + 1} height={height} />
        </clipPath>
        <clipPath id={`${name}-line`}>
          <rect x={LABEL} y={-2} width={WIDTH - LABEL - RIGHT + 1} height={LANE + 2} />
        </clipPath>
        <pattern
          id={`${name}-overlap`}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path class={styles.hatch} d="M0 0v6" />
        </pattern>
      </defs>
      <g clip-path={`url(#${name}-window)`}>
        {timeline.rests.map(({ after, kind, from, to }) => (
          <rect
            key={after}
            class={chartStyles.rest}
            data-kind={kind}
            x={x(from)}
            y={TOP}
            width={wide(from, to)}
            height={height - TOP - BOTTOM}
          />
        ))}
        {overlapsOf(played).map(({ from, to }) => (
          <rect
            key={`${from}-${to}`}
            fill={`url(#${name}-overlap)`}
            x={x(from)}
            y={TOP}
            width={wide(from, to)}
            height={plan.length * ROW}
          />
        ))}
      </g>
      {ticksOf(shown, debex).map(({ minute, minuteOfDay, day }) => (
        <g key={minute} class={chartStyles.tick} data-day={minuteOfDay === 0}>
          <path d={`M${x(minute)} ${TOP - 4}V${height - BOTTOM}`} />
          <text x={x(minute)} y={TOP - 9}>
            {minuteOfDay === 0 ? ui('time.day', { day }) : format.clock(minuteOfDay)}
          </text>
        </g>
      ))}
      {plan.map(({ key, from, toMin, toMax }, index) => (
        <Line key={key} chart={name} name={rowText(locale, key)} y={TOP + index * ROW}>
          <rect
            class={chartStyles.planMax}
            x={x(from)}
            y={4}
            width={wide(from, toMax)}
            height={7}
          />
          <rect
            class={chartStyles.planMin}
            x={x(from)}
            y={4}
            width={wide(from, toMin)}
            height={7}
          />
          {played
            .filter((row) => row.key === key)
            .map((row) => (
              <rect
                key={row.from}
                class={styles.played}
                data-part="chart-played"
                data-parallel={row.parallel}
                x={x(row.from)}
                y={13}
                width={wide(row.from, row.to)}
                height={8}
                rx={2}
              >
                <title>{spanText(locale, rowText(locale, key), row)}</title>
              </rect>
            ))}
        </Line>
      ))}
      <Line chart={name} name={debrief('timeline.rests')} y={restsAt}>
        {planned.map(({ after, from, to }) => (
          <rect
            key={after}
            class={chartStyles.planMax}
            x={x(from)}
            y={4}
            width={wide(from, to)}
            height={7}
          />
        ))}
        {timeline.rests.map(({ after, kind, from, to }) => (
          <rect
            key={after}
            class={styles.rested}
            data-kind={kind}
            x={x(from)}
            y={13}
            width={wide(from, to)}
            height={8}
            rx={2}
          >
            <title>{spanText(locale, ui(`rest.kind.${kind}`), { from, to })}</title>
          </rect>
        ))}
      </Line>
      {roleIds(scenario).map((role, index) => (
        <Line
          key={role}
          chart={name}
          name={roleText(locale, role)}
          y={lanesAt + index * LANE}
          role={role}
        >
          {planOf(facts, role).map(({ key, from, toMin, toMax }) => (
            <g key={key}>
              <rect
                class={chartStyles.planMax}
                x={x(from)}
                y={9}
                width={wide(from, toMax)}
                height={5}
              />
              <rect
                class={chartStyles.planMin}
                x={x(from)}
                y={9}
                width={wide(from, toMin)}
                height={5}
              />
            </g>
          ))}
          {timeline.work
            .filter((span) => span.role === role)
            .map(({ task, kind, row, from, to }) => (
              <rect
                key={`${task}-${from}`}
                class={styles.work}
                data-role={role}
                data-kind={kind}
                x={x(from)}
                y={16}
                width={wide(from, to)}
                height={8}
              >
                <title>
                  {spanText(locale, `${debrief(`work-kind.${kind}`)}, ${rowText(locale, row)}`, {
                    from,
                    to,
                  })}
                </title>
              </rect>
            ))}
          {timeline.stimuli.map(
            ({ id, minute, role: addressee }, number) =>
              addressee === role && (
                <g
                  key={id}
                  class={chartStyles.stimulus}
                  data-part="chart-stimulus"
                  transform={`translate(${x(minute)} 0)`}
                >
                  <title>{`${locale.i18n.text(`stimulus.${id}.title`)}, ${whenText(locale, minute)}`}</title>
                  <path d="M-5 0h10l-5 9z" />
                  <text x={7} y={8}>
                    {number + 1}
                  </text>
                </g>
              ),
          )}
        </Line>
      ))}
    </svg>
  )
}

const spanText = (
  locale: ReturnType<typeof useDebriefLocale>,
  name: string,
  { from, to }: Stretch,
): string =>
  locale.i18n.debrief('timeline.span', {
    name,
    from: whenText(locale, from),
    to: whenText(locale, to),
  })

/** The rows in which the plan gives a role something to do; elsewhere it waits. */
const planOf = ({ plan, scenario }: DebriefFacts, role: Role): DebriefFacts['plan'] =>
  plan.filter(({ key }) =>
    scenario.decisions.some((decision) => decision.row === key && decision.role === role),
  )

interface LineProps {
  chart: string
  name: string
  y: number
  role?: Role
  children: ComponentChildren
}

/** One line of the chart: its name at the left, in two lines where it is long, and its bars. */
function Line({ chart, name, y, role, children }: LineProps) {
  const lines = twoLines(name)
  return (
    <g transform={`translate(0 ${y})`}>
      <text
        class={chartStyles.name}
        data-lines={lines.length}
        {...(role && { 'data-role': role })}
        y={lines.length > 1 ? 10 : 17}
      >
        {lines.map((line, index) => (
          <tspan key={line} x={8} dy={index * 12}>
            {line}
          </tspan>
        ))}
      </text>
      <g clip-path={`url(#${chart}-line)`}>{children}</g>
    </g>
  )
}

const LETTERS = 38

function twoLines(title: string): string[] {
  if (title.length <= LETTERS) return [title]
  const cut = title.lastIndexOf(' ', LETTERS)
  return cut < 0 ? [title] : [title.slice(0, cut), title.slice(cut + 1)]
}
