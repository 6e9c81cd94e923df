import type { AppModel } from '../../ui/model'
import { leaveGuard } from './leave-guard'
import { oneAtATime } from './one-at-a-time'

interface WaysWiring {
  model(): AppModel
  show(part: Partial<AppModel>): void
  /** Whether this window knows something that would be lost with the screen that is left. */
  atStake(): boolean
}

/** How somebody gets from one screen to another. */
export interface Ways {
  /** Asks where something is at stake; false when somebody wants to stay. */
  mayLeave(): Promise<boolean>
  /** Answers what `mayLeave` asks. */
  leave(go: boolean): void
  /** One way at a time, in the order in which they were asked for; `name` tells them apart. */
  go(name: string, way: () => Promise<void>): Promise<void>
}

/** A way shorter than this does not show as under way, ms. */
const UNNOTICED = 200

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
