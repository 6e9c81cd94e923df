import type { CompiledScenario } from '../../src/scenario/scenario'
import { isProblem } from '../../src/session/record-problem'
import {
  type GameLog,
  type LoggedRow,
  openShared,
  type SharedSession,
} from '../../src/session/shared-session'
import { header, scenario as small } from './small-game'

/** What happens to an append beside being stored; `lost`: it is stored, and its answer does not arrive. */
export type Draws = 'well' | 'fails' | 'lost'

/** A log of one game in memory, from which any number of sessions play. */
export function sharedLog(draws: (n: number) => Draws = () => 'well', first: unknown = header) {
  const rows: LoggedRow[] = [{ at: 0, row: structuredClone(first) }]
  let conflicts = 0
  const log: GameLog = {
    async append(n, row) {
      await Promise.resolve()
      const how = draws(n)
      if (how === 'fails') throw new Error('the disk')
      if (n !== rows.length) {
        conflicts += 1
        return 'conflict'
      }
      rows.push({ at: n * 1000, row: structuredClone(row) })
      if (how === 'lost') throw new Error('the line')
      return 'stored'
    },
    read: async (from) => structuredClone(rows.slice(from)),
  }
  return { log, rows, conflicts: () => conflicts }
}

/** A session over a log, which must be sound. */
export async function openedShared(
  log: GameLog,
  onRow?: Parameters<typeof openShared>[3],
  scenario: CompiledScenario = small,
): Promise<SharedSession> {
  const session = await openShared(scenario, 'g', log, onRow)
  if (isProblem(session)) throw new Error(`${session.code} ${session.field} ${session.detail}`)
  return session
}
