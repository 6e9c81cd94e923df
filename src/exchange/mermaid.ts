import type { CompiledScenario, Row } from '../scenario/scenario'
import { planTimeline } from '../scoring/timeline'
import { ROW_LIFE } from '../simulation/rows'
import type { MachineShape } from './machine-walk'

/** A word or sentence for an id of one kind; the diagrams themselves know no language. */
export interface DiagramWords {
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

/** The flow of an exercise: the states of the machine with their commands, and the steps between them. */
export function machineDiagram(
  { initial, states, edges }: MachineShape,
  words: DiagramWords,
): string {
  return [
    'stateDiagram-v2',
    ...states.map(({ mode }) => `  state ${quoted(words.mode(mode))} as ${mode}`),
    `  [*] --> ${initial}`,
    ...edges.map(({ from, to, by }) => `  ${from} --> ${to}: ${by.join(', ')}`),
    ...states.flatMap(({ mode, takes }) => [
      `  note right of ${mode}`,
      ...takes.map((type) => `    ${type}`),
      '  end note',
    ]),
  ].join('\n')
}

/** The life of a row, from the table that the rules keep. */
export function lifeDiagram(words: DiagramWords): string {
  const statuses = Object.keys(ROW_LIFE) as (keyof typeof ROW_LIFE)[]
  return [
    'stateDiagram-v2',
    ...statuses.map((status) => `  state ${quoted(words.status(status))} as ${status}`),
    `  [*] --> ${statuses[0]}`,
    ...statuses.flatMap((status) =>
      ROW_LIFE[status].map(({ to, by }) => `  ${status} --> ${to}: ${label(words.cause(by))}`),
    ),
  ].join('\n')
}

/** The plan: rows by day in their order with the rests between, what each requires, what may be open together. */
export function planDiagram(scenario: CompiledScenario, words: DiagramWords): string {
  const { rows, rests } = scenario
  const days = [...new Set(rows.map(({ day }) => day))]
  const node = (row: Row) => {
    const text = `${row.number}. ${words.row(row)}<br/>${words.minutes(row.minutes)}`
    return `    ${idOf(row.key)}[${quoted(text)}]`
  }
  const restNode = ({ after, kind, minutes }: CompiledScenario['rests'][number]) => {
    const text = `${words.rest(kind)}<br/>${words.minutes([minutes, minutes])}`
    return `  ${restId(after)}([${quoted(text)}])`
  }
  const arrows = rows.slice(1).flatMap((row, index) => {
    const before = rows[index]!
    const rest = rests.find(({ after }) => after === before.key)
    return rest
      ? [
          `  ${idOf(before.key)} --> ${restId(before.key)}`,
          `  ${restId(before.key)} --> ${idOf(row.key)}`,
        ]
      : [`  ${idOf(before.key)} --> ${idOf(row.key)}`]
  })
  return [
    'flowchart TB',
    ...days.flatMap((day) => [
      `  subgraph day${day}[${quoted(words.day(day))}]`,
      ...rows.filter((row) => row.day === day).map(node),
      '  end',
    ]),
    ...rests.map(restNode),
    ...arrows,
    ...rows.flatMap(({ key, requires }) =>
      requires.map((needed) => `  ${idOf(needed)} ==> ${idOf(key)}`),
    ),
    ...pairs(rows).map(
      ([one, other]) => `  ${idOf(one)} <-. ${quoted(words.parallel)} .-> ${idOf(other)}`,
    ),
  ].join('\n')
}

/** The plan on its clock: every row at its longest, rests as written. */
export function planGantt(scenario: CompiledScenario, words: DiagramWords): string {
  const { rows, rests, settings } = scenario
  const spans = planTimeline(scenario)
  const at = (minute: number) => stamp(settings.clock.debex + minute)
  let day = 0
  const lines = rows.flatMap((row, index) => {
    const { from, toMax } = spans[index]!
    const section = row.day === day ? [] : [`  section ${ganttText(words.day(row.day))}`]
    day = row.day
    const name = ganttText(`${row.number}. ${words.row(row)} (${words.minutes(row.minutes)})`)
    const rest = rests.find(({ after }) => after === row.key)
    return [
      ...section,
      `  ${name} :${idOf(row.key)}, ${at(from)}, ${toMax - from}m`,
      ...(rest
        ? [
            `  ${ganttText(words.rest(rest.kind))} :done, ${restId(row.key)}, ${at(toMax)}, ${rest.minutes}m`,
          ]
        : []),
    ]
  })
  return ['gantt', '  dateFormat YYYY-MM-DD HH:mm', '  axisFormat %H:%M', ...lines].join('\n')
}

/** Rows that may be open together, each pair once. */
const pairs = (rows: readonly Row[]): [string, string][] =>
  rows.flatMap(({ key, overlaps }, index) =>
    rows
      .slice(index + 1)
      .filter((later) => overlaps.includes(later.key) || later.overlaps.includes(key))
      .map((later): [string, string] => [key, later.key]),
  )

/** Of `data-restore/2`: `data-restore-2`. */
const idOf = (key: string): string => key.replace(/[^a-z0-9]/gi, '-')
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
