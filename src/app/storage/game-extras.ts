import { browserStorage, type KeyedStorage, readStored, writeStored } from './local-storage'

/** What is kept of a game beside its record: small, of this device, and of no use to anybody else. */
const PARTS = ['answering', 'drafts'] as const
type Part = (typeof PARTS)[number]

const keyOf = (part: Part, game: string): string => `pra/${part}/${game}`

/** Null where nothing is kept, or nothing that can be read. */
export const readGamePart = (
  part: Part,
  game: string,
  storage: KeyedStorage | null = browserStorage(),
): unknown => readStored(storage, keyOf(part, game))

/** What cannot be kept is lost with the page, and nothing else. */
export const keepGamePart = (
  part: Part,
  game: string,
  value: unknown,
  storage: KeyedStorage | null = browserStorage(),
): void => {
  writeStored(storage, keyOf(part, game), value)
}

/** For a game that is over, or deleted. */
export function forgetGame(
  game: string,
  storage: Pick<Storage, 'removeItem'> | null = browserStorage(),
): void {
  for (const part of PARTS) {
    try {
      storage?.removeItem(keyOf(part, game))
    } catch {
      // What is denied is not there either.
    }
  }
}
