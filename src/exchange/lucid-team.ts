import { type LucidPage, type LucidShape, lucidText, type NextId } from './lucid-document'
import type { OrgChart } from './model'
import { shortened } from './plain-text'

const BOX = { w: 240, h: 80 }
const GAP = { x: 40, y: 90 }
const MARGIN = 40
const TOP = 120

/** The crisis team: one row for each level, lines from above to below; dashed to those outside. */
export const teamPage = (chart: OrgChart, next: NextId): LucidPage => {
  const { nodes, links, title } = chart
  const levels = [...new Set(nodes.map(({ level }) => level))].sort((a, b) => a - b)
  const held = levels.map((level) => nodes.filter((node) => node.level === level))
  const widest = Math.max(1, ...held.map(({ length }) => length))
  const width = widest * BOX.w + (widest - 1) * GAP.x
  const ids = new Map(nodes.map(({ id }) => [id, next('role')]))
  const shapes = held.flatMap((row, level) => {
    const start = MARGIN + (width - row.length * BOX.w - (row.length - 1) * GAP.x) / 2
    return row.map(({ id, label, detail, outside }, index): LucidShape => {
      const x = Math.round(start + index * (BOX.w + GAP.x))
      const y = TOP + level * (BOX.h + GAP.y)
      return {
        id: ids.get(id)!,
        type: 'rectangle',
        boundingBox: { x, y, ...BOX },
        style: {
          fill: { type: 'color', color: outside ? '#f3efe4' : '#dceae4' },
          stroke: { color: '#333333', width: 1, style: outside ? 'dashed' : 'solid' },
        },
        text: lucidText([shortened(label, 120), shortened(detail, 120)].filter(Boolean).join('\n')),
      }
    })
  })
  const heading: LucidShape = {
    id: next('text'),
    type: 'text',
    boundingBox: { x: MARGIN, y: MARGIN, w: width, h: 40 },
    text: lucidText(shortened(title, 200)),
  }
  return {
    id: next('page'),
    title: shortened(title, 100) || '–',
    settings: {
      size: {
        type: 'custom',
        w: width + 2 * MARGIN,
        h: TOP + levels.length * (BOX.h + GAP.y) + MARGIN,
      },
    },
    shapes: [heading, ...shapes],
    lines: links.map(({ from, to, outside }) => ({
      id: next('line'),
      lineType: 'elbow',
      endpoint1: {
        type: 'shapeEndpoint',
        style: 'none',
        shapeId: ids.get(from)!,
        position: { x: 0.5, y: 1 },
      },
      endpoint2: {
        type: 'shapeEndpoint',
        style: outside ? 'none' : 'arrow',
        shapeId: ids.get(to)!,
        position: { x: 0.5, y: 0 },
      },
      stroke: { color: '#333333', width: 1, style: outside ? 'dashed' : 'solid' },
    })),
  }
}
