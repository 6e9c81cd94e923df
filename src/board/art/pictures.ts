/** The drawings of assets/board: pictures as images, icons as outlines that any colour can trace. */
export interface Pictures {
  draw(
    context: CanvasRenderingContext2D,
    name: string,
    x: number,
    y: number,
    width: number,
    height: number,
  ): void
  /** The drawing of a role's pawn: its own, or for a role that has none the one of its place in the plan's order. */
  pawnOf(role: string, seat: number): string
  /** An icon of 24 by 24 put into a square of this size. */
  trace(
    context: CanvasRenderingContext2D,
    icon: string,
    x: number,
    y: number,
    size: number,
    colour: string,
    weight?: number,
  ): void
}

const PICTURES = import.meta.glob<string>('../../../assets/board/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const ICONS = import.meta.glob<string>('../../../assets/board/icons/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const PAWN = 'pawn-'

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.svg'.length)

/** Decodes every drawing once; they can then be painted at any size. */
export async function loadPictures(): Promise<Pictures> {
  const images = new Map(
    await Promise.all(
      Object.entries(PICTURES).map(
        async ([path, svg]) => [nameOf(path), await decode(svg)] as const,
      ),
    ),
  )
  const outlines = new Map(
    Object.entries(ICONS).map(([path, svg]) => [nameOf(path), outlineOf(svg)] as const),
  )
  const pawns = [...images.keys()].filter((name) => name.startsWith(PAWN)).sort()
  return {
    pawnOf(role, seat) {
      const own = `${PAWN}${role}`
      return images.has(own) ? own : pawns[seat % pawns.length]!
    },
    draw(context, name, x, y, width, height) {
      context.drawImage(images.get(name)!, x, y, width, height)
    },
    trace(context, icon, x, y, size, colour, weight = 2) {
      context.save()
      context.translate(x, y)
      context.scale(size / 24, size / 24)
      context.strokeStyle = colour
      context.lineWidth = weight
      context.lineCap = 'round'
      context.lineJoin = 'round'
      context.stroke(outlines.get(icon)!)
      context.restore()
    },
  }
}

async function decode(svg: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  return image
}

function outlineOf(svg: string): Path2D {
  const outline = new Path2D()
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  for (const shape of root.children) addShape(outline, shape)
  return outline
}

function addShape(outline: Path2D, shape: Element): void {
  const of = (name: string): number => Number(shape.getAttribute(name) ?? 0)
  switch (shape.tagName) {
    case 'path':
      outline.addPath(new Path2D(shape.getAttribute('d') ?? ''))
      break
    case 'line':
      outline.moveTo(of('x1'), of('y1'))
      outline.lineTo(of('x2'), of('y2'))
      break
    case 'circle':
      outline.moveTo(of('cx') + of('r'), of('cy'))
      outline.arc(of('cx'), of('cy'), of('r'), 0, 2 * Math.PI)
      break
    case 'ellipse':
      outline.moveTo(of('cx') + of('rx'), of('cy'))
      outline.ellipse(of('cx'), of('cy'), of('rx'), of('ry'), 0, 0, 2 * Math.PI)
      break
    case 'rect':
      outline.roundRect(of('x'), of('y'), of('width'), of('height'), of('rx'))
      break
  }
}
