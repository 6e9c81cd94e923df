import type { Check } from '../check'
import { planOrder } from '../plan-order'
import { type Problem, problem } from '../problem'

/** Services depend on one another without going round in circles. */
export const serviceCycles: Check = function* (draft, at) {
  const edges = new Map(draft.services.map(({ id, dependsOn }) => [id, dependsOn]))
  for (const cycle of cyclesIn(edges)) {
    const service = draft.services.find(({ id }) => id === cycle[0])
    if (service) yield problem('service-cycle', at(service, 'dependsOn'), { cycle: arrows(cycle) })
  }
}

/** Every row can be reached, and waits for earlier rows only. */
export const reachableRows: Check = function* (draft, at) {
  const edges = new Map(draft.rows.map(({ key, requires }) => [key, requires]))
  const cycles = cyclesIn(edges)
  const stuck = new Set(cycles.flat())
  for (const cycle of cycles) {
    const row = draft.rows.find(({ key }) => key === cycle[0])
    if (row) yield problem('row-cycle', at(row, 'requires'), { cycle: arrows(cycle) })
  }
  const place = planOrder(draft)
  const open = new Set<string>()
  const late: Problem[] = []
  for (const row of draft.rows) {
    for (const [index, other] of row.requires.entries()) {
      const known = edges.has(other)
      const turned = known && place(other) > place(row.key) && !stuck.has(row.key)
      if (turned)
        late.push(problem('requires-later', at(row.requires, index), { row: row.key, other }))
    }
  }
  yield* late
  for (let grew = true; grew; ) {
    const next = draft.rows.filter(
      ({ key, requires }) => !open.has(key) && requires.every((other) => open.has(other)),
    )
    for (const { key } of next) open.add(key)
    grew = next.length > 0
  }
  for (const row of draft.rows) {
    const index = row.requires.findIndex((other) => !open.has(other))
    const other = row.requires[index]
    if (other === undefined || stuck.has(row.key) || !edges.has(other)) continue
    yield problem('row-unreachable', at(row.requires, index), { row: row.key, other })
  }
}

/** A circle as a person reads it: `a → b → a`. */
export const arrows = (cycle: readonly string[]): string => [...cycle, cycle[0]].join(' → ')

/** Each circle once, from the first of its members in the given order. */
export const cyclesIn = (edges: ReadonlyMap<string, readonly string[]>): string[][] => {
  const cycles: string[][] = []
  const done = new Set<string>()
  const visit = (id: string, path: readonly string[]): void => {
    const start = path.indexOf(id)
    if (start >= 0) {
      cycles.push(path.slice(start))
      return
    }
    if (done.has(id)) return
    for (const next of edges.get(id) ?? []) visit(next, [...path, id])
    done.add(id)
  }
  for (const id of edges.keys()) visit(id, [])
  return cycles
}
