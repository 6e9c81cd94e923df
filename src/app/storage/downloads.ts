import type { GameRecord } from '../../session/record'
import type { Actions } from '../../ui/model'
import type { GameLibrary } from './game-library'
import { recordName, saveText } from './save-file'

interface DownloadWiring {
  readonly library: GameLibrary
  /** The game that is played, or was just over. */
  game(): { record(): GameRecord; saved(): void } | null
  /** The record of the debrief that was shown last. */
  shown(): GameRecord | null
  /** What lies in the saves that were set aside, as one text. */
  salvageTexts(saves: Awaited<ReturnType<GameLibrary['setAsides']>>): Promise<string>
  /** Nothing that fails stays silent. */
  attempt(work: () => Promise<void>): void
}

/** What a person saves of games as files. */
export interface Downloads {
  readonly actions: Pick<Actions, 'downloadRecord' | 'downloadSetAside'>
  /** What is left of a save that could not be read is handed over instead of a record, until another is shown. */
  offer(salvage: { name: string; text: string } | null): void
}

export function openDownloads(wiring: DownloadWiring): Downloads {
  const { library, game, shown, salvageTexts, attempt } = wiring
  let salvage: { name: string; text: string } | null = null
  return {
    actions: {
      downloadRecord() {
        const played = game()
        if (!played && salvage) return saveText(salvage.name, salvage.text)
        const record = played?.record() ?? shown()
        if (record) saveText(recordName(record), `${JSON.stringify(record)}\n`)
        played?.saved()
      },
      downloadSetAside: () =>
        attempt(async () => {
          saveText('set-aside.json', await salvageTexts(await library.setAsides()))
        }),
    },
    offer(found) {
      salvage = found
    },
  }
}
