/**
 * `after`, plain JSON, with every part that equals its counterpart in `before` replaced by it, so that what has changed
 * is seen by `===`. Nothing given is changed; where nothing differs it is `before` itself.
 */
export function reuse<T>(before: unknown, after: T): T {
  if (before === after || !isObject(before) || !isObject(after)) return after
  if (Array.isArray(after)) {
    return Array.isArray(before) ? (reuseItems(before, after) as T) : after
  }
  if (Array.isArray(before)) return after
  return reuseKeys(before as Record<string, unknown>, after as Record<string, unknown>) as T
}

function reuseItems(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  let same = before.length === after.length
  let shared: unknown[] | null = null
  for (let place = 0; place < after.length; place += 1) {
    const fresh = after[place]
    if (fresh === before[place]) continue
    const value = reuse(before[place], fresh)
    if (value !== before[place]) same = false
    if (value === fresh) continue
    shared ??= [...after]
    shared[place] = value
  }
  return same ? before : (shared ?? after)
}

function reuseKeys(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  let same = true
  let left = 0
  let shared: Record<string, unknown> | null = null
  // Lists of keys would cost as much as all the rest: a view is looked through at every command.
  for (const _key in before) left += 1
  for (const key in after) {
    left -= 1
    const old = before[key]
    const fresh = after[key]
    if (fresh === old && fresh !== undefined) continue
    const value = reuse(old, fresh)
    if (value !== old || !Object.hasOwn(before, key)) same = false
    if (value === fresh) continue
    shared ??= { ...after }
    shared[key] = value
  }
  return same && left === 0 ? before : (shared ?? after)
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
