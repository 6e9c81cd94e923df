/** What was written of parts that have not changed since: a state shares most of itself with the one before. */
export type Written = WeakMap<object, string>

/**
 * Canonical JSON (RFC 8785) of plain JSON, letter for letter what `canonicalize` writes.
 * @param written of the same game: what stands in it is not written again. Nothing in it may change afterwards.
 */
export function canonicalText(value: unknown, written?: Written): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const known = written?.get(value)
  if (known !== undefined) return known
  const text = Array.isArray(value) ? listText(value, written) : recordText(value, written)
  written?.set(value, text)
  return text
}

function listText(list: readonly unknown[], written?: Written): string {
  let text = '['
  for (let place = 0; place < list.length; place += 1) {
    // As in any JSON, what is not there stands as null in a list.
    text += (place > 0 ? ',' : '') + canonicalText(list[place] ?? null, written)
  }
  return `${text}]`
}

function recordText(record: object, written?: Written): string {
  let text = '{'
  for (const key of Object.keys(record).sort()) {
    const value = (record as Record<string, unknown>)[key]
    if (value === undefined) continue
    text += `${text.length > 1 ? ',' : ''}${JSON.stringify(key)}:${canonicalText(value, written)}`
  }
  return `${text}}`
}
