/** Something that was sent, or is to be, and that the server has not answered. */
export interface Unanswered {
  /** The sender's own name for it: sent again with the same, it is carried out once. */
  readonly id: string
  readonly to: 'commands' | 'clock'
  readonly body: object
  /** The history that it was meant for, and how far that was known to go. */
  readonly epoch: string
  readonly n: number
}

/** Where small things are kept by name. */
export type Keeping = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What is unanswered survives a reload, as far as the device keeps anything. */
export interface UnansweredList {
  list(): readonly Unanswered[]
  add(one: Unanswered): void
  remove(id: string): void
}

/** More than a person sends while the network is away: what lies there is not believed to be ours beyond it. */
const MOST = 50

/** @param name under which they are kept; null keeping: in memory only */
export function unansweredList(keeping: Keeping | null, name: string): UnansweredList {
  let list = kept(keeping, name)
  const keep = (next: readonly Unanswered[]): void => {
    list = next
    try {
      if (next.length > 0) keeping?.setItem(name, JSON.stringify(next))
      else keeping?.removeItem(name)
    } catch {
      // Full or denied: it is sent again from this window for as long as it is open.
    }
  }
  return {
    list: () => list,
    add: (one) => keep([...list, one]),
    remove: (id) => keep(list.filter((one) => one.id !== id)),
  }
}

function kept(keeping: Keeping | null, name: string): readonly Unanswered[] {
  try {
    const found: unknown = JSON.parse(keeping?.getItem(name) ?? '[]')
    return Array.isArray(found) ? found.filter(isUnanswered).slice(0, MOST) : []
  } catch {
    return []
  }
}

function isUnanswered(value: unknown): value is Unanswered {
  if (typeof value !== 'object' || value === null) return false
  const { id, to, body, epoch, n } = value as Partial<Record<keyof Unanswered, unknown>>
  return (
    typeof id === 'string' &&
    (to === 'commands' || to === 'clock') &&
    typeof body === 'object' &&
    body !== null &&
    typeof epoch === 'string' &&
    typeof n === 'number'
  )
}
