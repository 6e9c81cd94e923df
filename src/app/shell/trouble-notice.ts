import type { SeatTrouble } from '../../protocol/seat-view'
import type { Notice } from '../../ui/model'

/** Tells once what keeps a game from being stored, and takes it back when that is over. */
export interface TroubleTeller {
  /** The notice to show; null to take away the one that is shown, undefined while there is no news. */
  news(now: SeatTrouble | null, shown: Notice | null): Notice | null | undefined
  /** Another game is played from now on. */
  forget(): void
  /** Whether something is in memory only that another window has not taken over. */
  atRisk(): boolean
}

/** Nothing is told yet. */
export function troubleTeller(): TroubleTeller {
  let told: SeatTrouble | null = null
  return {
    news(now, shown) {
      if (now === told) return undefined
      told = now
      if (now) return { kind: 'trouble', trouble: now }
      return shown?.kind === 'trouble' ? null : undefined
    },
    forget() {
      told = null
    },
    atRisk: () => told !== null && told !== 'conflict',
  }
}
