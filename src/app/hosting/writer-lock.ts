/** This window's right to play a game. */
export interface WriterLock {
  /** `alone`: no other window plays it. `elsewhere`: one does. `unknown`: no Web Locks here, the store arbitrates. */
  readonly held: 'alone' | 'elsewhere' | 'unknown'
  /** Lets another window have it; more than once is harmless. */
  release(): void
}

export interface LockWishes {
  /** Takes the game away from the window that plays it. */
  steal?: boolean
  /** Called when another window takes the game away. */
  onLost?: () => void
  /** How long to wait for a window that is just closing, ms. */
  patience?: number
}

/** A page that is being reloaded may still hold its lock for a moment. */
const CLOSING_PATIENCE_MS = 400

const PREFIX = 'pra/game/'

/** Web Locks exist in secure contexts only; on plain http there are none. */
const browserLocks = (): LockManager | undefined =>
  typeof navigator === 'undefined' ? undefined : navigator.locks

/** Asks for the right to play a game; never throws. */
export async function lockGame(
  game: string,
  { steal = false, onLost, patience = CLOSING_PATIENCE_MS }: LockWishes = {},
  locks: LockManager | undefined = browserLocks(),
): Promise<WriterLock> {
  if (!locks) return withoutLock('unknown')
  const ask = (options: LockOptions) => request(locks, PREFIX + game, options, onLost)
  const first = await ask(steal ? { steal } : { ifAvailable: true })
  if (first.held !== 'elsewhere' || patience <= 0) return first
  return ask({ signal: AbortSignal.timeout(patience) })
}

/** Whether any window plays a game just now; false where that cannot be known. */
export async function gamesHeld(locks: LockManager | undefined = browserLocks()): Promise<boolean> {
  const state = await locks?.query().catch(() => undefined)
  return state?.held?.some(({ name }) => name?.startsWith(PREFIX)) ?? false
}

const withoutLock = (held: WriterLock['held']): WriterLock => ({ held, release: () => undefined })

function request(
  locks: LockManager,
  name: string,
  options: LockOptions,
  onLost?: () => void,
): Promise<WriterLock> {
  return new Promise((resolve) => {
    let holding = false
    const whileHeld = (lock: Lock | null): Promise<void> | undefined => {
      if (!lock) {
        resolve(withoutLock('elsewhere'))
        return undefined
      }
      holding = true
      // The lock is held until this promise settles.
      return new Promise((release) => {
        resolve({
          held: 'alone',
          release() {
            holding = false
            release()
          },
        })
      })
    }
    locks.request(name, options, whileHeld).catch(() => {
      // Before the lock was had: waited in vain, or locks are refused here. After: it was stolen.
      if (holding) onLost?.()
      else resolve(withoutLock(options.signal?.aborted ? 'elsewhere' : 'unknown'))
    })
  })
}
