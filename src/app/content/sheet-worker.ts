import { readSheets } from '../../exchange/read-sheet'

/** Reads one file away from the page, which may end it at any time. */
addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => postMessage(readSheets(data)))
