import { useState } from 'preact/hooks'
import { eveningsIn, lastEvening } from '../../../view/evening'
import type { RoleView } from '../../../view/view'
import type { PlayModel } from '../../game-model'
import type { PlayActions } from '../../model'
import { tableView } from '../play/play-state'
import { FinexScene } from './finex-scene'
import { FrontPage } from './front-page'

interface EveningsProps {
  play: PlayModel
  actions: PlayActions
}

/** What lies over the table as a day ends: the evening's front page, and after the last the clients' screens. Each once; nobody else waits for it. */
export function Evenings({ play, actions }: EveningsProps) {
  const view = tableView(play)
  const come = eveningsIn(view)
  const over = view.ended === 'finished'
  // Whoever comes back to a game has read what came before; the night that is about to pass is told again.
  const [read, setRead] = useState(() => (isTonight(view) ? come - 1 : come))
  const [seen, setSeen] = useState(over)
  if (over) {
    if (seen) return null
    return (
      <FinexScene
        view={view}
        onEnd={() => {
          setSeen(true)
          actions.endFinex()
        }}
      />
    )
  }
  const evening = come > read ? lastEvening(view) : null
  // Where answers are timed, nothing lies over a question.
  if (!evening || view.ended || play.countdown) return null
  const sleeps = view.mode === 'resting' && view.canAdvance && play.may.run
  return (
    <FrontPage
      key={evening.evening}
      view={view}
      evening={evening}
      onSleep={
        sleeps
          ? () => {
              setRead(come)
              actions.runClock('mine')
            }
          : null
      }
      onClose={() => setRead(come)}
    />
  )
}

const isTonight = (view: RoleView): boolean =>
  view.mode === 'resting' && lastEvening(view)?.minute === view.minute
