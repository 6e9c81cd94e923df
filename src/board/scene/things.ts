import type { GameObjects } from 'phaser'
import { BILLS, SLIPS } from '../art/things-art'
import type { BoardThing, BoardView } from '../board-view'
import { type Box, centre } from '../layout/box'
import { thingsOn } from '../layout/notes'
import type { BoardSnapshot } from '../snapshot'
import { DEPTH, type Stage, token } from './stage'

interface Bag {
  papers: GameObjects.Image
  front: GameObjects.Image
  share: number
}

/** The part of the bag's picture, from its top, that lies above and below what it holds. */
const BAG_TOP = 0.24
const BAG_FOOT = 0.86
/** A golden angle's turn in widths of a slip: a heap in which no two lie alike, the same for everybody. */
const TURN = 2.399963

/** What lies on the wood: slips beside the telephone, the bag with the evidence, the money that has gone. */
export class Things {
  private readonly stage: Stage
  private readonly slips = new Map<string, GameObjects.Image[]>()
  private readonly bags = new Map<string, Bag>()
  private readonly bills: GameObjects.Image[] = []
  private readonly glows = new Map<string, GameObjects.Image>()

  constructor(stage: Stage, view: BoardView) {
    this.stage = stage
    for (const { gauge, box } of thingsOn(stage.layout.things.wood, view)) {
      const thing = view.things.find((one) => one.gauge === gauge)?.thing
      if (thing === 'slips') this.slips.set(gauge, this.layTelephone(box))
      else if (thing === 'bag') this.bags.set(gauge, this.layBag(box))
      else this.layBills(box)
      this.glows.set(gauge, this.layGlow(box))
    }
  }

  private layGlow(box: Box): GameObjects.Image {
    const { x, y } = centre(box)
    const glow = token(this.stage, 'glow', x, y).setDepth(DEPTH.things + 1)
    return glow
      .setDisplaySize(box.width * 1.3, box.height * 1.3)
      .setAlpha(0)
      .setBlendMode('ADD')
  }

  /** A gauge has lost. */
  lose(gauge: string): void {
    this.shine(gauge, 0xff4a33, 1)
  }

  gain(gauge: string): void {
    this.shine(gauge, 0xbfe8a0, 0.7)
  }

  /** Money has gone, which lies there under no gauge's name. */
  pay(): void {
    this.shine('', 0xffd27a, 0.7)
  }

  private shine(gauge: string, tint: number, strength: number): void {
    const glow = this.glows.get(gauge)
    if (glow) this.stage.motion.flash(glow.setTint(tint), strength, 800)
  }

  private layTelephone(box: Box): GameObjects.Image[] {
    const { x, y } = centre(box)
    this.lying('telephone', x - 0.16 * box.width, y - 0.06 * box.height, -0.07)
    return Array.from({ length: SLIPS }, (_, index) => {
      const [dx, dy] = heap(index, 0.1)
      return this.lying(
        'slip',
        x + (0.27 + dx) * box.width,
        y + (0.27 + dy) * box.height,
        0.32 * Math.sin(index * TURN),
      )
    })
  }

  private layBag(box: Box): Bag {
    const { x, y } = centre(box)
    this.lying('bag', x, y, 0)
    const papers = this.lying('bag-papers', x, y, 0)
    return { papers, front: this.lying('bag-front', x, y, 0), share: 1 }
  }

  private layBills(box: Box): void {
    const { x, y } = centre(box)
    for (let index = 0; index < BILLS; index += 1) {
      const [dx, dy] = heap(index, 0.15)
      const turn = 0.5 * Math.sin(index * TURN + 1)
      this.bills.push(this.lying('bill', x + dx * box.width, y + dy * box.height, turn))
    }
  }

  private lying(frame: string, x: number, y: number, turn: number): GameObjects.Image {
    return token(this.stage, frame, x, y).setRotation(turn).setDepth(DEPTH.things)
  }

  apply({ things, bills }: Pick<BoardView, 'things' | 'bills'>, still: boolean): void {
    for (const thing of things) {
      const slips = this.slips.get(thing.gauge)
      if (slips) this.count(slips, slipsFor(thing), still)
      const bag = this.bags.get(thing.gauge)
      if (bag) fill(bag, thing)
    }
    this.count(this.bills, Math.min(BILLS, bills ?? 0), still)
  }

  /** So many of a heap are there; each new one falls onto it. */
  private count(heaped: readonly GameObjects.Image[], count: number, still: boolean): void {
    const { motion, ratio } = this.stage
    for (const [index, one] of heaped.entries()) {
      const shown = index < count
      if (shown && !one.visible && !still) {
        one.setAlpha(0).setScale(1.6 / ratio)
        motion.to(
          one,
          { alpha: 1, scaleX: 1 / ratio, scaleY: 1 / ratio },
          { duration: 320, delay: index * 40, ease: 'Quad.easeIn' },
        )
      }
      one.setVisible(shown)
    }
  }

  snapshot(): BoardSnapshot['things'] {
    const count = (heaped: readonly GameObjects.Image[]): number =>
      heaped.filter(({ visible }) => visible).length
    const bags = [...this.bags].map(
      ([gauge, { share, front }]) =>
        [gauge, { filled: share, torn: front.frame.name === 'bag-torn' }] as const,
    )
    return {
      slips: Object.fromEntries([...this.slips].map(([gauge, one]) => [gauge, count(one)])),
      bags: Object.fromEntries(bags),
      bills: count(this.bills),
    }
  }
}

/** None at full points, all of them at none. */
const slipsFor = ({ value }: BoardThing): number => Math.round(((100 - value) * SLIPS) / 100)

function fill(bag: Bag, { value, broken }: BoardThing): void {
  const { papers, front } = bag
  bag.share = value / 100
  const { width, height } = papers.frame
  const top = (BAG_FOOT - (BAG_FOOT - BAG_TOP) * bag.share) * height
  papers.setCrop(0, Math.round(top), width, Math.ceil(height - top))
  papers.setVisible(value > 0)
  front.setFrame(broken ? 'bag-torn' : 'bag-front')
}

const heap = (index: number, wide: number): readonly [x: number, y: number] => {
  const far = wide * Math.sqrt(index / 6)
  return [far * Math.cos(index * TURN), far * Math.sin(index * TURN)]
}
