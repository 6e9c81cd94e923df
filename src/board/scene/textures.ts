import type { Scene, Textures } from 'phaser'
import { ROLES, SERVICE_STATUSES } from '../../scenario/roles'
import { type AtlasEntry, packAtlas } from '../art/atlas'
import { paintBackdrop } from '../art/backdrop'
import { CHANNELS, MARKS, type Mark } from '../art/icons'
import { paintGlow, paintLight, paintMark } from '../art/lights'
import { AMBER, CREAM, INK, RED } from '../art/palette'
import type { Pictures } from '../art/pictures'
import { UNIT_PARTS } from '../art/rack-body'
import { BAR, barScale, cardBox, paintFace, paintPlayed } from '../art/tile-face'
import type { BoardView } from '../board-view'
import { PAWN } from '../layout/pawn-places'
import type { TableLayout } from '../layout/table-layout'
import { TALL } from '../layout/track-layout'
import { ATLAS } from './stage'

const BACKDROP = 'backdrop'
const CABLES = 'cables'
const MADE = [ATLAS, BACKDROP, CABLES]
/** A pawn's drawing is wider than its shape: room for the shadow. */
const PAWN_DRAWING = 64 / 46

/** Paints all textures anew for a layout, at the screen's resolution. */
export function makeTextures(
  scene: Scene,
  pictures: Pictures,
  layout: TableLayout,
  view: BoardView,
  ratio: number,
  widest: number,
): { backdrop: string; cables: Textures.CanvasTexture } {
  for (const key of MADE) if (scene.textures.exists(key)) scene.textures.remove(key)
  const atlas = packAtlas(entries(pictures, layout, view), ratio, widest)
  const texture = scene.textures.addCanvas(ATLAS, atlas.canvas)!
  for (const { name, x, y, width, height } of atlas.frames) {
    texture.add(name, 0, x, y, width, height)
  }
  const backdrop = canvas(layout.width * ratio, layout.height * ratio)
  const context = backdrop.getContext('2d', { willReadFrequently: true })!
  context.scale(ratio, ratio)
  paintBackdrop(context, pictures, layout, view)
  scene.textures.addCanvas(BACKDROP, backdrop)
  const { channel } = layout.rack
  const cables = canvas(channel.width * ratio, channel.height * ratio)
  return { backdrop: BACKDROP, cables: scene.textures.addCanvas(CABLES, cables)! }
}

/** The soft lights, once for all sizes. */
export function makeLights(scene: Scene, pictures: Pictures): void {
  const size = 256
  const soft = canvas(size, size)
  paintGlow(soft.getContext('2d', { willReadFrequently: true })!, size)
  scene.textures.addCanvas('soft', soft)
  for (const [key, from, to] of [
    ['dark', 0.05, 0.4],
    ['edge', 0.34, 0.76],
  ] as const) {
    const picture = canvas(size, size)
    const context = picture.getContext('2d', { willReadFrequently: true })!
    const middle = size / 2
    const fade = context.createRadialGradient(
      middle,
      middle,
      from * size,
      middle,
      middle,
      to * size,
    )
    fade.addColorStop(0, key === 'dark' ? 'rgba(255,255,255,.38)' : 'rgba(255,255,255,0)')
    fade.addColorStop(0.5, key === 'dark' ? 'rgba(255,255,255,.78)' : 'rgba(255,255,255,.4)')
    fade.addColorStop(1, '#fff')
    context.fillStyle = fade
    context.fillRect(0, 0, size, size)
    scene.textures.addCanvas(key, picture)
  }
  const panes = canvas(1024, 1024)
  const context = panes.getContext('2d', { willReadFrequently: true })!
  context.fillStyle = '#b5aab4'
  context.fillRect(0, 0, 1024, 1024)
  pictures.draw(context, 'window', 340, 340, 344, 344)
  scene.textures.addCanvas('window', panes)
}

function canvas(width: number, height: number): HTMLCanvasElement {
  const made = document.createElement('canvas')
  made.width = Math.max(1, Math.round(width))
  made.height = Math.max(1, Math.round(height))
  return made
}

function entries(pictures: Pictures, layout: TableLayout, view: BoardView): AtlasEntry[] {
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
  const mark = Math.max(pawn * 0.5, 10)
  const scale = barScale(view.rows)
  const light = UNIT_PARTS.light.size * unit
  return [
    ...(['locked', 'open', 'parallel', 'closed', 'reopened'] as const).map((status) =>
      picture(`card-${status}`, card.width, card.height),
    ),
    ...view.rows.map((row) => ({
      name: `face:${row.key}`,
      width: tile,
      height: TALL * tile,
      paint: (context: CanvasRenderingContext2D) => paintFace(context, pictures, row, scale, tile),
    })),
    ...(['running', 'kept', 'over'] as const).map((kind) => ({
      name: `played-${kind}`,
      width: BAR.length * tile,
      height: BAR.thick * tile,
      paint: (context: CanvasRenderingContext2D, w: number, h: number) =>
        paintPlayed(context, w, h, kind),
    })),
    picture('stamp-closed', tile * 0.6),
    picture('stamp-reopened', tile * 0.6),
    ...ROLES.map((role) => picture(`pawn-${role}`, pawn * PAWN_DRAWING)),
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
    picture('hand-hour', layout.clock.width),
    picture('hand-minute', layout.clock.width),
    ...cards(pictures, layout),
  ]
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

function cards(pictures: Pictures, { card }: TableLayout): AtlasEntry[] {
  const { width, height } = card
  const shadowed = (name: string, drawing: string, extra?: AtlasEntry['paint']): AtlasEntry => ({
    name,
    width: width * 1.16,
    height: height * 1.12,
    paint(context) {
      context.save()
      context.translate(width * 0.08, height * 0.06)
      context.shadowColor = 'rgba(18,9,3,.7)'
      context.shadowBlur = width * 0.09
      context.shadowOffsetY = width * 0.035
      context.fillStyle = '#3a1a12'
      context.beginPath()
      context.roundRect(width * 0.02, height * 0.015, width * 0.96, height * 0.97, width * 0.08)
      context.fill()
      context.shadowColor = 'transparent'
      pictures.draw(context, drawing, 0, 0, width, height)
      extra?.(context, width, height)
      context.restore()
    },
  })
  const back: AtlasEntry = {
    name: 'card-back',
    width,
    height,
    paint: (context, w, h) => pictures.draw(context, 'card-back', 0, 0, w, h),
  }
  const ask: AtlasEntry = {
    name: 'card-asks',
    width: width * 0.3,
    height: width * 0.3,
    paint: (context, w) => pictures.trace(context, 'reply', w * 0.05, w * 0.05, w * 0.9, RED, 2.6),
  }
  const envelope: AtlasEntry = {
    name: 'envelope',
    width: width * 0.6,
    height: width * 0.6,
    paint(context, w) {
      context.fillStyle = CREAM
      context.strokeStyle = INK
      context.lineWidth = w * 0.05
      context.beginPath()
      context.arc(w / 2, w / 2, w * 0.45, 0, 2 * Math.PI)
      context.fill()
      context.stroke()
      pictures.trace(context, 'mail', w * 0.24, w * 0.24, w * 0.52, INK, 2)
    },
  }
  return [
    shadowed('card-shadowed', 'card-back'),
    back,
    ask,
    envelope,
    ...Object.entries(CHANNELS).map(([channel, icon]) =>
      shadowed(`card-${channel}`, 'card-face', (context, w, h) => {
        const size = w * 0.3
        pictures.trace(context, icon, w * 0.5 - size / 2, h * 0.379 - size / 2, size, INK, 2)
      }),
    ),
  ]
}
