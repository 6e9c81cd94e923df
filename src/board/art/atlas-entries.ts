import { SERVICE_STATUSES } from '../../scenario/roles'
import type { BoardView } from '../board-view'
import { PAWN } from '../layout/pawn-places'
import type { TableLayout } from '../layout/table-layout'
import { TALL } from '../layout/track-layout'
import type { AtlasEntry } from './atlas'
import { cardEntries } from './card-art'
import { MARKS, type Mark } from './icons'
import { paintGlow, paintLight, paintMark } from './lights'
import { AMBER } from './palette'
import type { Pictures } from './pictures'
import { UNIT_PARTS } from './rack-body'
import { thingEntries } from './things-art'
import { BAR, barScale, cardBox, paintFace, paintPlayed } from './tile-face'

const TILE_CARDS = [
  'locked',
  'open',
  'parallel',
  'closed',
  'closed-strained',
  'closed-reserved',
  'reopened',
] as const

/** A pawn's drawing is wider than its shape: room for the shadow. */
const PAWN_DRAWING = 64 / 46

/** Everything on the table that moves or changes, at its size in this layout. */
export function atlasEntries(
  pictures: Pictures,
  layout: TableLayout,
  view: BoardView,
): AtlasEntry[] {
  const picture = (name: string, width: number, height = width): AtlasEntry => ({
    name,
    width,
    height,
    paint: (context, w, h) => pictures.draw(context, name, 0, 0, w, h),
  })
  const { tile } = layout.track
  const { unit } = layout.rack
  const card = cardBox(tile)
  const pawn = PAWN * tile
  const mark = Math.max(pawn * 0.5, 8)
  const scale = barScale(view.rows)
  const light = UNIT_PARTS.light.size * unit
  return [
    ...TILE_CARDS.map((name) => picture(`card-${name}`, card.width, card.height)),
    ...view.rows.map((row) => ({
      name: `face:${row.key}`,
      width: tile,
      height: TALL * tile,
      paint: (context: CanvasRenderingContext2D) =>
        paintFace(context, pictures, row, view.icons.rows[row.key]!, scale, tile),
    })),
    ...(['running', 'kept', 'over'] as const).map((kind) => ({
      name: `played-${kind}`,
      width: BAR.length * tile,
      height: BAR.thick * tile,
      paint: (context: CanvasRenderingContext2D, w: number, h: number) =>
        paintPlayed(context, w, h, kind),
    })),
    ...(['clean', 'strained', 'reserved', 'reopened'] as const).map((stamp) =>
      picture(`stamp-${stamp}`, tile * 0.6),
    ),
    ...view.pawns.map(({ role, seat }) => ({
      ...picture(pictures.pawnOf(role, seat), pawn * PAWN_DRAWING),
      name: `pawn-${role}`,
    })),
    halo(pawn * 1.9),
    ...restMarks(pictures, tile),
    ...(Object.keys(MARKS) as Mark[]).map((name) => ({
      name: `mark-${name}`,
      width: mark,
      height: mark,
      paint: (context: CanvasRenderingContext2D, w: number) =>
        paintMark(context, pictures, name, w),
    })),
    ...SERVICE_STATUSES.map((status) => ({
      name: `light-${status}`,
      width: light,
      height: light,
      paint: (context: CanvasRenderingContext2D, w: number) =>
        paintLight(context, pictures, status, w),
    })),
    ...meters(layout),
    { name: 'glow', width: 64, height: 64, paint: paintGlow },
    ring,
    picture('hand-hour', layout.clock.width),
    picture('hand-minute', layout.clock.width),
    ...cardEntries(pictures, layout),
    ...thingEntries(pictures, layout),
  ]
}

/** Side of the ring's picture and of its corners; the rest is stretched. */
export const RING = { size: 40, corner: 14 } as const

/** The frame around what is pointed at. */
const ring: AtlasEntry = {
  name: 'ring',
  width: RING.size,
  height: RING.size,
  paint(context, size) {
    for (const [colour, width] of [
      ['rgba(29,40,48,.9)', 5],
      ['#ffe9a8', 2.6],
    ] as const) {
      context.strokeStyle = colour
      context.lineWidth = width
      context.beginPath()
      context.roundRect(3, 3, size - 6, size - 6, RING.corner - 5)
      context.stroke()
    }
  },
}

function halo(size: number): AtlasEntry {
  return {
    name: 'halo',
    width: size,
    height: size,
    paint(context) {
      const middle = size / 2
      const ring = context.createRadialGradient(middle, middle, size * 0.2, middle, middle, middle)
      ring.addColorStop(0, 'rgba(255,214,96,.95)')
      ring.addColorStop(0.55, 'rgba(255,196,70,.55)')
      ring.addColorStop(1, 'rgba(255,196,70,0)')
      context.fillStyle = ring
      context.fillRect(0, 0, size, size)
    },
  }
}

function restMarks(pictures: Pictures, tile: number): AtlasEntry[] {
  const size = tile * 0.78
  const ring = (name: string, dashed: boolean): AtlasEntry => ({
    name,
    width: size,
    height: size,
    paint(context) {
      const middle = size / 2
      context.translate(0, size * -0.01)
      for (const [colour, line] of [
        ['#7a4608', 0.085],
        ['#ffd15c', 0.055],
      ] as const) {
        context.strokeStyle = colour
        context.lineWidth = size * line
        if (dashed) context.setLineDash([size * 0.16, size * 0.12])
        context.beginPath()
        context.arc(middle, middle, size * 0.41, 0, 2 * Math.PI)
        context.stroke()
      }
    },
  })
  const over: AtlasEntry = {
    name: 'rest-over',
    width: size,
    height: size,
    paint(context) {
      const small = size * 0.3
      context.translate(size * 0.62, size * 0.56)
      paintMark(context, pictures, 'sealed', small)
    },
  }
  return [ring('rest-planned', true), ring('rest-running', false), over]
}

function meters({ rack }: TableLayout): AtlasEntry[] {
  const { width, height } = rack.units[0]?.box ?? { width: 1, height: 1 }
  const { length, thick } = UNIT_PARTS.meter
  return (['within', 'over'] as const).map((kind) => ({
    name: `meter-${kind}`,
    width: length * width,
    height: thick * height,
    paint(context, w, h) {
      if (kind === 'over') return paintPlayed(context, w, h, 'over')
      context.fillStyle = AMBER
      context.beginPath()
      context.roundRect(0, 0, w, h, h * 0.35)
      context.fill()
    },
  }))
}
