import { type FileHandle, open } from 'node:fs/promises'
import type { LogFile } from '../../src/server/journal/exercise-log'

type Call = 'open' | 'write' | 'datasync' | 'truncate'

export interface FaultyDisk {
  readonly openFile: (path: string) => Promise<LogFile>
  /** How often something was made durable. */
  syncs(): number
  /** The next such call fails, with this code of the system. */
  failOnce(call: Call, code: string): void
  /** No write takes more bytes than these. */
  writeAtMost(bytes: number): void
  /** The next `datasync` waits; `reached` once it does. */
  holdSync(): { readonly reached: Promise<void>; readonly goOn: () => void }
}

/** Real files on a disk that fails when it is told to. */
export function faultyDisk(): FaultyDisk {
  const faults = new Map<Call, string>()
  let syncs = 0
  let most = Number.POSITIVE_INFINITY
  let held: { readonly reach: () => void; readonly until: Promise<void> } | null = null

  const meet = (call: Call): void => {
    const code = faults.get(call)
    faults.delete(call)
    if (code) throw Object.assign(new Error(`${code}: ${call}`), { code })
  }

  const faulty = (file: FileHandle): LogFile =>
    ({
      read: file.read.bind(file),
      close: () => file.close(),
      async write(bytes: Uint8Array, offset: number, length: number, position: number) {
        const failing = faults.has('write')
        // A disk that fills up takes a part first.
        const taken = Math.min(length, failing ? 5 : most)
        const result = await file.write(bytes, offset, taken, position)
        meet('write')
        return result
      },
      async datasync() {
        syncs += 1
        const waiting = held
        held = null
        waiting?.reach()
        await waiting?.until
        meet('datasync')
        await file.datasync()
      },
      async truncate(length) {
        meet('truncate')
        await file.truncate(length)
      },
    }) as LogFile

  return {
    async openFile(path) {
      meet('open')
      return faulty(await open(path, 'r+').catch(() => open(path, 'wx+')))
    },
    syncs: () => syncs,
    failOnce: (call, code) => faults.set(call, code),
    writeAtMost: (bytes) => (most = bytes),
    holdSync() {
      let goOn = (): void => undefined
      let reach = (): void => undefined
      const until = new Promise<void>((resolve) => (goOn = resolve))
      const reached = new Promise<void>((resolve) => (reach = resolve))
      held = { reach, until }
      return { reached, goOn }
    },
  }
}
