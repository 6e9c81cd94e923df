import type { Actions, AppModel } from '../../ui/model'
import { gamesHeld } from '../hosting/writer-lock'

interface UpdateWiring {
  show(part: Partial<AppModel>): void
  /** Nothing that fails stays silent. */
  attempt(work: () => Promise<void>): void
}

/** How a newer version of the game comes in: never under a game that is played. */
export interface UpdateController {
  readonly actions: Pick<Actions, 'applyUpdate' | 'reload'>
  /** A newer version waits; `apply` installs it. */
  offer(apply: () => void): void
  /** Another window has installed one. */
  tellReplaced(): void
}

/** Nothing is offered yet; `applyUpdate` before an offer does nothing. */
export function updateController({ show, attempt }: UpdateWiring): UpdateController {
  let apply: () => void = () => undefined
  return {
    actions: {
      applyUpdate: (anyway) =>
        attempt(async () => {
          if (!anyway && (await gamesHeld())) show({ update: 'held' })
          else apply()
        }),
      reload: () => location.reload(),
    },
    offer(waiting) {
      apply = waiting
      show({ update: 'ready' })
    },
    tellReplaced: () => show({ notice: { kind: 'replaced' } }),
  }
}
