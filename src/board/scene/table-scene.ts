import { type GameObjects, Scene } from 'phaser'
import { isDead } from '../../scenario/roles'
import type { Cue } from '../../view/cue'
import { RING } from '../art/atlas-entries'
import { LightMap } from '../art/light-map'
import type { Pictures } from '../art/pictures'
import type { BoardView } from '../board-view'
import type { Box } from '../layout/box'
import type { TableLayout } from '../layout/table-layout'
import type { BoardSnapshot } from '../snapshot'
import { Clock } from './clock'
import { Deck } from './deck'
import { Motion } from './motion'
import { Notes } from './notes'
import { Pawns } from './pawns'
import { Rack } from './rack'
import { Rests } from './rests'
import { Room } from './room'
import { ATLAS, DEPTH } from './stage'
import { LIGHT_SIZE, makeLights, makeTextures } from './textures'
import { Things } from './things'
import { Tiles } from './tiles'

const CLOCK_RUN = 900

interface Tokens {
  tiles: Tiles
  rests: Rests
  pawns: Pawns
  rack: Rack
  deck: Deck
  clock: Clock
  things: Things
  notes: Notes
  room: Room
  ring: GameObjects.NineSlice
}

/** The table: tokens made for a layout, changed by what differs in the view, moved by cues. It knows no rule. */
export class TableScene extends Scene {
  readonly motion: Motion
  private readonly pictures: Pictures
  private readonly lightMap: LightMap
  private readonly ready: () => void
  private tokens: Tokens | null = null
  private layout: TableLayout | null = null
  private view: BoardView | null = null
  private ratio = 1
  /** The minute that clock and light show, on its way to the view's. */
  private readonly shown = { minute: 0 }

  constructor(pictures: Pictures, reducedMotion: boolean, ready: () => void) {
    super('table')
    this.pictures = pictures
    this.lightMap = new LightMap(pictures, LIGHT_SIZE)
    this.ready = ready
    this.motion = new Motion(this, reducedMotion)
  }

  create(): void {
    makeLights(this)
    this.ready()
  }

  /** Clears the table and lays it anew for this size; everything stands where the view has it. */
  lay(view: BoardView, layout: TableLayout, ratio: number, widest: number): void {
    this.motion.clear()
    this.children.removeAll(true)
    const { backdrop, cables, light } = makeTextures(
      this,
      this.pictures,
      layout,
      view,
      ratio,
      widest,
    )
    this.cameras.main.setOrigin(0, 0).setZoom(ratio).setScroll(0, 0)
    this.add
      .image(0, 0, backdrop)
      .setOrigin(0)
      .setScale(1 / ratio)
    const stage = { scene: this, layout, ratio, motion: this.motion }
    const corner = RING.corner * ratio
    const ring = this.add
      .nineslice(0, 0, ATLAS, 'ring', 0, 0, corner, corner, corner, corner)
      .setOrigin(0)
      .setScale(1 / ratio)
      .setDepth(DEPTH.light - 1)
      .setVisible(false)
    this.tokens = {
      tiles: new Tiles(stage, view.rows),
      rests: new Rests(stage),
      pawns: new Pawns(stage, view.pawns),
      rack: new Rack(stage, cables),
      deck: new Deck(stage, view.pawns[0]!.role),
      clock: new Clock(stage),
      things: new Things(stage, view),
      notes: new Notes(stage),
      room: new Room(stage, this.lightMap, light),
      ring,
    }
    this.layout = layout
    this.ratio = ratio
    this.view = null
    this.apply(view)
  }

  /** Brings the table to the view; the first time at once, then by hops and turning hands. */
  apply(view: BoardView): void {
    const { tokens, view: before } = this
    if (!tokens) return
    this.view = view
    for (const [index, row] of view.rows.entries()) {
      if (!same(row, before?.rows[index])) tokens.tiles.apply(row)
    }
    for (const [index, rest] of view.rests.entries()) {
      if (!same(rest, before?.rests[index])) tokens.rests.apply(rest)
    }
    for (const [index, pawn] of view.pawns.entries()) {
      if (!same(pawn, before?.pawns[index])) tokens.pawns.apply(pawn, before === null)
    }
    if (!same(view.services, before?.services)) tokens.rack.apply(view.services)
    if (!same(view.card, before?.card)) tokens.deck.apply(view.card)
    if (!same([view.things, view.bills], before && [before.things, before.bills])) {
      tokens.things.apply(view, before === null)
    }
    if (!same([view.duties, view.threads], before && [before.duties, before.threads])) {
      tokens.notes.apply(view, before === null)
    }
    this.runClock(view, before)
  }

  private runClock(view: BoardView, before: BoardView | null): void {
    const show = (): void => this.showMinute()
    if (!before || before.minute > view.minute) {
      this.motion.stop(this.shown)
      this.shown.minute = view.minute
      show()
    } else if (before.minute < view.minute) {
      this.motion.to(
        this.shown,
        { minute: view.minute },
        { duration: CLOCK_RUN, ease: 'Cubic.easeInOut', step: show },
      )
    } else show()
  }

  /** The hands go on alone: what happens on the way is applied when they are there. */
  run(minute: number, ms: number): void {
    if (minute <= this.shown.minute) return
    const step = (): void => this.showMinute()
    this.motion.to(this.shown, { minute }, { duration: ms, ease: 'Linear', step })
  }

  private showMinute(): void {
    const { tokens, view } = this
    if (!tokens || !view) return
    const minuteOfDay = view.minuteOfDay - view.minute + this.shown.minute
    const working = view.services.filter(({ status }) => !isDead(status)).length
    tokens.clock.show(((minuteOfDay % 1440) + 1440) % 1440)
    tokens.room.show(minuteOfDay, working / Math.max(1, view.services.length))
  }

  /** Repeats with motion what the view already shows. */
  play({ type, about }: Cue): void {
    const { tokens } = this
    if (!tokens) return
    const moves: Record<Cue['type'], () => void> = {
      stamp: () => tokens.tiles.stamp(about),
      open: () => tokens.tiles.open(about),
      stimulus: () => {
        tokens.room.call()
        tokens.deck.flip()
      },
      card: () => tokens.pawns.seal(about),
      message: () => tokens.deck.receive(),
      relief: () => {
        tokens.room.relieve()
        tokens.rack.relieve(about)
      },
      alarm: () => tokens.room.alert(),
      outage: () => {
        tokens.room.alert()
        tokens.rack.alarm(about)
      },
      lost: () => {
        tokens.room.alert()
        tokens.rack.alarm(about)
      },
      loss: () => tokens.things.lose(about),
      gain: () => tokens.things.gain(about),
      money: () => tokens.things.pay(),
      reveal: () => tokens.pawns.seal(about),
      // The screen that follows shows it.
      end: () => {},
      rest: () => tokens.rests.begin(about),
    }
    moves[type]()
  }

  /** A frame around what is pointed at, null for none. */
  ring(box: Box | null): void {
    const { tokens, layout } = this
    if (!tokens || !layout) return
    tokens.ring.setVisible(box !== null)
    if (!box) return
    const by = Math.max(4, layout.track.tile * 0.06)
    const { ratio } = this
    tokens.ring.setPosition(box.x - by, box.y - by)
    tokens.ring.setSize((box.width + 2 * by) * ratio, (box.height + 2 * by) * ratio)
  }

  drawn(): Omit<
    BoardSnapshot,
    'width' | 'height' | 'ratio' | 'awake' | 'frames' | 'pointed'
  > | null {
    const { tokens } = this
    if (!tokens) return null
    return {
      tiles: tokens.tiles.snapshot(),
      rests: tokens.rests.snapshot(),
      pawns: tokens.pawns.snapshot(),
      ...tokens.rack.snapshot(),
      clock: tokens.clock.snapshot(),
      card: tokens.deck.snapshot(),
      things: tokens.things.snapshot(),
      notes: tokens.notes.snapshot(),
      light: tokens.room.snapshot(),
      moving: this.motion.moving,
    }
  }
}

/** Whether two parts of a view are equal; both are plain JSON. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
