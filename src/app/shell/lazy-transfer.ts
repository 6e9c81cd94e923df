import type { TransferActions } from '../../ui/screens/transfer/transfer-model'
import { loadOnce } from './load-once'
import type { TransferWiring } from './transfer'

/** Files for other tools: what asks for them and what writes them are loaded when the first is wanted. */
export function lazyTransfer(wiring: TransferWiring): TransferActions {
  const load = loadOnce(async () => (await import('./transfer')).transferActions(wiring))
  const use = (work: (loaded: TransferActions) => void): void => {
    load().then(work, (error: unknown) => {
      console.error(error)
      const detail = error instanceof Error ? error.message : String(error)
      wiring.show({ state: 'failed', detail })
    })
  }
  return {
    clearTransfer: () => use((loaded) => loaded.clearTransfer()),
    exportFile: (choice) => use((loaded) => loaded.exportFile(choice)),
    writePackage: (choice) => use((loaded) => loaded.writePackage(choice)),
    writeKit: (choice) => use((loaded) => loaded.writeKit(choice)),
    exportChronogramme: (id) => use((loaded) => loaded.exportChronogramme(id)),
    importChronogramme: (id, file) => use((loaded) => loaded.importChronogramme(id, file)),
    downloadCopy: () => use((loaded) => loaded.downloadCopy()),
  }
}
