import type { Role, ServiceStatus } from '../scenario/roles'
import type { PawnState, Place, Stamp, TileStatus } from './board-view'

/** What is drawn just now, read back from the drawn objects themselves. */
export interface BoardSnapshot {
  /** CSS pixels, and device pixels for each of them. */
  width: number
  height: number
  ratio: number
  tiles: Record<string, { status: TileStatus; stamp: Stamp | ''; played: number }>
  rests: Record<string, 'ahead' | 'planned' | 'running' | 'over'>
  pawns: Record<
    Role,
    { place: Place; state: PawnState; tired: boolean; answer: 'none' | 'owed' | 'sealed' }
  >
  lights: Record<string, { status: ServiceStatus; icon: string; meter: number; over: boolean }>
  /** Services whose cables are lit. */
  live: string[]
  /** Minutes since midnight or noon, as the hands show them. */
  clock: number
  card: { id: string; channel: string; addressee: Role; asks: boolean } | null
  /** How many slips and banknotes lie there, how full the bags are (0–1) and whether they are torn, by gauge. */
  things: {
    slips: Record<string, number>
    bags: Record<string, { filled: number; torn: boolean }>
    bills: number
  }
  /** What is stuck on the plan, in reading order, and what stands on it. */
  notes: { id: string; paper: string; written: string }[]
  /** Strength of the room's lights and of the tints of an alarm and of relief, 0–1. */
  light: { dark: number; lamp: number; window: number; alarm: number; relief: number }
  pointed: boolean
  /** Whether something is in motion, and whether the loop runs. */
  moving: boolean
  awake: boolean
  /** Frames drawn since the table was mounted. */
  frames: number
}
