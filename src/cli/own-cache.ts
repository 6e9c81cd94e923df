import { lstatSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * The folder for what is worth keeping between two commands, of this user alone: what lies there nobody else has put
 * there. Null where there is no such place.
 */
export const ownCache = (env: Readonly<Record<string, string | undefined>>): string | null => {
  const told = env.XDG_CACHE_HOME ?? ''
  const folder = join(isAbsolute(told) ? told : join(homedir(), '.cache'), 'pra-exercise')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const stat = lstatSync(folder)
    // Windows has no such numbers, and keeps a home to its user.
    const isOwn = process.getuid === undefined || stat.uid === process.getuid()
    const isClosed = process.getuid === undefined || (stat.mode & 0o022) === 0
    return stat.isDirectory() && isOwn && isClosed ? folder : null
  } catch {
    return null
  }
}
