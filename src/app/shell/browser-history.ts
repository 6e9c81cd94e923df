/** Keeps as many steps in the browser's history as there are screens to go back to. */
export interface BrowserHistory {
  /**
   * After another screen is shown: adds the steps that lead back from it, or takes away those that do so no more. `game`:
   * the one whose debrief a page loaded anew shows again, '' for none.
   */
  follow(depth: number, game: string): void
  /** The game that the page before this one was loaded anew has said so of. */
  readonly reloaded: string
}

interface Step {
  /** Screens below this one. */
  readonly depth: number
  readonly game: string
}

/**
 * `onBack` is called when somebody has gone back; whatever it does, `follow` is told afterwards where the page is, so
 * that who chooses to stay stands where they stood. Forward leads nowhere: what was left is not kept.
 */
export function browserHistory(onBack: () => void): BrowserHistory {
  const reloaded = gameIn(history.state)
  let at = depthIn(history.state)
  let wanted = 0
  let game = reloaded
  const put = (depth: number, how: 'pushState' | 'replaceState'): void => {
    const address = location.href
    // A record in the address belongs to the screen that it opens, not to the one below.
    if (how === 'pushState' && at === 0 && location.hash !== '') {
      history.replaceState(history.state, '', `${location.pathname}${location.search}`)
    }
    const step: Step = { depth, game }
    history[how](step, '', address)
    at = depth
  }
  /** True while the browser is on its way to where the page is already. */
  let walking = false
  const align = (): void => {
    if (walking) return
    while (at < wanted) put(at + 1, 'pushState')
    if (at === wanted) {
      if (gameIn(history.state) !== game) put(at, 'replaceState')
      return
    }
    walking = true
    history.go(wanted - at)
  }
  if (at === 0) put(0, 'replaceState')
  window.addEventListener('popstate', ({ state }) => {
    // Another address was typed, a link with a record: the page stays, one step further on.
    if (!isStep(state)) return put(at + 1, 'replaceState')
    const before = at
    at = state.depth
    if (walking) {
      walking = false
      align()
    } else if (at < before) onBack()
    else align()
  })
  return {
    reloaded,
    follow(depth, shown) {
      wanted = depth
      game = shown
      align()
    },
  }
}

const isStep = (state: unknown): state is Step =>
  typeof state === 'object' && state !== null && 'depth' in state

const depthIn = (state: unknown): number => (isStep(state) ? state.depth : 0)

const gameIn = (state: unknown): string => (isStep(state) ? state.game : '')
