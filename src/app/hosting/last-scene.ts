/** The last scene of a game that ends before somebody's eyes: what follows is made ready meanwhile, and waits for it. */
export interface LastScene {
  /** Settles when it has been seen; at once where there is none. */
  seen(): Promise<void>
  on(): boolean
  begin(): void
  end(): void
}

/** None is on at first. */
export function lastScene(): LastScene {
  let scene: PromiseWithResolvers | null = null
  return {
    seen: () => scene?.promise ?? Promise.resolve(),
    on: () => scene !== null,
    begin() {
      scene ??= withResolvers()
    },
    end() {
      scene?.resolve()
      scene = null
    },
  }
}

interface PromiseWithResolvers {
  readonly promise: Promise<void>
  readonly resolve: () => void
}

function withResolvers(): PromiseWithResolvers {
  let resolve = (): void => undefined
  const promise = new Promise<void>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
