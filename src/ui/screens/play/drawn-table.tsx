import type { RoleView } from '../../../view/view'
import { useI18n } from '../../components/use-i18n'
import { samePlace, type TableActions, type TableModel, type TablePlace } from '../../table-model'
import { placeWords, shortName } from './board-labels'
import { openRows } from './table-state'

interface DrawnTableProps {
  view: RoleView
  table: TableModel
  actions: TableActions
}

/** Height of a title in sizes of its letters: on the rack, and under a tile. */
const [ONE_LINE, TWO_LINES] = [1.2, 2.3]

/** What lies on the drawn table, for keyboard and screen reader: one tab stop, arrows from thing to thing. */
export function TableSpots({ view, table, actions }: DrawnTableProps) {
  const i18n = useI18n()
  const stop = table.pointed ?? currentPlace(view)
  return (
    <ul
      class="spots"
      data-part="spots"
      aria-label={i18n.ui('table.things')}
      onKeyDown={(event) => {
        const spots = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-part=spot]')]
        const at = spots.indexOf(document.activeElement as HTMLElement)
        const next = { Home: 0, End: spots.length - 1, ...steps(at) }[event.key]
        if (next === undefined) return
        event.preventDefault()
        spots[next]?.focus()
      }}
      onFocusOut={() => actions.pointTable(null)}
    >
      {table.spots.map(({ place, x, y, width, height }) => {
        const words = placeWords(i18n, view, place)
        if (!words) return null
        return (
          <li key={`${place.kind} ${place.id}`}>
            <button
              type="button"
              class="spot"
              data-part="spot"
              data-kind={place.kind}
              data-id={place.id}
              tabIndex={samePlace(place, stop) ? 0 : -1}
              aria-label={[words.name, ...words.details].join(' · ')}
              aria-current={isCurrent(view, place) ? 'step' : undefined}
              style={{ left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` }}
              onFocus={() => actions.pointTable(place)}
            />
          </li>
        )
      })}
    </ul>
  )
}

/** The short names beside tiles and units, where they can be read; the spots say them already. */
export function TableTitles({ view, table }: Omit<DrawnTableProps, 'actions'>) {
  const i18n = useI18n()
  return (
    <div class="spots" data-part="spots" aria-hidden="true">
      {table.spots.map(({ place, title }) => {
        const name = title && shortName(i18n, view, place)
        if (!name) return null
        const { x, y, width, height } = title
        return (
          <span
            key={`${place.kind} ${place.id}`}
            class="spot-title"
            data-part="spot-title"
            data-kind={place.kind}
            style={{
              left: `${x}px`,
              top: `${y}px`,
              width: `${width}px`,
              height: `${height}px`,
              fontSize: `${height / (place.kind === 'service' ? ONE_LINE : TWO_LINES)}px`,
            }}
          >
            {name}
          </span>
        )
      })}
    </div>
  )
}

const steps = (at: number): Record<string, number> => ({
  ArrowRight: at + 1,
  ArrowDown: at + 1,
  ArrowLeft: Math.max(0, at - 1),
  ArrowUp: Math.max(0, at - 1),
})

/** The row that is played, else the one that comes next. */
function currentPlace(view: RoleView): TablePlace {
  const row = openRows(view)[0] ?? view.rows.find(({ status }) => status === 'locked')
  return { kind: 'row', id: (row ?? view.rows.at(-1))?.key ?? '' }
}

const isCurrent = ({ rows }: RoleView, { kind, id }: TablePlace): boolean =>
  kind === 'row' && rows.some(({ key, status }) => key === id && status === 'open')

/** The card beside the table: what is pointed at in full, else the current phase. */
export function TableCaption({ view, table }: Omit<DrawnTableProps, 'actions'>) {
  const i18n = useI18n()
  const place = table.pointed ?? currentPlace(view)
  const words = placeWords(i18n, view, place) ?? placeWords(i18n, view, currentPlace(view))
  return (
    <p class="table-caption" data-part="table-caption" data-kind={place.kind} aria-hidden="true">
      <strong>{words?.name}</strong> <span>{words?.details.join(' · ')}</span>
    </p>
  )
}
