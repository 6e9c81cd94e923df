import { isInCourse } from '../course/read-course'

/** Where small things are kept by name: `localStorage`, or nothing where that is denied. */
export type KeyedStorage = Pick<Storage, 'getItem' | 'setItem'>

/** Merely naming `localStorage` throws where site data is blocked. Where an LMS shows the page nothing stays in the browser. */
export function browserStorage(): Storage | null {
  if (isInCourse()) return null
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

/** What is kept under a name; null where there is nothing, or nothing that can be read. */
export function readStored(storage: KeyedStorage | null, key: string): unknown {
  try {
    return JSON.parse(storage?.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** Whether it is kept now. */
export function writeStored(storage: KeyedStorage | null, key: string, value: unknown): boolean {
  try {
    storage?.setItem(key, JSON.stringify(value))
    return storage !== null
  } catch {
    return false
  }
}
