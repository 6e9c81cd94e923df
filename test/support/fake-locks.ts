interface Held {
  steal: () => void
}

interface Waiting {
  grant: () => void
}

/**
 * As much of Web Locks as the game uses: exclusive locks, `ifAvailable`, `steal`, `signal`. Node 20 has none; the
 * browser's own are tried in `test/e2e`.
 */
export class FakeLocks {
  readonly #held = new Map<string, Held>()
  readonly #waiting = new Map<string, Waiting[]>()

  /** What a window sees as `navigator.locks`. */
  manager(): LockManager {
    return this as unknown as LockManager
  }

  request(
    name: string,
    options: LockOptions,
    whileHeld: (lock: Lock | null) => unknown,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const grant = () => {
        const lock: Held = { steal: () => reject(new DOMException('stolen', 'AbortError')) }
        this.#held.set(name, lock)
        void Promise.resolve(whileHeld({ name, mode: 'exclusive' })).then((value) => {
          resolve(value)
          if (this.#held.get(name) === lock) this.#free(name)
        })
      }
      if (options.steal) {
        this.#held.get(name)?.steal()
        grant()
      } else if (!this.#held.has(name)) {
        grant()
      } else if (options.ifAvailable) {
        resolve(whileHeld(null))
      } else {
        this.#wait(name, grant, reject, options.signal)
      }
    })
  }

  #wait(name: string, grant: () => void, reject: (error: unknown) => void, signal?: AbortSignal) {
    const queue = this.#waiting.get(name) ?? []
    this.#waiting.set(name, queue)
    const waiting: Waiting = { grant }
    queue.push(waiting)
    signal?.addEventListener('abort', () => {
      const at = queue.indexOf(waiting)
      if (at < 0) return
      queue.splice(at, 1)
      reject(signal.reason)
    })
  }

  #free(name: string): void {
    this.#held.delete(name)
    this.#waiting.get(name)?.shift()?.grant()
  }
}
