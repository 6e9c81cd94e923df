import type { Role } from './roles'
import type { Row } from './scenario'

/** Between which minutes a role's work on a row lies by the plan: the lead's spans it, the others' takes 40 to 80 % of its minimum. */
export const workWindow = (
  { lead, minutes }: Pick<Row, 'lead' | 'minutes'>,
  role: Role,
): readonly [number, number] => {
  const [least] = minutes
  if (role === lead) return minutes
  return [Math.ceil((40 * least) / 100), Math.floor((80 * least) / 100)]
}
