import type { AppModel } from '../../ui/model'
import type { Stake } from '../../ui/screen'
import { leaveGuard } from './leave-guard'
import { oneAtATime } from './one-at-a-time'

interface WaysWiring {
  model(): AppModel
  show(part: Partial<AppModel>): void
  /** Whether this would be lost with the screen that is left. */
  atStake(what: Stake): boolean
}

/** How somebody gets from one screen to another. */
export interface Ways {
  /** Asks where something is at stake, of `lost` if that says what the way would lose; false for who wants to stay. */
  mayLeave(lost?: readonly Stake[]): Promise<boolean>
  /** Answers what `mayLeave` asks. */
  leave(go: boolean): void
  /** One way at a time, in the order in which they were asked for; `name` tells them apart. */
  go(name: string, way: () => Promise<void>): Promise<void>
}

/** A way shorter than this does not show as under way, ms. */
const UNNOTICED = 200

/** Shows what takes longer than 200 ms as under way. */
export function openWays({ model, show, atStake }: WaysWiring): Ways {
  const guard = leaveGuard(atStake, (leaving) => show({ leaving }))
  const turns = oneAtATime()
  return {
    mayLeave: guard.mayLeave,
    leave: guard.answer,
    async go(name, way) {
      const timer = setTimeout(() => show({ underWay: true }), UNNOTICED)
      try {
        await turns.run(name, way)
      } finally {
        clearTimeout(timer)
        if (model().underWay) show({ underWay: turns.waits() })
      }
    },
  }
}
