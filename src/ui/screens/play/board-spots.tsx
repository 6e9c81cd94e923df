import { Fragment } from 'preact'
import { type BoardPlace, samePlace } from '../../../view/board-place'
import type { RoleView } from '../../../view/view'
import type { BoardActions, BoardBox, BoardModel } from '../../board-model'
import { useI18n } from '../../components/use-i18n'
import { outageLeft, placeLabels, shortName } from './board-labels'
import styles from './board-spots.module.css'
import { openRows } from './play-state'

interface BoardSpotsProps {
  view: RoleView
  board: BoardModel
  actions: BoardActions
  /** What lies there is asked for: by keys, as a press of the mouse does. */
  onPick: (place: BoardPlace) => void
}

/** Height of a title in sizes of its letters: on the rack, and under a tile. */
const [ONE_LINE, TWO_LINES] = [1.2, 2.3]

/** What lies on the drawn table, for keyboard and screen reader: one tab stop, arrows from thing to thing. */
export function BoardSpots({ view, board, actions, onPick }: BoardSpotsProps) {
  const i18n = useI18n()
  const stop = board.pointed ?? currentPlace(view)
  return (
    <ul
      class={styles.spots}
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
      onFocusOut={() => actions.pointBoard(null)}
    >
      {board.spots.map(({ place, x, y, width, height }) => {
        const labels = placeLabels(i18n, view, place)
        if (!labels) return null
        return (
          <li key={`${place.kind} ${place.id}`}>
            <button
              type="button"
              class={styles.spot}
              data-part="spot"
              data-kind={place.kind}
              data-id={place.id}
              tabIndex={samePlace(place, stop) ? 0 : -1}
              aria-label={[labels.name, ...labels.details].join(' · ')}
              aria-current={isCurrent(view, place) ? 'step' : undefined}
              style={{ left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` }}
              onFocus={() => actions.pointBoard(place)}
              onClick={() => onPick(place)}
            />
          </li>
        )
      })}
    </ul>
  )
}

/** The short names beside tiles and units, where they can be read; the spots say them already. */
export function BoardTitles({ view, board }: Pick<BoardSpotsProps, 'view' | 'board'>) {
  const i18n = useI18n()
  return (
    <div class={styles.spots} data-part="spots" data-lit="true" aria-hidden="true">
      {board.spots.map(({ place, title, left }) => {
        const name = title && shortName(i18n, view, place)
        const outage = left && outageLeft(i18n, view, place.id)
        return (
          <Fragment key={`${place.kind} ${place.id}`}>
            {name && (
              <span
                class={styles.spotTitle}
                data-part="spot-title"
                data-kind={place.kind}
                style={written(title, place.kind === 'service' ? ONE_LINE : TWO_LINES)}
              >
                {name}
              </span>
            )}
            {outage && (
              <span
                class={styles.spotTitle}
                data-part="spot-left"
                data-kind="left"
                data-urgency={outage.urgency}
                style={written(left, ONE_LINE)}
              >
                {outage.words}
              </span>
            )}
          </Fragment>
        )
      })}
    </div>
  )
}

/** In a box, in letters as tall as so many lines allow. */
const written = ({ x, y, width, height }: BoardBox, lines: number) => ({
  left: `${x}px`,
  top: `${y}px`,
  width: `${width}px`,
  height: `${height}px`,
  fontSize: `${height / lines}px`,
})

const steps = (at: number): Record<string, number> => ({
  ArrowRight: at + 1,
  ArrowDown: at + 1,
  ArrowLeft: Math.max(0, at - 1),
  ArrowUp: Math.max(0, at - 1),
})

/** The row that is played, else the one that comes next. */
function currentPlace(view: RoleView): BoardPlace {
  const row = openRows(view)[0] ?? view.rows.find(({ status }) => status === 'locked')
  return { kind: 'row', id: (row ?? view.rows.at(-1))?.key ?? '' }
}

const isCurrent = ({ rows }: RoleView, { kind, id }: BoardPlace): boolean =>
  kind === 'row' && rows.some(({ key, status }) => key === id && status === 'open')

/** The card beside the table: what is pointed at in full, else the current phase. */
export function BoardCaption({ view, board }: Pick<BoardSpotsProps, 'view' | 'board'>) {
  const i18n = useI18n()
  const place = board.pointed ?? currentPlace(view)
  const labels = placeLabels(i18n, view, place) ?? placeLabels(i18n, view, currentPlace(view))
  return (
    <p class={styles.caption} data-part="table-caption" data-kind={place.kind} aria-hidden="true">
      <strong>{labels?.name}</strong> <span>{labels?.details.join(' · ')}</span>
    </p>
  )
}
