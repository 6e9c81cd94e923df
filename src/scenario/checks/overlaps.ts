import type { Check } from '../check'
import { problem } from '../problem'
import type { ScenarioDraft } from '../scenario-draft'

/** Overlapping is mutual, and never between a row and one whose end it waits for. */
export const overlaps: Check = function* (draft, at) {
  const rows = new Map(draft.rows.map((row) => [row.key, row]))
  for (const row of draft.rows) {
    const before = waitsFor(row.key, draft)
    for (const [index, other] of row.overlaps.entries()) {
      const partner = rows.get(other)
      if (!partner) continue
      const place = at(row.overlaps, index)
      const params = { row: row.key, other }
      if (before.has(other) || other === row.key) yield problem('overlap-required', place, params)
      else if (!partner.overlaps.includes(row.key)) yield problem('overlap-one-way', place, params)
    }
  }
  for (const { rows: pair } of draft.settings.overlap.consequences) {
    const [row, other] = pair
    if (!rows.has(row) || !rows.has(other)) continue
    if (!rows.get(row)?.overlaps.includes(other)) {
      yield problem('overlap-consequence', at(pair), { row, other })
    }
  }
}

const waitsFor = (key: string, draft: ScenarioDraft): Set<string> => {
  const found = new Set<string>()
  const follow = (row: string): void => {
    for (const other of draft.rows.find((one) => one.key === row)?.requires ?? []) {
      if (found.has(other)) continue
      found.add(other)
      follow(other)
    }
  }
  follow(key)
  return found
}
