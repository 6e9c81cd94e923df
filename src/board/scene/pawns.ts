import type { GameObjects } from 'phaser'
import type { Role } from '../../scenario/roles'
import type { BoardPawn, PawnState, Place } from '../board-view'
import { PAWN, pawnSpot, placeAt, type Spot } from '../layout/pawn-places'
import type { BoardSnapshot } from '../snapshot'
import { DEPTH, type Stage, token } from './stage'

interface Pawn {
  seat: number
  figure: GameObjects.Container
  halo: GameObjects.Image
  body: GameObjects.Image
  state: GameObjects.Image
  tired: GameObjects.Image
  answer: GameObjects.Image
  /** Where it stands or is going to stand. */
  at: Spot | null
  flight: { share: number }
}

const HOP = 460
/** Somebody worn out leans, and the colour has gone. */
const WORN_TILT = 0.24
const WORN = 0x9a9a92
/** Somebody away is a pawn that has fallen over: turned, and flat. */
const FALLEN = -0.5
const FLAT = 0.62

/** The pawns: they hop to their role's work and show how the role is. */
export class Pawns {
  private readonly stage: Stage
  private readonly pawns = new Map<Role, Pawn>()
  /** Of a pawn on a tile. */
  private readonly size: number

  constructor(stage: Stage, pawns: readonly BoardPawn[]) {
    this.stage = stage
    const size = PAWN * stage.layout.track.tile
    this.size = size
    for (const { role, seat } of pawns) {
      const halo = token(stage, 'halo', 0, size * 0.08)
      const body = token(stage, `pawn-${role}`, 0, 0)
      const state = token(stage, 'mark-waiting', size * 0.42, -size * 0.36)
      const tired = token(stage, 'mark-tired', size * 0.42, size * 0.38)
      const answer = token(stage, 'mark-owed', -size * 0.42, -size * 0.36)
      const figure = stage.scene.add.container(0, 0, [halo, body, state, tired, answer])
      figure.setDepth(DEPTH.pawns).setVisible(false)
      this.pawns.set(role, {
        seat,
        figure,
        halo,
        body,
        state,
        tired,
        answer,
        at: null,
        flight: { share: 0 },
      })
    }
  }

  /** Shows a pawn as it is; `reducedMotion` puts it down where it belongs without a hop. */
  apply(view: BoardPawn, reducedMotion: boolean): void {
    const pawn = this.pawns.get(view.role)!
    show(pawn, view)
    const spot = pawnSpot(this.stage.layout, view.place, view.seat)
    if (!spot) return
    const { at } = pawn
    pawn.at = spot
    if (!at || reducedMotion) this.put(pawn, spot)
    else if (at.x !== spot.x || at.y !== spot.y) this.hop(pawn, spot)
    pawn.figure.setVisible(true)
  }

  private put({ figure, flight }: Pawn, spot: Spot): void {
    this.stage.motion.stop(flight)
    figure.setPosition(spot.x, spot.y).setScale(spot.size / this.size)
    figure.setDepth(DEPTH.pawns + spot.y / 100)
  }

  /** From where it is now, also in the middle of another hop. */
  private hop(pawn: Pawn, to: Spot): void {
    const { figure, flight, seat } = pawn
    const from = { x: figure.x, y: figure.y, size: figure.scaleX * this.size }
    const far = Math.hypot(to.x - from.x, to.y - from.y)
    const room = Math.max(0, Math.min(from.y, to.y) - this.size)
    const height = Math.min(this.stage.layout.track.tile * 0.9, far * 0.34 + this.size * 0.5, room)
    figure.setDepth(DEPTH.pawns + 50)
    flight.share = 0
    const step = (): void => {
      const { share } = flight
      const lift = 4 * share * (1 - share)
      const x = from.x + (to.x - from.x) * share
      const y = from.y + (to.y - from.y) * share
      const size = from.size + (to.size - from.size) * share
      figure.setPosition(x, y - height * lift).setScale((size / this.size) * (1 + 0.28 * lift))
    }
    const move = { duration: HOP, delay: seat * 55, ease: 'Sine.easeInOut' }
    this.stage.motion.to(flight, { share: 1 }, { ...move, step, done: () => this.put(pawn, to) })
  }

  /** A role has sealed its answer: its mark pops up. */
  seal(role: string): void {
    const pawn = this.pawns.get(role)
    if (!pawn) return
    const scale = 1 / this.stage.ratio
    pawn.answer.setScale(scale * 2)
    this.stage.motion.to(
      pawn.answer,
      { scaleX: scale, scaleY: scale },
      { duration: 320, ease: 'Back.easeOut' },
    )
  }

  snapshot(): BoardSnapshot['pawns'] {
    const drawn = [...this.pawns].map(([role, pawn]) => {
      const { seat, figure, halo, body, state, tired, answer } = pawn
      const place: Place = placeAt(this.stage.layout, seat, figure)
      const fallen = Math.abs(body.rotation - FALLEN) < 0.01
      const mark = state.visible ? state.frame.name : ''
      const shown: PawnState = fallen
        ? 'away'
        : mark === 'mark-waiting'
          ? 'waiting'
          : mark === 'mark-resting'
            ? 'resting'
            : halo.visible
              ? 'busy'
              : 'idle'
      const given = answer.frame.name === 'mark-sealed' ? 'sealed' : 'owed'
      const seen = {
        place,
        state: shown,
        tired: tired.visible,
        answer: answer.visible ? given : 'none',
      }
      return [role, seen] as const
    })
    return Object.fromEntries(drawn) as BoardSnapshot['pawns']
  }
}

function show({ halo, body, state, tired, answer }: Pawn, view: BoardPawn): void {
  halo.setVisible(view.state === 'busy')
  const away = view.state === 'away'
  const tilt = view.tired ? WORN_TILT : 0
  body.setRotation(away ? FALLEN : tilt).setAlpha(away ? 0.8 : 1)
  if (view.tired) body.setTint(WORN)
  else body.clearTint()
  body.scaleY = body.scaleX * (away ? FLAT : 1)
  const mark = view.state === 'busy' || view.state === 'idle' ? null : view.state
  state.setVisible(mark !== null)
  if (mark) state.setFrame(`mark-${mark}`)
  tired.setVisible(view.tired)
  answer.setVisible(view.answer !== 'none')
  if (view.answer !== 'none') answer.setFrame(`mark-${view.answer}`)
}
