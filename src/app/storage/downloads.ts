import type { GameRecord } from '../../session/record'
import type { Actions } from '../../ui/model'
import type { GameLibrary } from './game-library'
import { recordName, saveText } from './save-file'

/** With what was answered before it and after it, where anything was; a record is never lost for want of that. */
const withLearning = async (record: GameRecord): Promise<GameRecord> => {
  try {
    const { learningOf } = await import('./learning-answers')
    const learning = learningOf(record)
    return Object.keys(learning).length > 0 ? { ...record, learning } : record
  } catch {
    return record
  }
}

interface DownloadWiring {
  readonly library: GameLibrary
  /** The game that is played, or was just over. */
  game(): { record(): GameRecord; saved(): void } | null
  /** The record of the debrief that was shown last. */
  shown(): GameRecord | null
  /** What lies in the saves that were set aside, as one text. */
  recoveryTexts(saves: Awaited<ReturnType<GameLibrary['quarantined']>>): Promise<string>
  /** Nothing that fails stays silent. */
  attempt(work: () => Promise<void>): void
}

/** What a person saves of games as files. */
export interface Downloads {
  readonly actions: Pick<Actions, 'downloadRecord' | 'downloadSetAside'>
  /** What is left of a save that could not be read is handed over instead of a record, until another is shown. */
  offer(recovery: { name: string; text: string } | null): void
}

/**
 * A record is saved without a question; saves that were set aside are read from the library when they are asked for.
 */
export function openDownloads(wiring: DownloadWiring): Downloads {
  const { library, game, shown, recoveryTexts, attempt } = wiring
  let recovery: { name: string; text: string } | null = null
  return {
    actions: {
      downloadRecord() {
        const played = game()
        if (!played && recovery) return saveText(recovery.name, recovery.text)
        const record = played?.record() ?? shown()
        if (!record) return
        attempt(async () => {
          saveText(recordName(record), `${JSON.stringify(await withLearning(record))}\n`)
          played?.saved()
        })
      },
      downloadSetAside: () =>
        attempt(async () => {
          saveText('set-aside.json', await recoveryTexts(await library.quarantined()))
        }),
    },
    offer(found) {
      recovery = found
    },
  }
}
