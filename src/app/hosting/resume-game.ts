import type { CompiledScenario } from '../../scenario/scenario'
import { headerOf, headerProblem } from '../../session/record-header'
import { isProblem, type RecordProblem } from '../../session/record-problem'
import { resumeSession, type Session } from '../../session/session'
import { type LoadedGame, StoreError, type StoreTrouble } from '../../session/store'
import type { GameLibrary, QuarantinedSave } from '../storage/game-library'
import { lockGame, type WriterLock } from './writer-lock'

export interface ResumeFrom {
  library: GameLibrary
  /** Null for an id that this game does not come with; throws when it cannot be fetched just now. */
  scenario: (id: string) => Promise<CompiledScenario | null>
  lock?: typeof lockGame
}

export type Resumed =
  /** Gone since it was listed. */
  | { outcome: 'nothing' }
  /** With the trouble `conflict` another window plays it: look, or resume again with `takeOver`. */
  | { outcome: 'resumed'; session: Session; lock: WriterLock }
  /** `moved`: set aside; else it lies where it was, since another window plays it or the store refused. */
  | { outcome: 'unreadable'; problem: RecordProblem; save: QuarantinedSave; moved: boolean }
  | { outcome: 'trouble'; trouble: StoreTrouble }

/** Goes on with a game of the list. `takeOver` takes it away from the window that plays it. Never throws. */
export async function resumeGame(
  from: ResumeFrom,
  id: string,
  { takeOver = false } = {},
): Promise<Resumed> {
  let session: Session | null = null
  let lost = false
  // The lock comes first: what another window may still write is neither read nor set aside.
  const lock = await (from.lock ?? lockGame)(id, {
    steal: takeOver,
    onLost() {
      lost = true
      session?.giveWay()
    },
  })
  try {
    const loaded = await from.library.load(id)
    if (!loaded) return { outcome: 'nothing' }
    const found = await open(from, loaded, lock)
    if (isProblem(found)) return await unreadable(from.library, loaded, found, lock)
    session = found
    if (lost) session.giveWay()
    return { outcome: 'resumed', session, lock }
  } catch (error) {
    return troubled(error)
  } finally {
    if (!session) lock.release()
  }
}

async function open(
  { library, scenario }: ResumeFrom,
  loaded: LoadedGame,
  lock: WriterLock,
): Promise<Session | RecordProblem> {
  const wrong = headerProblem(loaded.header)
  if (wrong) return wrong
  const { id } = headerOf(loaded.header).scenario
  const known = await scenario(id)
  if (!known) return { code: 'scenario-unknown', field: 'scenario.id', detail: id }
  return resumeSession(known, loaded, library, { elsewhere: lock.held === 'elsewhere' })
}

async function unreadable(
  library: GameLibrary,
  { id, header, commands }: LoadedGame,
  problem: RecordProblem,
  lock: WriterLock,
): Promise<Resumed> {
  const here: QuarantinedSave = { game: id, at: Date.now(), problem, header, commands }
  if (lock.held === 'elsewhere') return { outcome: 'unreadable', problem, save: here, moved: false }
  try {
    const save = await library.quarantine(id, problem)
    return { outcome: 'unreadable', problem, save: save ?? here, moved: save !== null }
  } catch {
    return { outcome: 'unreadable', problem, save: here, moved: false }
  }
}

const troubled = (error: unknown): Resumed => ({
  outcome: 'trouble',
  trouble: error instanceof StoreError ? error.trouble : 'failed',
})
