/** One picture of the atlas; `paint` draws in CSS pixels from its own top left corner. */
export interface AtlasEntry {
  name: string
  width: number
  height: number
  paint(context: CanvasRenderingContext2D, width: number, height: number): void
}

export interface AtlasFrame {
  name: string
  /** Device pixels. */
  x: number
  y: number
  width: number
  height: number
}

export interface Atlas {
  canvas: HTMLCanvasElement
  frames: AtlasFrame[]
}

const SPACE = 2

/** Packs everything that moves or changes into one texture, at the screen's own resolution: one draw call, crisp edges. */
export function packAtlas(entries: readonly AtlasEntry[], ratio: number, widest: number): Atlas {
  const sized = entries
    .map((entry) => ({
      entry,
      width: Math.max(1, Math.ceil(entry.width * ratio)),
      height: Math.max(1, Math.ceil(entry.height * ratio)),
    }))
    .sort((a, b) => b.height - a.height)
  const area = sized.reduce((sum, { width, height }) => sum + (width + SPACE) * (height + SPACE), 0)
  const widestEntry = Math.max(...sized.map(({ width }) => width)) + 2 * SPACE
  const width = Math.min(widest, Math.max(widestEntry, 512, Math.ceil(Math.sqrt(area) * 1.1)))
  const frames: AtlasFrame[] = []
  let x = SPACE
  let y = SPACE
  let shelf = 0
  const placed = sized.map((one) => {
    if (x + one.width + SPACE > width) {
      x = SPACE
      y += shelf + SPACE
      shelf = 0
    }
    const frame = { name: one.entry.name, x, y, width: one.width, height: one.height }
    frames.push(frame)
    x += one.width + SPACE
    shelf = Math.max(shelf, one.height)
    return { ...one, frame }
  })
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = y + shelf + SPACE
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  for (const { entry, frame } of placed) {
    context.save()
    context.translate(frame.x, frame.y)
    context.beginPath()
    context.rect(0, 0, frame.width, frame.height)
    context.clip()
    context.scale(ratio, ratio)
    entry.paint(context, entry.width, entry.height)
    context.restore()
  }
  return { canvas, frames }
}
