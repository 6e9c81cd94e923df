import { randomFillSync } from 'node:crypto'
import { open, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'

/** How much room a folder has. */
export interface Room {
  /** Bytes that may still be written, beside the reserve. */
  readonly free: number
  /** Whether there is so little that somebody should be told. */
  readonly low: boolean
  /** Whether the reserve is there for when nothing is left. */
  readonly reserved: boolean
}

export interface ReserveOptions {
  /** Bytes of the reserve; 0 for none. */
  readonly size: number
  /** Bytes below which room is low. */
  readonly warning: number
  /** How many bytes may still be written in a folder. */
  readonly free: (folder: string) => Promise<number>
  /** Hears when room becomes low or is so no more, and when the reserve comes or goes. */
  readonly changed: (room: Room) => void
}

const CHUNK = 1_048_576

/** Infinite where the system does not say. */
export async function freeIn(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

/** A file that holds room, to be given up when there is none: an exercise can then be gone on with, and ended in order. */
export class DiskReserve {
  private readonly path: string
  private told: Room | null = null
  private busy: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly folder: string,
    private readonly options: ReserveOptions,
  ) {
    this.path = join(folder, 'reserve')
  }

  /** Looks how much room there is, and keeps a reserve again where there is plenty. */
  look(): Promise<Room> {
    return this.afterOthers(async () => {
      const { size, free } = this.options
      if (size > 0 && !(await this.isKept()) && (await free(this.folder)) >= 2 * size) {
        await this.make()
      }
      return this.tell()
    })
  }

  /** Gives the reserve up. */
  release(): Promise<void> {
    return this.afterOthers(async () => {
      await rm(this.path, { force: true }).catch(() => undefined)
      await this.tell()
    })
  }

  /** Ends when nothing more is under way. */
  async settled(): Promise<void> {
    await this.busy
  }

  private afterOthers<T>(work: () => Promise<T>): Promise<T> {
    const done = this.busy.then(work)
    this.busy = done.catch(() => undefined)
    return done
  }

  private async isKept(): Promise<boolean> {
    const found = await stat(this.path).catch(() => null)
    return found !== null && found.size >= this.options.size
  }

  /** With bytes that no file system can make smaller. Where it fails there is none. */
  private async make(): Promise<void> {
    try {
      const file = await open(this.path, 'w')
      try {
        for (let left = this.options.size; left > 0; left -= CHUNK) {
          await file.writeFile(randomFillSync(Buffer.alloc(Math.min(left, CHUNK))))
        }
        await file.datasync()
      } finally {
        await file.close()
      }
    } catch {
      await rm(this.path, { force: true }).catch(() => undefined)
    }
  }

  private async tell(): Promise<Room> {
    const free = await this.options.free(this.folder)
    const room = { free, low: free < this.options.warning, reserved: await this.isKept() }
    if (room.low !== this.told?.low || room.reserved !== this.told.reserved) {
      this.told = room
      this.options.changed(room)
    }
    return room
  }
}
