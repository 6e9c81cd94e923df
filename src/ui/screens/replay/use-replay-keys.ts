import { useKeys } from '../../components/use-keys'
import type { ReplayModel, ReplayMove } from './record-model'

/** Arrows step, Page keys go from phase to phase, Home and End to the ends, the space bar plays and pauses. */
export function useReplayKeys(replay: ReplayModel, move: (move: ReplayMove) => void): void {
  useKeys((event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || replay.seating) return
    const wanted = moveOf(event, replay)
    if (!wanted) return
    event.preventDefault()
    move(wanted)
  })
}

function moveOf({ key, target }: KeyboardEvent, { of, playing }: ReplayModel): ReplayMove | null {
  const at = target instanceof Element ? target : null
  // A list of speeds and the tiles of the plan have arrows of their own.
  if (
    at?.matches('select, textarea, input:not([type=range])') ||
    at?.closest('[data-part=plan], [data-part=spots]')
  )
    return null
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return scrolls(at, key) ? null : { by: 'step', count: -1 }
    case 'ArrowRight':
    case 'ArrowUp':
      return scrolls(at, key) ? null : { by: 'step', count: 1 }
    case 'PageUp':
      return { by: 'phase', count: -1 }
    case 'PageDown':
      return { by: 'phase', count: 1 }
    case 'Home':
      return { to: 0 }
    case 'End':
      return { to: of }
    case ' ':
      return at?.matches('button, summary, a, input[type=checkbox]') ? null : { playing: !playing }
    default:
      return null
  }
}

/** Up and down belong to the timeline while it has the focus; elsewhere they scroll the page. */
const scrolls = (at: Element | null, key: string): boolean =>
  (key === 'ArrowUp' || key === 'ArrowDown') && !at?.matches('input[type=range]')
