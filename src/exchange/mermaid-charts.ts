import type { ExportFile } from './export-file'
import type { Exercise, Gantt, OrgChart } from './model'
import { oneLine, shortened } from './plain-text'

/** Signs that Mermaid reads as syntax somewhere, as the numbers that it draws again as the signs. */
const inert = (text: string, limit = 120): string =>
  shortened(oneLine(text), limit).replace(
    /[#:;"`<>{}[\]|%&\\]/g,
    (sign) => `#${sign.codePointAt(0)};`,
  )

/** Days count from a first of January, as any will do for a length. */
const stamp = (debex: number, minute: number): string => {
  const time = new Date(Date.UTC(2001, 0, 1) + (debex + minute) * 60_000).toISOString()
  return `${time.slice(0, 10)} ${time.slice(11, 16)}`
}

/** A Gantt: sections are lanes, stimuli are milestones. */
export const mermaidGantt = ({ title, bars, marks, debex }: Gantt, markLane: string): string => {
  const lanes = [...new Set(bars.map(({ lane }) => lane))]
  const id = (index: number, kind: string) => `${kind}${index + 1}`
  const numbered = bars.map((bar, index) => ({ ...bar, key: id(index, 'b') }))
  const line = (text: string, tags: readonly string[]) => `  ${named(text)} :${tags.join(', ')}`
  return [
    'gantt',
    `  title ${inert(title) || '-'}`,
    '  dateFormat YYYY-MM-DD HH:mm',
    '  axisFormat %H:%M',
    ...lanes.flatMap((lane) => [
      `  section ${inert(lane) || '-'}`,
      ...numbered
        .filter((bar) => bar.lane === lane)
        .map(({ label, kind, key, from, to }) => {
          const minutes = `${Math.max(1, to - from)}m`
          return line(label, [
            ...(kind === 'rest' ? ['done'] : []),
            key,
            stamp(debex, from),
            minutes,
          ])
        }),
    ]),
    ...(marks.length > 0 ? [`  section ${inert(markLane) || '-'}`] : []),
    ...marks.map(({ label, minute }, index) =>
      line(label, ['milestone', id(index, 'm'), stamp(debex, minute), '0m']),
    ),
    '',
  ].join('\n')
}

/** A name that starts with a word of the syntax (`section`, `click`) would be read as that word. */
const named = (text: string): string => `\u2060${inert(text)}`

/** The crisis team as a flowchart; dotted lines lead outside. */
export const mermaidTeam = ({ nodes, links }: OrgChart): string => {
  const keys = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]))
  const text = ({ label, detail }: OrgChart['nodes'][number]) =>
    [label, detail]
      .filter(Boolean)
      .map((one) => inert(one))
      .join('<br/>') || '-'
  return [
    'flowchart TB',
    ...nodes.map((node) => {
      const name = `"${text(node)}"`
      return `  ${keys.get(node.id)}${node.outside ? `([${name}])` : `[${name}]`}`
    }),
    ...links.map(
      ({ from, to, outside }) => `  ${keys.get(from)} ${outside ? '-.-' : '-->'} ${keys.get(to)}`,
    ),
    '',
  ].join('\n')
}

/** The three diagrams in one Markdown file, which code forges draw. */
export const mermaidFile = (exercise: Exercise, markLane: string): ExportFile => {
  const { gantts, team } = exercise
  const parts = [
    [gantts.plan.title, mermaidGantt(gantts.plan, markLane)],
    [gantts.played.title, mermaidGantt(gantts.played, markLane)],
    [team.title, mermaidTeam(team)],
  ] as const
  const content = parts
    .map(([title, diagram]) => `## ${oneLine(title)}\n\n\`\`\`mermaid\n${diagram}\`\`\`\n`)
    .join('\n')
  return { extension: 'md', mediaType: 'text/markdown;charset=utf-8', content, notes: [] }
}
