import type { MachineShape, ShapeEdge } from '../machine/machine-shape'
import { planSpans } from '../scenario/plan-spans'
import type { CompiledScenario, Row } from '../scenario/scenario'
import type { EntryCriterion } from '../simulation/entry-criteria'

/** A word or sentence for an id of one kind; the diagrams themselves know no language. */
export interface DiagramLabels {
  mode(mode: string): string
  status(status: string): string
  /** What makes a row pass from one status to another: a command's type, or a cause in words. */
  cause(by: string): string
  row(row: Row): string
  day(day: number): string
  rest(kind: string): string
  /** `[min, max]` minutes, and minutes of rest. */
  minutes(interval: readonly [number, number]): string
  parallel: string
}

/** The flow of the machine: its modes with the commands that each takes, and what leads from one to another. */
export function machineDiagram({ flow }: MachineShape, labels: DiagramLabels): string {
  const { states, takes, initial, edges } = flow
  return [
    'stateDiagram-v2',
    ...states.map((mode) => `  state ${quoted(labels.mode(mode))} as ${mode}`),
    `  [*] --> ${initial}`,
    ...arrows(edges, ({ on }) => on).map((arrow) => `  ${arrow}`),
    ...states.flatMap((mode) => [
      `  note right of ${mode}`,
      ...(takes[mode] ?? []).map((type) => `    ${type}`),
      '  end note',
    ]),
  ].join('\n')
}

/** The life of a row: each region of the plan is such a one. */
export function lifeDiagram({ plan }: MachineShape, labels: DiagramLabels): string {
  const { states, initial, edges } = plan[0]!
  const told = ({ on, by }: ShapeEdge) => `${on} (${by.map(labels.cause).join(', ')})`
  return [
    'stateDiagram-v2',
    ...states.map((status) => `  state ${quoted(labels.status(status))} as ${status}`),
    `  [*] --> ${initial}`,
    ...arrows(edges, told).map((arrow) => `  ${arrow}`),
  ].join('\n')
}

/** One arrow from one state to another, with everything that takes it. */
function arrows(edges: readonly ShapeEdge[], told: (edge: ShapeEdge) => string): string[] {
  const labels = new Map<string, Set<string>>()
  for (const edge of edges) {
    const arrow = `${edge.from} --> ${edge.to}`
    labels.set(arrow, (labels.get(arrow) ?? new Set()).add(told(edge)))
  }
  return [...labels].map(([arrow, all]) => `${arrow}: ${label([...all].join(', '))}`)
}

/** The plan, a region for each row: by day with the rests between, and what each waits for before it opens. */
export function planDiagram(
  { plan }: MachineShape,
  { rows, rests }: CompiledScenario,
  labels: DiagramLabels,
): string {
  const days = [...new Set(rows.map(({ day }) => day))]
  const node = (row: Row) => {
    const text = `${row.number}. ${labels.row(row)}<br/>${labels.minutes(row.minutes)}`
    return `    ${idOf(row.key)}[${quoted(text)}]`
  }
  const restNode = ({ after, kind, minutes }: CompiledScenario['rests'][number]) => {
    const text = `${labels.rest(kind)}<br/>${labels.minutes([minutes, minutes])}`
    return `  ${restId(after)}([${quoted(text)}])`
  }
  const order = waits(plan, 'not-next').flatMap(([before, row]) =>
    rests.some(({ after }) => after === before)
      ? [`  ${idOf(before)} --> ${restId(before)}`, `  ${restId(before)} --> ${idOf(row)}`]
      : [`  ${idOf(before)} --> ${idOf(row)}`],
  )
  return [
    'flowchart TB',
    ...days.flatMap((day) => [
      `  subgraph day${day}[${quoted(labels.day(day))}]`,
      ...rows.filter((row) => row.day === day).map(node),
      '  end',
    ]),
    ...rests.map(restNode),
    ...order,
    ...waits(plan, 'requires').map(([needed, row]) => `  ${idOf(needed)} ==> ${idOf(row)}`),
    ...pairs(plan).map(
      ([one, other]) => `  ${idOf(one)} <-. ${quoted(labels.parallel)} .-> ${idOf(other)}`,
    ),
  ].join('\n')
}

/** The plan on its clock: every row at its longest, rests as written. */
export function planGantt(scenario: CompiledScenario, labels: DiagramLabels): string {
  const { rows, settings } = scenario
  const plan = planSpans(scenario)
  const at = (minute: number) => stamp(settings.clock.debex + minute)
  let day = 0
  const lines = rows.flatMap((row, index) => {
    const { from, toMax } = plan.rows[index]!
    const section = row.day === day ? [] : [`  section ${ganttText(labels.day(row.day))}`]
    day = row.day
    const name = ganttText(`${row.number}. ${labels.row(row)} (${labels.minutes(row.minutes)})`)
    const rest = plan.rests.find(({ after }) => after === row.key)
    return [
      ...section,
      `  ${name} :${idOf(row.key)}, ${at(from)}, ${toMax - from}m`,
      ...(rest
        ? [
            `  ${ganttText(labels.rest(rest.kind))} :done, ${restId(row.key)}, ${at(rest.from)}, ${rest.to - rest.from}m`,
          ]
        : []),
    ]
  })
  return ['gantt', '  dateFormat YYYY-MM-DD HH:mm', '  axisFormat %H:%M', ...lines].join('\n')
}

/** Every row that another one waits for, with that one, by one of its entry criteria. */
const waits = (
  plan: MachineShape['plan'],
  refusal: EntryCriterion['refusal'],
): [string, string][] =>
  plan.flatMap(({ row, criteria }) =>
    criteria
      .filter((one) => one.refusal === refusal)
      .flatMap(({ rows }) => rows.map((other): [string, string] => [other, row])),
  )

/** Rows that may be open together, each pair once: no entry criterion of the later one keeps them apart. */
function pairs(plan: MachineShape['plan']): [string, string][] {
  const apart = new Set(waits(plan, 'no-overlap').map(([earlier, later]) => `${earlier} ${later}`))
  return plan.flatMap(({ row }, index) =>
    plan
      .slice(index + 1)
      .filter((later) => !apart.has(`${row} ${later.row}`))
      .map((later): [string, string] => [row, later.row]),
  )
}

/** Of `data-restore/2`: `data-restore-2`. */
const idOf = (key: string): string => key.replace(/[^a-z0-9]+/gi, '-')
const restId = (after: string): string => `rest-after-${idOf(after)}`

/** In quotes nothing is read as syntax but these two. */
const quoted = (text: string): string =>
  `"${text.replace(/[#"]/g, (sign) => (sign === '#' ? '#35;' : '#quot;'))}"`

/** Behind a colon the rest of the line is text; a semicolon or a colon would end it. */
const label = (text: string): string => text.replace(/[:;#]/g, ' ')

const ganttText = (text: string): string => text.replace(/\s*[:;#]\s*/g, ' – ')

/** Days are counted from a first of January, as any will do. */
const stamp = (minute: number): string => {
  const two = (count: number) => String(count).padStart(2, '0')
  const ofDay = minute % 1440
  const day = two(Math.floor(minute / 1440) + 1)
  return `2001-01-${day} ${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`
}
