import type { GameObjects } from 'phaser'
import type { Role } from '../../scenario/roles'
import type { BoardCard } from '../board-view'
import { centre } from '../layout/box'
import type { BoardSnapshot } from '../snapshot'
import { DEPTH, type Stage, token } from './stage'

const FLIP = 300

/** The stimulus deck and the card turned last: channel, addressee's shape, whether it asks for an answer. */
export class Deck {
  private readonly stage: Stage
  private readonly face: GameObjects.Container
  private readonly front: GameObjects.Image
  private readonly pawn: GameObjects.Image
  private readonly asks: GameObjects.Image
  private readonly back: GameObjects.Image
  private readonly envelope: GameObjects.Image
  private shown: BoardCard | null = null

  constructor(stage: Stage, somebody: Role) {
    this.stage = stage
    const { deck, card } = stage.layout
    const at = centre(deck)
    for (let layer = 3; layer >= 0; layer -= 1) {
      const shift = layer * deck.width * 0.018
      const back = token(
        stage,
        layer === 3 ? 'card-shadowed' : 'card-back',
        at.x + shift,
        at.y + shift,
      )
      back.setDepth(DEPTH.cards).setRotation((layer % 2 === 0 ? 1 : -1) * layer * 0.006)
    }
    const { width, height } = card
    this.front = token(stage, 'card-phone', 0, 0)
    this.pawn = token(stage, `pawn-${somebody}`, width * 0.26, height * 0.36)
    this.pawn.setScale((width * 0.36) / this.pawn.width)
    this.asks = token(stage, 'card-asks', -width * 0.24, height * 0.355)
    const { x, y } = centre(card)
    this.face = stage.scene.add.container(x, y, [this.front, this.pawn, this.asks])
    this.face
      .setDepth(DEPTH.cards + 1)
      .setRotation(0.035)
      .setVisible(false)
    this.back = token(stage, 'card-back', at.x, at.y)
      .setDepth(DEPTH.cards + 2)
      .setVisible(false)
    this.envelope = token(stage, 'envelope', x, y)
      .setDepth(DEPTH.cards + 3)
      .setAlpha(0)
  }

  apply(card: BoardCard | null): void {
    this.shown = card
    this.face.setVisible(card !== null)
    if (!card) return
    this.front.setFrame(`card-${card.channel}`)
    this.pawn.setFrame(`pawn-${card.addressee}`)
    this.asks.setVisible(card.asks)
  }

  /** The top card slides off and turns over. */
  flip(): void {
    const { motion, layout, ratio } = this.stage
    if (!this.shown || motion.reducedMotion) return
    const from = centre(layout.deck)
    const to = centre(layout.card)
    const scale = 1 / ratio
    const { face, back } = this
    back.setPosition(from.x, from.y).setScale(scale).setRotation(0).setVisible(true)
    face.setScale(0, 1)
    motion.to(
      back,
      { x: to.x, y: to.y, scaleX: 0, rotation: 0.035 },
      {
        duration: FLIP,
        ease: 'Sine.easeIn',
        done: () => {
          back.setVisible(false)
          motion.to(face, { scaleX: 1 }, { duration: FLIP * 0.7, ease: 'Back.easeOut' })
        },
      },
    )
  }

  /** A message has come. */
  receive(): void {
    const { motion, layout } = this.stage
    const { x, y } = centre(layout.card)
    this.envelope.setPosition(x, y - layout.card.height * 0.1)
    if (!motion.reducedMotion) {
      motion.to(
        this.envelope,
        { y: y - layout.card.height * 0.34 },
        { duration: 900, ease: 'Sine.easeOut' },
      )
    }
    motion.flash(this.envelope, 1, 1100)
  }

  snapshot(): BoardSnapshot['card'] {
    if (!this.face.visible || !this.shown) return null
    return {
      id: this.shown.id,
      channel: this.front.frame.name.slice('card-'.length),
      addressee: this.pawn.frame.name.slice('pawn-'.length) as Role,
      asks: this.asks.visible,
    }
  }
}
