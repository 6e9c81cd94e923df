import type { GameObjects } from 'phaser'
import type { BoardRest } from '../board-view'
import { centre } from '../layout/box'
import type { BoardSnapshot } from '../snapshot'
import { DEPTH, type Stage, token } from './stage'

interface Disc {
  ring: GameObjects.Image
  over: GameObjects.Image
}

/** The rests of the plan: printed discs, with a ring while a rest is planned or running, and a tick once it is over. */
export class Rests {
  private readonly stage: Stage
  private readonly discs = new Map<string, Disc>()

  constructor(stage: Stage) {
    this.stage = stage
    for (const { after, box } of stage.layout.track.rests) {
      const { x, y } = centre(box)
      const ring = token(stage, 'rest-planned', x, y).setDepth(DEPTH.tiles).setVisible(false)
      const over = token(stage, 'rest-over', x, y).setDepth(DEPTH.tiles).setVisible(false)
      this.discs.set(after, { ring, over })
    }
  }

  apply({ after, status }: BoardRest): void {
    const disc = this.discs.get(after)
    if (!disc) return
    disc.ring.setVisible(status === 'planned' || status === 'running')
    disc.ring.setFrame(status === 'running' ? 'rest-running' : 'rest-planned')
    disc.over.setVisible(status === 'over')
  }

  /** A rest begins. */
  begin(after: string): void {
    const disc = this.discs.get(after)
    if (!disc) return
    const scale = 1 / this.stage.ratio
    disc.ring.setScale(scale * 1.5)
    this.stage.motion.to(
      disc.ring,
      { scaleX: scale, scaleY: scale },
      { duration: 600, ease: 'Cubic.easeOut' },
    )
  }

  snapshot(): BoardSnapshot['rests'] {
    const read = ({ ring, over }: Disc): BoardRest['status'] => {
      if (over.visible) return 'over'
      if (!ring.visible) return 'ahead'
      return ring.frame.name === 'rest-running' ? 'running' : 'planned'
    }
    return Object.fromEntries([...this.discs].map(([after, disc]) => [after, read(disc)]))
  }
}
