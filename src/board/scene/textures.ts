import type { Scene, Textures } from 'phaser'
import { packAtlas } from '../art/atlas'
import { atlasEntries } from '../art/atlas-entries'
import { paintBackdrop } from '../art/backdrop'
import { paintGlow } from '../art/lights'
import type { Pictures } from '../art/pictures'
import type { BoardView } from '../board-view'
import type { TableLayout } from '../layout/table-layout'
import { ATLAS } from './stage'

const BACKDROP = 'backdrop'
const CABLES = 'cables'
const LIGHT = 'light'
const MADE = [ATLAS, BACKDROP, CABLES, LIGHT]
/** Light is soft: so many pixels along the table's longer side are enough. */
export const LIGHT_SIZE = 320

/** Paints all textures anew for a layout, at the screen's resolution. */
export function makeTextures(
  scene: Scene,
  pictures: Pictures,
  layout: TableLayout,
  view: BoardView,
  ratio: number,
  widest: number,
): { backdrop: string; cables: Textures.CanvasTexture; light: Textures.CanvasTexture } {
  for (const key of MADE) if (scene.textures.exists(key)) scene.textures.remove(key)
  const atlas = packAtlas(atlasEntries(pictures, layout, view), ratio, widest)
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
  const share = LIGHT_SIZE / Math.max(layout.width, layout.height)
  const light = canvas(layout.width * share, layout.height * share)
  return {
    backdrop: BACKDROP,
    cables: scene.textures.addCanvas(CABLES, cables)!,
    light: scene.textures.addCanvas(LIGHT, light)!,
  }
}

/** The soft lights, once for all sizes. */
export function makeLights(scene: Scene): void {
  const size = 256
  const middle = size / 2
  const soft = canvas(size, size)
  paintGlow(soft.getContext('2d', { willReadFrequently: true })!, size)
  scene.textures.addCanvas('soft', soft)
  const edge = canvas(size, size)
  const context = edge.getContext('2d', { willReadFrequently: true })!
  const fade = context.createRadialGradient(
    middle,
    middle,
    0.34 * size,
    middle,
    middle,
    0.76 * size,
  )
  fade.addColorStop(0, 'rgba(255,255,255,0)')
  fade.addColorStop(0.5, 'rgba(255,255,255,.4)')
  fade.addColorStop(1, '#fff')
  context.fillStyle = fade
  context.fillRect(0, 0, size, size)
  scene.textures.addCanvas('edge', edge)
}

function canvas(width: number, height: number): HTMLCanvasElement {
  const made = document.createElement('canvas')
  made.width = Math.max(1, Math.round(width))
  made.height = Math.max(1, Math.round(height))
  return made
}
