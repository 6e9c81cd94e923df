import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { writeFileSync: write, openSync: open, mkdirSync: makeFolder } = fs

const half: typeof write = (file, data, options) => {
  if (typeof file !== 'number') return write(file, data, options)
  write(file, String(data).slice(0, String(data).length / 2))
  throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
}

const refused = () => Object.assign(new Error('read-only file system'), { code: 'EROFS' })
const forReadingOnly: typeof open = (path, flags, mode) => {
  if (flags !== 'r' && flags !== undefined) throw refused()
  return open(path, flags, mode)
}

/** The disk that the tests write to, and what may be wrong with it; tests run as root, whom no rights stop. */
export const disk = {
  /** Half of what is written finds room. */
  set full(full: boolean) {
    fs.writeFileSync = full ? half : write
    syncBuiltinESMExports()
  },
  /** Nothing can be made or opened for writing. */
  set readOnly(readOnly: boolean) {
    fs.openSync = readOnly ? forReadingOnly : open
    fs.mkdirSync = (
      readOnly
        ? () => {
            throw refused()
          }
        : makeFolder
    ) as typeof makeFolder
    syncBuiltinESMExports()
  },
}
