import { linkedRecord } from '../../exchange/link-letters'
import type { AppModel } from '../../ui/model'
import type { ScreenName } from '../../ui/screen'
import { browserHistory } from './browser-history'
import { depthOf, mayFollow } from './screens'

interface PageWiring {
  readonly first: AppModel
  readonly draw: (model: AppModel) => void
  /** What else changes when one screen gives way to another. */
  readonly giveWay: (from: ScreenName, to: ScreenName) => Partial<AppModel> | null
  /** False where the page is part of another's, whose way back is not its own. */
  readonly steps: boolean
  /** The stored game whose debrief is shown, '' where none is. */
  readonly debriefed: () => string
  /** Somebody has pressed the browser's Back: `follow` is called once that is done with, or refused. */
  readonly onBack: () => void
}

/** What is shown, and how one screen gives way to another. */
export interface Page {
  model(): AppModel
  /** Draws the page with these changes. Throws where no way leads to the screen among them. */
  show(part: Partial<AppModel>): void
  /** Takes in what is drawn with the next change. */
  note(part: Partial<AppModel>): void
  /** Brings the browser's history to where the page is. */
  follow(): void
  /** The game whose debrief was shown when the page was loaded anew, '' for none. */
  readonly reloaded: string
}

/** Draws nothing before the first `show`. */
export function openPage(wiring: PageWiring): Page {
  const { first, draw, giveWay, steps: hasSteps, debriefed, onBack } = wiring
  let model = first
  const steps = browserHistory(onBack)
  const follow = (): void => {
    if (!hasSteps) return
    const { screen } = model
    // The title is only passed through on the way to a record in the address.
    const passing = screen.name === 'title' && linkedRecord(location.hash) !== null
    if (screen.name !== 'loading' && !passing) steps.follow(depthOf(screen), debriefed())
  }
  return {
    model: () => model,
    show(part) {
      const from = model.screen.name
      const to = part.screen?.name ?? from
      if (!mayFollow(from, to)) throw new Error(`no way from ${from} to ${to}`)
      model = { ...model, ...part, ...(from !== to && giveWay(from, to)) }
      draw(model)
      if (from !== to) window.scrollTo(0, 0)
      follow()
    },
    note(part) {
      model = { ...model, ...part }
    },
    follow,
    reloaded: hasSteps ? steps.reloaded : '',
  }
}
