import { useEffect } from 'preact/hooks'
import type { BoardPlace } from '../../../view/board-place'
import type { RoleView } from '../../../view/view'
import type { BoardActions, BoardModel } from '../../board-model'
import { useI18n } from '../../components/use-i18n'
import styles from './board-section.module.css'
import { BoardCaption, BoardSpots, BoardTitles } from './board-spots'
import { PlanTrack } from './plan-track'
import { ServiceRack } from './service-rack'
import { isNight, WallClock } from './wall-clock'

interface BoardSectionProps {
  view: RoleView
  /** Null while there is no drawn table: plan, rack and clock are plain then. */
  drawn: BoardModel | null
  actions: BoardActions
  /** Something on it is asked for, by mouse or keys. */
  onPick?: (place: BoardPlace) => void
  /** Something lies over it: nothing on it can be pointed at or reached by keys. */
  covered?: boolean
}

/** The table at the left, in play and in replay. */
export function BoardSection({
  view,
  drawn,
  actions,
  onPick = () => {},
  covered = false,
}: BoardSectionProps) {
  const { ui } = useI18n()
  const picked = drawn?.picked ?? null
  useEffect(() => {
    if (picked) onPick(picked)
  }, [picked])
  return (
    <section
      class={styles.table}
      data-part="table"
      inert={covered}
      aria-label={ui('section.table')}
      data-night={isNight(view.minuteOfDay)}
      data-drawn={drawn !== null}
    >
      {/* The board is laid in here, over the plan, the rack and the clock, which then step back. */}
      <div class={styles.board} data-part="table-board" id="board" ref={actions.hostBoard} />
      {drawn ? (
        <>
          <BoardTitles view={view} board={drawn} />
          <BoardSpots view={view} board={drawn} actions={actions} onPick={onPick} />
          <BoardCaption view={view} board={drawn} />
        </>
      ) : (
        <>
          <PlanTrack view={view} />
          <div class={styles.low} data-part="table-low">
            <ServiceRack view={view} />
            <WallClock minuteOfDay={view.minuteOfDay} />
          </div>
        </>
      )}
    </section>
  )
}
