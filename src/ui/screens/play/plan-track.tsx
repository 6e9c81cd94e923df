import { useState } from 'preact/hooks'
import { hasSessions, numberedRow, rowTitle } from '../../../i18n/row-wording'
import { type Role, roleIds } from '../../../scenario/roles'
import type { RestView } from '../../../view/rest-view'
import type { RowOutcome } from '../../../view/row-outcome'
import type { RowView } from '../../../view/shared-view'
import type { RoleView } from '../../../view/view'
import { Icon, type IconName } from '../../components/icon'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import styles from './plan-track.module.css'
import { openRows } from './play-state'

/** The printed plan: the rows of each day in order, with the rests between them. One tab stop, arrows inside. */
export function PlanTrack({ view }: { view: RoleView }) {
  const { ui } = useI18n()
  const current = openRows(view)[0] ?? view.rows.find(({ status }) => status === 'locked')
  const [chosen, setChosen] = useState('')
  const shown = view.rows.find(({ key }) => key === chosen) ?? current ?? view.rows.at(-1)
  const days = [...new Set(view.rows.map(({ day }) => day))]
  const scale = Math.max(...view.rows.map((row) => Math.max(row.minutes[1] * 1.2, row.worked)))
  const focus = shown?.key ?? ''
  return (
    <section class={styles.plan} data-part="plan" data-lit="true" aria-label={ui('plan.title')}>
      <ol
        class={styles.days}
        onKeyDown={(event) => {
          const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
          if (!step) return
          event.preventDefault()
          const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-part=tile]')]
          tiles[tiles.indexOf(document.activeElement as HTMLElement) + step]?.focus()
        }}
        onFocusOut={() => setChosen('')}
      >
        {days.map((day) => (
          <li key={day} class={styles.day}>
            <span class={styles.dayName}>{ui('time.day', { day })}</span>
            <ol class={styles.tiles}>
              {view.rows
                .filter((row) => row.day === day)
                .map((row) => (
                  <li key={row.key} class={styles.step}>
                    <Tile
                      view={view}
                      row={row}
                      scale={scale}
                      focusable={row.key === focus}
                      onShow={() => setChosen(row.key)}
                      onHide={() => setChosen('')}
                    />
                    <RestMark rest={view.rests.find(({ after }) => after === row.key)} />
                  </li>
                ))}
            </ol>
          </li>
        ))}
      </ol>
      {shown && <TileCaption view={view} row={shown} />}
    </section>
  )
}

/** What a closed phase is marked with, by how it went. */
const OUTCOMES: Record<Exclude<RowOutcome, ''>, IconName> = {
  clean: 'check',
  strained: 'contrast',
  reserved: 'triangle-alert',
}

interface TileProps {
  view: RoleView
  row: RowView
  scale: number
  focusable: boolean
  onShow: () => void
  onHide: () => void
}

function Tile({ view, row, scale, focusable, onShow, onHide }: TileProps) {
  const i18n = useI18n()
  const { ui, format } = i18n
  const parallel = row.status === 'open' && openRows(view)[0]?.key !== row.key
  const [min, max] = row.minutes
  const share = (minutes: number) => `${(minutes * 100) / scale}%`
  const label = [
    numberedRow(i18n, view.rows, row.key),
    ui(`row.status.${row.status}`),
    ...(row.outcome === '' ? [] : [ui(`row.outcome.${row.outcome}`)]),
    ui('row.planned', { minutes: format.interval(row.minutes) }),
    ...(row.status === 'locked'
      ? []
      : [ui('row.played', { minutes: format.duration(row.worked) })]),
  ].join(' · ')
  return (
    <button
      type="button"
      class={styles.tile}
      data-part="tile"
      data-status={row.status}
      data-outcome={row.outcome}
      data-parallel={parallel}
      aria-label={label}
      aria-current={row.status === 'open' ? 'step' : undefined}
      tabIndex={focusable ? 0 : -1}
      onFocus={onShow}
      onMouseEnter={onShow}
      onMouseLeave={onHide}
      onClick={onShow}
    >
      <span class={styles.tileHead}>
        <span class={styles.tileNumber}>
          {row.number}
          {hasSessions(view.rows, row) && <small data-session={row.session} />}
        </span>
        <Icon name={row.outcome === '' ? view.icons.rows[row.key]! : OUTCOMES[row.outcome]} />
      </span>
      <span class={styles.tileTitle}>{rowTitle(i18n, view.rows, row.key)}</span>
      <span class={styles.tilePawns}>
        {pawnsOn(view, row.key).map((role) => (
          <RoleBadge key={role} role={role} />
        ))}
      </span>
      <span class={styles.tileBars}>
        <span class={styles.tilePlan}>
          <span style={{ left: share(min), width: share(max - min), minWidth: '4px' }} />
          <span class={styles.tileBase} style={{ width: share(min) }} />
        </span>
        <span class={styles.tilePlayed}>
          <span data-late={row.worked > max} style={{ width: share(row.worked) }} />
        </span>
      </span>
    </button>
  )
}

/** Who works on a row just now. */
const pawnsOn = (view: RoleView, key: string): Role[] =>
  roleIds(view).filter((role) => view.work[role]!.row === key)

function RestMark({ rest }: { rest: RestView | undefined }) {
  const { ui, format } = useI18n()
  if (!rest) return null
  const label = ui('rest.label', {
    kind: ui(`rest.kind.${rest.kind}`),
    minutes: format.duration(rest.minutes),
    status: ui(`rest.status.${rest.status}`),
  })
  return (
    <span
      class={styles.rest}
      data-kind={rest.kind}
      data-status={rest.status}
      role="img"
      aria-label={label}
      title={label}
    >
      <Icon name={rest.status === 'over' ? 'check' : rest.kind === 'night' ? 'moon' : 'coffee'} />
    </span>
  )
}

/** The tile that is looked at, in full. */
function TileCaption({ view, row }: { view: RoleView; row: RowView }) {
  const i18n = useI18n()
  const { ui, format, text } = i18n
  return (
    <p class={styles.caption} aria-hidden="true">
      <strong>{numberedRow(i18n, view.rows, row.key)}</strong>
      <span>
        {ui(`row.status.${row.status}`)} ·{' '}
        {row.outcome !== '' && `${ui(`row.outcome.${row.outcome}`)} · `}
        {ui('row.planned', { minutes: format.interval(row.minutes) })}
        {row.status !== 'locked' &&
          ` · ${ui('row.played', { minutes: format.duration(row.worked) })}`}
        {' · '}
        {ui('row.lead', { role: text(`role.${row.lead}.short`) })}
      </span>
    </p>
  )
}
