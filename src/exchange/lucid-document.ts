/** Lucid Standard Import, as far as a Gantt and an organisation chart need it: https://lucid.readme.io/docs/overview-si */
export interface LucidDocument {
  version: 1
  pages: LucidPage[]
}

export interface LucidPage {
  id: string
  title: string
  settings: { size: { type: 'custom'; w: number; h: number } }
  shapes: LucidShape[]
  lines: LucidLine[]
}

export interface Box {
  x: number
  y: number
  w: number
  h: number
}

export interface LucidStyle {
  fill: { type: 'color'; color: string }
  stroke: { color: string; width: number; style: 'solid' | 'dashed' }
}

export type LucidShape =
  | { id: string; type: 'text'; boundingBox: Box; text: string }
  | {
      id: string
      type: 'rectangle' | 'diamond'
      boundingBox: Box
      style: LucidStyle
      text: string
    }

export interface LucidLine {
  id: string
  lineType: 'elbow'
  endpoint1: LucidEndpoint
  endpoint2: LucidEndpoint
  stroke: LucidStyle['stroke']
}

interface LucidEndpoint {
  type: 'shapeEndpoint'
  style: 'none' | 'arrow'
  shapeId: string
  position: { x: number; y: number }
}

/** Lucid reads HTML and formulas in double braces: what was typed must stay text. */
export const lucidText = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\{/g, '&#123;')
    .replace(/\n/g, '<br>')

/** Ids of 1 to 36 signs that no shape, line or page of the document has twice. */
export const lucidIds = () => {
  let count = 0
  return (kind: string): string => {
    count += 1
    return `${kind}-${count}`
  }
}
export type NextId = ReturnType<typeof lucidIds>
