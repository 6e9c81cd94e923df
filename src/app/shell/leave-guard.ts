/** Asks before something is left that this window alone knows. */
export interface LeaveGuard {
  /** At once where nothing is at stake; else once somebody has answered. */
  mayLeave(): Promise<boolean>
  answer(go: boolean): void
}

/** `show` puts the question on the screen, or takes it away. */
export function leaveGuard(atStake: () => boolean, show: (asking: boolean) => void): LeaveGuard {
  let waiting: ((go: boolean) => void) | null = null
  const answer = (go: boolean): void => {
    const answered = waiting
    waiting = null
    show(false)
    answered?.(go)
  }
  return {
    mayLeave() {
      if (!atStake()) return Promise.resolve(true)
      // Whoever wants to go elsewhere meanwhile is asked anew.
      waiting?.(false)
      show(true)
      return new Promise((resolve) => (waiting = resolve))
    },
    answer,
  }
}
