import type { GameObjects, Textures } from 'phaser'
import { isDead, type ServiceStatus } from '../../scenario/roles'
import { paintCables } from '../art/cables'
import { LIGHTS } from '../art/icons'
import { UNIT_PARTS } from '../art/rack-body'
import type { BoardService } from '../board-view'
import type { Point } from '../layout/box'
import type { BoardSnapshot } from '../snapshot'
import { ATLAS, DEPTH, type Stage, token } from './stage'

interface Unit {
  light: GameObjects.Image
  meter: GameObjects.Image
  glow: GameObjects.Image
  share: number
}

/** The services: state lights, DMIA meters, and the cables of what depends on what. */
export class Rack {
  private readonly stage: Stage
  private readonly units = new Map<string, Unit>()
  private readonly cables: Textures.CanvasTexture
  private live: string[] | null = null

  constructor(stage: Stage, cables: Textures.CanvasTexture) {
    this.stage = stage
    this.cables = cables
    const { channel, units, unit } = stage.layout.rack
    stage.scene.add
      .image(channel.x, channel.y, cables.key)
      .setOrigin(0)
      .setScale(1 / stage.ratio)
      .setDepth(DEPTH.rack)
    const { light: at, meter: bar } = UNIT_PARTS
    for (const { id, box } of units) {
      const [x, y] = [box.x + at.x * box.width, box.y + at.y * box.height]
      const glow = token(stage, 'glow', x, y).setDepth(DEPTH.rack + 1)
      glow
        .setDisplaySize(unit * 1.5, unit * 1.5)
        .setAlpha(0)
        .setBlendMode('ADD')
      const light = token(stage, 'light-down', x, y).setDepth(DEPTH.rack + 2)
      const left = box.x + bar.x * box.width
      const meter = token(stage, 'meter-within', left, box.y + bar.y * box.height, 0)
      meter.setDepth(DEPTH.rack + 2)
      this.units.set(id, { light, meter, glow, share: 0 })
    }
  }

  apply(services: readonly BoardService[]): void {
    for (const { id, status, outage, limit } of services) {
      const unit = this.units.get(id)
      if (!unit) continue
      unit.light.setFrame(`light-${status}`)
      const { meter } = unit
      meter.setFrame(outage >= limit ? 'meter-over' : 'meter-within')
      unit.share = Math.min(1, outage / Math.max(1, limit))
      meter.setCrop(0, 0, Math.round(meter.frame.width * unit.share), meter.frame.height)
      meter.setVisible(outage > 0)
    }
    const live = services.filter(({ status }) => !isDead(status)).map(({ id }) => id)
    if (live.join() !== this.live?.join()) this.paint(live)
  }

  private paint(live: string[]): void {
    this.live = live
    const { rack } = this.stage.layout
    const { ratio } = this.stage
    const { context, canvas } = this.cables
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    paintCables(context, rack.cables, (id) => live.includes(id), rack.channel, rack.unit)
    this.cables.refresh()
  }

  /** A service is back: its light flares up and a spark runs along its cables. */
  relieve(id: string): void {
    const unit = this.units.get(id)
    if (!unit) return
    const { motion, ratio, layout } = this.stage
    motion.flash(unit.glow.setTint(0xffe2a0), 0.85, 900)
    const scale = 1 / ratio
    unit.light.setScale(scale * 1.5)
    motion.to(unit.light, { scaleX: scale, scaleY: scale }, { duration: 420, ease: 'Back.easeOut' })
    if (motion.reducedMotion) return
    for (const { from, points } of layout.rack.cables) if (from === id) this.spark(points)
  }

  /** A service is lost, or has been for as long as it may be. */
  alarm(id: string): void {
    const unit = this.units.get(id)
    if (unit) this.stage.motion.flash(unit.glow.setTint(0xff4a33), 1, 700, 3)
  }

  private spark(points: readonly Point[]): void {
    const { scene, layout, motion } = this.stage
    const size = layout.rack.unit * 0.34
    const spark = scene.add
      .image(points[0]!.x, points[0]!.y, ATLAS, 'glow')
      .setDepth(DEPTH.rack + 3)
    spark.setDisplaySize(size, size).setTint(0xbdf5ea).setBlendMode('ADD')
    const run = { share: 0 }
    motion.to(
      run,
      { share: 1 },
      {
        duration: 820,
        ease: 'Sine.easeIn',
        step: () => {
          const { x, y } = along(points, run.share)
          spark.setPosition(x, y)
        },
        done: () => spark.destroy(),
      },
    )
  }

  snapshot(): Pick<BoardSnapshot, 'lights' | 'live'> {
    const lights = [...this.units].map(([id, { light, meter, share }]) => {
      const status = light.frame.name.slice('light-'.length) as ServiceStatus
      const { icon } = LIGHTS[status]
      const over = meter.frame.name === 'meter-over'
      return [id, { status, icon, meter: meter.visible ? share : 0, over }] as const
    })
    return { lights: Object.fromEntries(lights), live: this.live ?? [] }
  }
}

/** The point at this share of a line's length. */
export function along(points: readonly Point[], share: number): Point {
  const lengths = points.slice(1).map((to, index) => {
    const from = points[index]!
    return Math.hypot(to.x - from.x, to.y - from.y)
  })
  let left = lengths.reduce((sum, one) => sum + one, 0) * share
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [points[index]!, points[index + 1]!]
    if (left <= length && length > 0) {
      const part = left / length
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
    }
    left -= length
  }
  return points.at(-1)!
}
