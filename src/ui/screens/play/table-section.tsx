import type { RoleView } from '../../../view/view'
import { useI18n } from '../../components/use-i18n'
import type { TableActions, TableModel } from '../../table-model'
import { TableCaption, TableSpots, TableTitles } from './drawn-table'
import { PlanTrack } from './plan-track'
import { ServiceRack } from './service-rack'
import { isNight, WallClock } from './wall-clock'

interface TableSectionProps {
  view: RoleView
  /** Null while there is no drawn table: plan, rack and clock are plain then. */
  drawn: TableModel | null
  actions: TableActions
  /** Something lies over it: nothing on it can be pointed at or reached by keys. */
  covered?: boolean
}

/** The table at the left, in play and in replay. */
export function TableSection({ view, drawn, actions, covered = false }: TableSectionProps) {
  const { ui } = useI18n()
  return (
    <section
      class="table"
      data-part="table"
      inert={covered}
      aria-label={ui('section.table')}
      data-night={isNight(view.minuteOfDay)}
      data-drawn={drawn !== null}
    >
      {/* The board is laid in here, over the plan, the rack and the clock, which then step back. */}
      <div class="table-board" data-part="table-board" id="board" ref={actions.hostTable} />
      {drawn ? (
        <>
          <TableTitles view={view} table={drawn} />
          <TableSpots view={view} table={drawn} actions={actions} />
          <TableCaption view={view} table={drawn} />
        </>
      ) : (
        <>
          <PlanTrack view={view} />
          <div class="table-low">
            <ServiceRack view={view} />
            <WallClock minuteOfDay={view.minuteOfDay} />
          </div>
        </>
      )}
    </section>
  )
}
