import type { Check } from '../check'
import { problem } from '../problem'
import { POWERS } from '../roles'
import { arrows, cyclesIn } from './cycles'

/** Said for those who run the exercise, and for everybody in it. */
const RESERVED: ReadonlySet<string> = new Set(['facilitator', 'host', 'all'])

/** Every power has one holder, in the company; who answers to whom is known and ends somewhere; everybody sleeps once a night. */
export const cast: Check = function* ({ roles, rows, settings }, at) {
  const whole = roles[0] ?? rows
  if (roles.every(({ side }) => side !== 'company')) yield problem('role-company', at(whole))
  for (const power of POWERS) {
    const holders = roles.filter(({ powers }) => powers.includes(power))
    if (holders.length === 0) yield problem('role-power-none', at(whole), { power })
    for (const extra of holders.slice(1)) {
      const params = { power, role: extra.id, other: holders[0]?.id ?? '' }
      yield problem('role-power-twice', at(extra, 'powers'), params)
    }
    for (const { powers, id } of holders.filter(({ side }) => side !== 'company')) {
      yield problem('role-power-outside', at(powers, powers.indexOf(power)), { power, role: id })
    }
  }
  for (const role of roles) {
    if (RESERVED.has(role.id)) yield problem('role-reserved', at(role, 'id'), { id: role.id })
  }
  const shifts = settings.rest.night?.shifts
  for (const { id } of shifts ? roles : []) {
    const count = shifts!.flat().filter((one) => one === id).length
    if (count !== 1) yield problem('shift-role', at(shifts!), { role: id, count })
  }
  const edges = new Map(roles.map(({ id, reportsTo }) => [id, reportsTo ? [reportsTo] : []]))
  for (const cycle of cyclesIn(edges)) {
    const first = roles.find(({ id }) => id === cycle[0])
    if (first) yield problem('role-cycle', at(first, 'reportsTo'), { cycle: arrows(cycle) })
  }
}
