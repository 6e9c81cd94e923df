import type { Role } from '../../scenario/roles'

/** Told apart by shape as well as colour: circle, hexagon, diamond, square, triangle. */
const SHAPES: Readonly<Record<Role, string>> = {
  client: 'M12 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19Z',
  dsi: 'M7 3.2h10L22 12l-5 8.8H7L2 12Z',
  direction: 'M12 1.5 21.5 12 12 22.5 2.5 12Z',
  admin:
    'M4.6 3.5h14.8c.6 0 1.1.5 1.1 1.1v14.8c0 .6-.5 1.1-1.1 1.1H4.6c-.6 0-1.1-.5-1.1-1.1V4.6c0-.6.5-1.1 1.1-1.1Z',
  development: 'M12 2.5 22.5 21h-21Z',
}

/** Of a role that has no sign of its own: a shield. */
const OTHER = 'M12 2 21 5.2v6.3c0 5-3.6 8.7-9 10.5-5.4-1.8-9-5.5-9-10.5V5.2Z'

/** The shape of a role, for the eye alone. */
export function RoleBadge({ role }: { role: Role }) {
  return (
    <svg class="badge" data-role={role} viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[role] ?? OTHER} />
    </svg>
  )
}
