import type { GameObjects, Scene } from 'phaser'
import type { TableLayout } from '../layout/table-layout'
import type { Motion } from './motion'

export const ATLAS = 'atlas'

/** Depths, from the table's wood to the light above it. */
export const DEPTH = {
  backdrop: 0,
  ring: 4,
  tiles: 10,
  notes: 14,
  rack: 20,
  things: 25,
  cards: 30,
  clock: 40,
  pawns: 50,
  light: 900,
} as const

/** What the tokens need to be drawn. */
export interface Stage {
  scene: Scene
  layout: TableLayout
  /** Device pixels for a CSS pixel. */
  ratio: number
  motion: Motion
}

/** A picture of the atlas at its own size, the given point of it at this place. */
export function token(
  { scene, ratio }: Stage,
  frame: string,
  x: number,
  y: number,
  origin = 0.5,
): GameObjects.Image {
  const snap = (value: number): number => Math.round(value * ratio) / ratio
  return scene.add
    .image(origin === 0 ? snap(x) : x, origin === 0 ? snap(y) : y, ATLAS, frame)
    .setOrigin(origin)
    .setScale(1 / ratio)
}
