import { ROLES, type Role } from '../../scenario/roles'
import type { RoleView } from '../../view/view'
import { useI18n } from '../base/speech'
import { useSay } from './tool-words'

const PLACES: Record<Role, readonly [number, number]> = {
  direction: [300, 10],
  dsi: [300, 105],
  client: [90, 105],
  admin: [205, 200],
  development: [405, 200],
}
const LINKS: readonly (readonly [Role, Role])[] = [
  ['direction', 'dsi'],
  ['dsi', 'admin'],
  ['dsi', 'development'],
]
const [WIDE, HIGH] = [172, 72]

/** Who decides, who coordinates, who works, and how each stands now. */
export function CrisisChart({ view }: { view: RoleView }) {
  const { ui } = useI18n()
  const say = useSay()
  const stateOf = (role: Role) => say(`phone.state.${view.work[role].state}`)
  return (
    <>
      <svg
        class="crisis-chart"
        viewBox="0 0 500 284"
        role="img"
        aria-label={say('diagram.team-label')}
      >
        {LINKS.map(([from, to]) => {
          const [x1, y1] = PLACES[from]
          const [x2, y2] = PLACES[to]
          const middle = (y1 + HIGH + y2) / 2
          return (
            <path key={to} class="crisis-link" d={`M${x1} ${y1 + HIGH}V${middle}H${x2}V${y2}`} />
          )
        })}
        <path
          class="crisis-link"
          data-outside="true"
          d={`M${PLACES.dsi[0] - WIDE / 2} ${PLACES.dsi[1] + HIGH / 2}H${PLACES.client[0] + WIDE / 2}`}
        />
        {ROLES.map((role) => {
          const [x, y] = PLACES[role]
          return (
            <g key={role} data-role={role} data-state={view.work[role].state}>
              <rect class="crisis-box" x={x - WIDE / 2} y={y} width={WIDE} height={HIGH} rx={8} />
              <rect class="crisis-edge" x={x - WIDE / 2} y={y} width={7} height={HIGH} rx={3} />
              <text class="crisis-name" x={x} y={y + 22}>
                {ui(`role.${role}.short`)}
              </text>
              <text x={x} y={y + 43}>
                {ui(`holder.${view.holders[role]}`)}
              </text>
              <text x={x} y={y + 62}>
                {stateOf(role)}
              </text>
            </g>
          )
        })}
      </svg>
      <details>
        <summary>{say('diagram.as-text')}</summary>
        <ul class="gantt-text">
          {(['direction', 'dsi', 'admin', 'development', 'client'] as const).map((role) => (
            <li key={role}>
              <strong>{ui(`role.${role}`)}</strong> {say(`team.${role}`)}{' '}
              {ui(`holder.${view.holders[role]}`)}, {stateOf(role)}.
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
