import { type Role, roleIds } from '../../../scenario/roles'
import type { RoleView } from '../../../view/view'
import { Icon } from '../../components/icon'
import { Meter } from '../../components/meter'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import { owes, tableView } from './play-state'
import styles from './role-strip.module.css'

interface RoleStripProps {
  play: PlayModel
  /** Somebody answers unseen by the others: their tabs cannot be opened. */
  closed?: boolean
  onSelect: (role: Role) => void
}

/** The five roles: tabs for those that people hold here, cards for the teammates; who owes, who has answered. */
export function RoleStrip({ play, closed = false, onSelect }: RoleStripProps) {
  const { ui, text } = useI18n()
  const view = tableView(play)
  const closedHint = ui('roles.closed', { role: text(`role.${play.active}`) })
  const others = roleIds(view).filter((role) => !play.held.includes(role))
  return (
    <section
      class={styles.roles}
      aria-label={ui('roles.label')}
      style={{ '--roles': String(view.roles.length) }}
    >
      <div
        class={styles.tabs}
        role="tablist"
        aria-label={ui('roles.label')}
        style={{ '--held': String(play.held.length) }}
        onKeyDown={(event) => {
          const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
          if (!step || closed) return
          event.preventDefault()
          const { held, active } = play
          const next = held[(held.indexOf(active) + step + held.length) % held.length]!
          onSelect(next)
          event.currentTarget.querySelector<HTMLElement>(`[data-role-tab=${next}]`)?.focus()
        }}
      >
        {play.held.map((role) => (
          <button
            key={role}
            type="button"
            role="tab"
            id={`tab-${role}`}
            class={styles.tab}
            data-role-tab={role}
            aria-controls="role-panel"
            aria-selected={role === play.active}
            tabIndex={role === play.active ? 0 : -1}
            disabled={closed && role !== play.active}
            title={closed && role !== play.active ? closedHint : undefined}
            onClick={() => onSelect(role)}
          >
            <RoleFace
              view={view}
              role={role}
              news={(play.views[role]?.revisable.length ?? 0) > 0}
            />
          </button>
        ))}
      </div>
      {others.length > 0 && (
        <ul class={styles.teammates} aria-label={ui('roles.teammates')}>
          {others.map((role) => (
            <li key={role} class={`${styles.tab} ${styles.other}`} data-role-face={role}>
              <RoleFace view={view} role={role} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface RoleFaceProps {
  view: RoleView
  role: Role
  /** A document has come for it that bears on an answer at work. */
  news?: boolean
}

/** A role with its stamina and what it does, as a tab or a card shows it. */
export function RoleFace({ view, role, news = false }: RoleFaceProps) {
  const { ui, text } = useI18n()
  const stamina = view.stamina[role]!
  const { tired, state } = view.work[role]!
  return (
    <>
      <span class={styles.top}>
        <RoleBadge role={role} /> <span class={styles.name}>{text(`role.${role}.short`)}</span>
      </span>
      <span
        class={styles.stamina}
        data-tired={tired}
        title={ui('gauge.stamina-of', { value: stamina })}
      >
        <RoleMark view={view} role={role} news={news} />
        <Meter value={stamina} max={100} tone={tired ? 'tired' : 'stamina'} />
        <span class="sr-only">{ui('gauge.stamina')} </span>
        {stamina}
        {state === 'away' && <span class="sr-only"> · {ui('work.away')}</span>}
      </span>
    </>
  )
}

const MARKS = { owes: 'pen-line', news: 'mail', answered: 'check' } as const

/** Owes, has something new to read, has answered, or none of it: a sign and a word for it. */
function RoleMark({ view, role, news }: Required<RoleFaceProps>) {
  const { ui } = useI18n()
  const { owed } = view.answers[role]!
  if (view.work[role]!.state === 'away') {
    return (
      <span class={styles.mark} data-mark="away" title={ui('work.away')}>
        <Icon name="moon" />
      </span>
    )
  }
  if (owed === 0 && !news) return null
  const mark = owes(view, role) ? 'owes' : news ? 'news' : 'answered'
  const label = ui(mark === 'news' ? 'halt.new' : `roles.${mark}`)
  return (
    <span class={styles.mark} data-mark={mark} title={label}>
      <Icon name={MARKS[mark]} />
      <span class="sr-only"> {label}</span>
    </span>
  )
}
