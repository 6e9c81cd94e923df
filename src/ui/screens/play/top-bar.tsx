import { numberedRow } from '../../../i18n/row-wording'
import { opener, type Role } from '../../../scenario/roles'
import type { RowView } from '../../../view/shared-view'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { LanguageSwitch } from '../../components/language-switch'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import type { PlayActions, PlayPage } from '../../model'
import { BarDeadline } from './bar-deadline'
import { BarGauges } from './bar-gauges'
import { debexOf, openRows, owingRoles, tableView } from './play-state'
import { ServiceDots } from './service-dots'
import styles from './top-bar.module.css'
import { useRunningMinute } from './use-running-minute'

interface TopBarProps {
  model: PlayPage
  play: PlayModel
  actions: PlayActions
  onHelp: () => void
  onMenu: () => void
  /** To all of the services, from their lights. */
  onServices: () => void
}

/** Always in sight: the time, the open phases, who must decide, the gauges, pause, language, help. */
export function TopBar({ model, play, actions, onHelp, onMenu, onServices }: TopBarProps) {
  const { ui } = useI18n()
  const { mode } = tableView(play)
  const paused = mode === 'paused'
  const by = play.active
  return (
    <header class={styles.bar}>
      <h1 class="sr-only">{ui('play.title')}</h1>
      <BarClock play={play} />
      <BarDeadline play={play} />
      <BarPhases play={play} />
      <BarOwing play={play} />
      <BarGauges play={play} />
      <ServiceDots view={tableView(play)} onOpen={onServices} />
      <div class={styles.buttons} data-part="bar-buttons">
        {play.may.pause && (
          <button
            type="button"
            class={buttonStyles.bar}
            aria-pressed={paused}
            title={ui(paused ? 'bar.resume' : 'bar.pause')}
            disabled={mode === 'debrief'}
            onClick={() =>
              actions.send({ type: paused ? 'exercise.resume' : 'exercise.pause' }, by)
            }
          >
            <Icon name={paused ? 'play' : 'pause'} />
          </button>
        )}
        <LanguageSwitch language={model.language} onChange={actions.setLanguage} />
        <button type="button" class={buttonStyles.bar} title={ui('help.title')} onClick={onHelp}>
          <Icon name="circle-question-mark" />
        </button>
        <button type="button" class={buttonStyles.bar} title={ui('menu.title')} onClick={onMenu}>
          <Icon name="menu" />
        </button>
      </div>
    </header>
  )
}

/** The clock runs up to the new time in a moment; everything else is there at once. */
export function BarClock({ play }: { play: PlayModel }) {
  const { ui, format } = useI18n()
  const view = tableView(play)
  const minute = useRunningMinute(view.minute, play.clock)
  const now = debexOf(view) + minute
  return (
    <div class={styles.clock}>
      <span class={styles.time} data-testid="clock">
        {ui('time.day', { day: Math.floor(now / 1440) + 1 })} · {format.clock(now % 1440)}
      </span>
      <span class={styles.elapsed} title={ui('time.since-debex')}>
        {format.elapsed(minute)}
      </span>
    </div>
  )
}

/** The open phases, each with the minutes worked so far and those planned. */
export function BarPhases({ play }: { play: PlayModel }) {
  const i18n = useI18n()
  const { ui, format } = i18n
  const view = tableView(play)
  const open = openRows(view)
  const rest = view.rests.find(({ status }) => status === 'running')
  const minutesOf = ({ minutes, worked }: RowView) => ({
    plan: format.interval(minutes),
    worked: format.number(worked),
  })
  if (open.length === 0) {
    const resting = rest && ui(`rest.kind.${rest.kind}`)
    return (
      <p class={styles.phases}>
        <span class={styles.phase}>
          <strong>{resting ?? ui(view.minute === 0 ? 'bar.start' : 'bar.between')}</strong>
        </span>
      </p>
    )
  }
  return (
    <p class={styles.phases} data-several={open.length > 1}>
      {open.map((row) => {
        const short = ui('bar.minutes-short', minutesOf(row))
        return (
          <span class={styles.phase} key={row.key} title={numberedRow(i18n, view.rows, row.key)}>
            <strong class={styles.phaseTitle}>{numberedRow(i18n, view.rows, row.key)}</strong>
            {/* Where there is no room for it, its opening below tells its title. */}
            <strong class={styles.phaseNumber} aria-hidden="true">
              {ui('bar.phase', { number: row.number })}
              <span class={styles.minutes}>{short}</span>
            </strong>{' '}
            <span class={`${styles.minutes} ${styles.phaseTitle}`}>
              {open.length > 1 ? short : ui('bar.minutes', minutesOf(row))}
            </span>
          </span>
        )
      })}
    </p>
  )
}

function BarOwing({ play }: { play: PlayModel }) {
  const { ui, format, text } = useI18n()
  const view = tableView(play)
  const roles: readonly Role[] = view.mode === 'situation' ? [opener(view)] : owingRoles(view)
  const names = format.list(roles.map((role) => text(`role.${role}.short`)))
  return (
    <p class={styles.owing} data-owing={roles.length > 0}>
      <span class={styles.label}>{ui('bar.owing')}</span>
      {roles.length === 0 && <strong>{ui('bar.nobody')}</strong>}
      {roles.length > 0 && (
        <strong title={names}>
          {roles.map((role) => (
            <RoleBadge key={role} role={role} />
          ))}
          <span class={roles.length > 2 ? 'sr-only' : ''}>{names}</span>
        </strong>
      )}
    </p>
  )
}
