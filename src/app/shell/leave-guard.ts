import { STAKES, type Stake } from '../../ui/screen'

/** Asks before something is left that is kept nowhere. */
export interface LeaveGuard {
  /**
   * At once where nothing is at stake; else once somebody has answered. `lost` is what the way would lose, anything
   * where it does not say.
   */
  mayLeave(lost?: readonly Stake[]): Promise<boolean>
  answer(go: boolean): void
}

/** `show` puts the question on the screen, or takes it away. */
export function leaveGuard(
  atStake: (what: Stake) => boolean,
  show: (asking: Stake | null) => void,
): LeaveGuard {
  let waiting: ((go: boolean) => void) | null = null
  const answer = (go: boolean): void => {
    const answered = waiting
    waiting = null
    show(null)
    answered?.(go)
  }
  return {
    mayLeave(lost = STAKES) {
      const stake = lost.find(atStake)
      if (!stake) return Promise.resolve(true)
      // Whoever wants to go elsewhere meanwhile is asked anew.
      waiting?.(false)
      show(stake)
      return new Promise((resolve) => (waiting = resolve))
    },
    answer,
  }
}
