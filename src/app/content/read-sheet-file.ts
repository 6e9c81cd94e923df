import type { ReadSheets } from '../../exchange/sheet'
import { SHEET_LIMITS } from '../../exchange/sheet-limits'
import { fileTooLarge, wholeSheet } from '../../exchange/sheet-problem'

/** A chronogramme takes a tenth of a second; whoever waits longer wants to know why. */
const MOST_MILLISECONDS = 15_000

/** The sheets of a file that somebody chose, read in a worker: no file holds up the page for ever, or ends it. */
export const readSheetFile = async (file: File): Promise<ReadSheets> => {
  // What is far too large is not even taken into memory.
  if (file.size > SHEET_LIMITS.bytes) return fileTooLarge()
  const content = new Uint8Array(await file.arrayBuffer())
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module' })
  let alarm: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise<ReadSheets>((resolve, reject) => {
      alarm = setTimeout(() => resolve(wholeSheet('too-slow')), MOST_MILLISECONDS)
      worker.addEventListener('message', ({ data }: MessageEvent<ReadSheets>) => resolve(data))
      worker.addEventListener('error', (event) => reject(new Error(event.message)))
      worker.postMessage(content, [content.buffer])
    })
  } finally {
    clearTimeout(alarm)
    worker.terminate()
  }
}
