/**
 * `after`, plain JSON, with every part that equals its counterpart in `before` replaced by it, so that what has changed
 * is seen by `===`. Nothing given is changed; where nothing differs it is `before` itself.
 */
export function reuse<T>(before: unknown, after: T): T {
  if (before === after || !isObject(before) || !isObject(after)) return after
  if (Array.isArray(before) !== Array.isArray(after)) return after
  const [old, fresh] = [before as Record<string, unknown>, after as Record<string, unknown>]
  const keys = Object.keys(fresh)
  let same = keys.length === Object.keys(old).length
  let shared: Record<string, unknown> | null = null
  for (const key of keys) {
    const value = reuse(old[key], fresh[key])
    if (value !== old[key] || !Object.hasOwn(old, key)) same = false
    if (value === fresh[key]) continue
    shared ??= (Array.isArray(fresh) ? [...fresh] : { ...fresh }) as Record<string, unknown>
    shared[key] = value
  }
  if (same) return before as T
  return (shared as T | null) ?? after
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
