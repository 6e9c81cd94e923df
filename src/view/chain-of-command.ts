import { type Cast, type CastRole, isOutside, type Role } from '../scenario/roles'

/** A role's place in the chart of who answers to whom. */
export interface ChainPlace {
  readonly role: Role
  /** Row from the top, 0 for who answers to nobody. */
  readonly level: number
  /** Place in its row, in widths of a box: whoever leads stands over the middle of those who answer to it. */
  readonly column: number
  readonly outside: boolean
}

export interface ChainLink {
  readonly from: Role
  readonly to: Role
  /** To somebody who is kept informed, not to somebody who reports. */
  readonly outside: boolean
}

/** Who answers to whom in the exercise, level by level, the company before the client's side. */
export function chainOfCommand(cast: Cast): { places: ChainPlace[]; links: ChainLink[] } {
  const tops = cast.roles.filter(({ reportsTo }) => reportsTo === undefined)
  const columns = columnsOf(cast, tops)
  const places: ChainPlace[] = []
  const links: ChainLink[] = []
  for (let level = 0, row = tops; row.length > 0; level += 1) {
    for (const { id } of row) {
      places.push({ role: id, level, column: columns.get(id)!, outside: isOutside(cast, id) })
    }
    row = row.flatMap(({ id }) => {
      const under = insideFirst(cast, id)
      for (const one of under) {
        links.push({ from: id, to: one.id, outside: one.side !== 'company' })
      }
      return under
    })
  }
  return { places, links }
}

const under = ({ roles }: Cast, role: Role): readonly CastRole[] =>
  roles.filter(({ reportsTo }) => reportsTo === role)

const insideFirst = (cast: Cast, role: Role): CastRole[] =>
  [...under(cast, role)].sort((a, b) => Number(b.side === 'company') - Number(a.side === 'company'))

/** Columns from left to right, the client's side first; whoever would stand on somebody moves right with all below. */
function columnsOf(cast: Cast, tops: readonly CastRole[]): ReadonlyMap<Role, number> {
  const columns = new Map<Role, number>()
  const free: number[] = []
  const move = (role: Role, level: number, by: number): void => {
    columns.set(role, columns.get(role)! + by)
    free[level] = Math.max(free[level] ?? 0, columns.get(role)! + 1)
    for (const { id } of under(cast, role)) move(id, level + 1, by)
  }
  const put = (role: Role, level: number): void => {
    const below = insideFirst(cast, role)
    for (const { id } of [...below].reverse()) if (isOutside(cast, id)) put(id, level + 1)
    const own = below.filter(({ side }) => side === 'company')
    for (const { id } of own) put(id, level + 1)
    const led = (own.length > 0 ? own : below).map(({ id }) => columns.get(id)!)
    const middle = led.length > 0 ? (Math.min(...led) + Math.max(...led)) / 2 : 0
    columns.set(role, middle)
    move(role, level, Math.max(0, (free[level] ?? 0) - middle))
  }
  for (const { id } of tops) put(id, 0)
  return columns
}
