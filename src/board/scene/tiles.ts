import type { GameObjects } from 'phaser'
import { BAR, barScale, cardBox } from '../art/tile-face'
import type { BoardRow, Stamp, TileStatus } from '../board-view'
import type { BoardSnapshot } from '../snapshot'
import { DEPTH, type Stage, token } from './stage'

interface Tile {
  card: GameObjects.Image
  face: GameObjects.Image
  played: GameObjects.Image
  stamp: GameObjects.Image
  /** Where card and face lie when nothing moves them. */
  cardY: number
  faceY: number
  /** Part of the bar that is shown, 0–1. */
  share: number
}

/** The tiles of the plan: card by state, printed face, played time, stamp. */
export class Tiles {
  private readonly stage: Stage
  private readonly tiles = new Map<string, Tile>()
  private readonly scale: number

  constructor(stage: Stage, rows: readonly BoardRow[]) {
    this.stage = stage
    this.scale = barScale(rows)
    const { tile } = stage.layout.track
    const around = cardBox(tile)
    for (const { key, box } of stage.layout.track.tiles) {
      const card = token(stage, 'card-locked', box.x + around.x, box.y + around.y, 0)
      const face = token(stage, `face:${key}`, box.x, box.y, 0)
      const x = box.x + BAR.x * tile
      const y = box.y + BAR.played * tile
      const played = token(stage, 'played-running', x, y, 0)
      const stamp = token(stage, 'stamp-clean', box.x + box.width / 2, box.y + box.height * 0.52)
      card.setDepth(DEPTH.tiles)
      face.setDepth(DEPTH.tiles + 1)
      played.setDepth(DEPTH.tiles + 1)
      stamp.setDepth(DEPTH.tiles + 2).setVisible(false)
      this.tiles.set(key, { card, face, played, stamp, cardY: card.y, faceY: face.y, share: 0 })
    }
  }

  apply(row: BoardRow): void {
    const tile = this.tiles.get(row.key)
    if (!tile) return
    const { card, face, played, stamp } = tile
    card.setFrame(`card-${cardOf(row)}`)
    face.setAlpha(row.status === 'locked' ? 0.62 : 1)
    const over = row.worked > row.minutes[1]
    const kind = over ? 'over' : row.status === 'closed' ? 'kept' : 'running'
    played.setFrame(`played-${kind}`)
    tile.share = Math.min(1, row.worked / this.scale)
    played.setCrop(0, 0, Math.round(played.frame.width * tile.share), played.frame.height)
    played.setVisible(row.worked > 0)
    const stamped = stampOf(row)
    stamp.setVisible(stamped !== '')
    if (stamped !== '') stamp.setFrame(`stamp-${stamped}`)
  }

  /** The stamp comes down. */
  stamp(key: string): void {
    const tile = this.tiles.get(key)
    if (!tile?.stamp.visible) return
    const { motion, ratio } = this.stage
    const rest = 1 / ratio
    tile.stamp.setAlpha(0).setScale(rest * 2.1)
    motion.to(
      tile.stamp,
      { alpha: 1, scaleX: rest, scaleY: rest },
      { duration: 260, ease: 'Quint.easeIn', done: () => this.knock(tile) },
    )
  }

  private knock({ card, face, cardY, faceY }: Tile): void {
    for (const [part, y] of [[card, cardY] as const, [face, faceY] as const]) {
      part.y = y + 1.5
      this.stage.motion.to(part, { y }, { duration: 140, ease: 'Back.easeOut' })
    }
  }

  /** The tile is laid down. */
  open(key: string): void {
    const tile = this.tiles.get(key)
    if (!tile) return
    const { card, face, cardY, faceY } = tile
    for (const [part, y] of [[card, cardY] as const, [face, faceY] as const]) {
      part.y = y - this.stage.layout.track.tile * 0.22
      part.setAlpha(0.4)
      this.stage.motion.to(part, { y, alpha: 1 }, { duration: 340, ease: 'Bounce.easeOut' })
    }
  }

  snapshot(): BoardSnapshot['tiles'] {
    return Object.fromEntries(
      [...this.tiles].map(([key, { card, played, stamp, share }]) => [
        key,
        {
          status: card.frame.name.split('-')[1] as TileStatus,
          stamp: stamp.visible ? (stamp.frame.name.slice('stamp-'.length) as Stamp) : '',
          played: played.visible ? share : 0,
        },
      ]),
    )
  }
}

/** A closed tile is as green, amber or red as its stamp. */
const cardOf = ({ status, outcome }: BoardRow): string =>
  status === 'closed' && outcome !== 'clean' && outcome !== '' ? `closed-${outcome}` : status

/** A closed phase is stamped by how it went, a reopened one as such. */
const stampOf = ({ status, outcome }: BoardRow): Stamp | '' => {
  if (status === 'reopened') return 'reopened'
  return status === 'closed' ? outcome : ''
}
