import { type CastRole, opener, type Role, signer } from '../../../scenario/roles'
import { chainOfCommand } from '../../../view/chain-of-command'
import type { RoleView } from '../../../view/view'
import { useI18n } from '../../components/use-i18n'
import styles from './diagram-panel.module.css'
import { useToolTexts } from './tool-labels'

const [WIDE, HIGH] = [172, 72]
/** From the middle of one box to the next. */
const [ACROSS, DOWN] = [200, 95]
const MARGIN = 10

/** Who decides, who coordinates, who works, and how each stands now. */
export function CrisisChart({ view }: { view: RoleView }) {
  const { ui, text } = useI18n()
  const say = useToolTexts()
  const { places, links } = chainOfCommand(view)
  const spots = new Map(
    places.map(({ role, level, column }) => [
      role,
      [MARGIN + WIDE / 2 + column * ACROSS, MARGIN + level * DOWN] as const,
    ]),
  )
  const width = Math.max(...[...spots.values()].map(([x]) => x)) + WIDE / 2 + MARGIN
  const height = Math.max(...[...spots.values()].map(([, y]) => y)) + HIGH + MARGIN
  const part = ({ id, side }: CastRole) => {
    if (side !== 'company') return say('team.outside')
    if (id === opener(view)) return say('team.open-phases')
    return say(id === signer(view) ? 'team.sign' : 'team.work')
  }
  const cast = [...places].sort((a, b) => Number(a.outside) - Number(b.outside))
  const stateOf = (role: Role) => say(`phone.state.${view.work[role]!.state}`)
  return (
    <>
      <svg
        class={styles.crisisChart}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={say('diagram.team-label')}
      >
        {links.map(({ from, to, outside }) => {
          const [x1, y1] = spots.get(from)!
          const [x2, y2] = spots.get(to)!
          const middle = (y1 + HIGH + y2) / 2
          return (
            <path
              key={to}
              class={styles.crisisLink}
              data-outside={outside || undefined}
              d={`M${x1} ${y1 + HIGH}V${middle}H${x2}V${y2}`}
            />
          )
        })}
        {view.roles.map(({ id: role }) => {
          const [x, y] = spots.get(role)!
          return (
            <g key={role} data-role={role} data-state={view.work[role]!.state}>
              <rect
                class={styles.crisisBox}
                data-part="crisis-box"
                x={x - WIDE / 2}
                y={y}
                width={WIDE}
                height={HIGH}
                rx={8}
              />
              <rect
                class={styles.crisisEdge}
                x={x - WIDE / 2}
                y={y}
                width={7}
                height={HIGH}
                rx={3}
              />
              <text class={styles.crisisName} x={x} y={y + 22}>
                {text(`role.${role}.short`)}
              </text>
              <text x={x} y={y + 43}>
                {ui(`holder.${view.holders[role]!}`)}
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
        <ul class={styles.text}>
          {cast.map(({ role }) => (
            <li key={role}>
              <strong>{text(`role.${role}`)}</strong>{' '}
              {part(view.roles.find(({ id }) => id === role)!)}{' '}
              {ui(`holder.${view.holders[role]!}`)}, {stateOf(role)}.
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
