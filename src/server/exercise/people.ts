import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

/** Who sits where, by name: kept apart from the journal, which knows seats alone, so that it can be erased. */
export interface People {
  /** '' where none was told. */
  nameOf(exercise: string, seat: string): string
  set(exercise: string, seat: string, name: string): void
  /** Erases every name of an exercise. */
  forget(exercise: string): void
  /** What was asked so far is done. */
  settled(): Promise<void>
}

const namesSchema = z.record(z.string(), z.string())

/** Names that are forgotten with the process. */
export function peopleInMemory(): People {
  const names = new Map<string, string>()
  return {
    nameOf: (exercise, seat) => names.get(`${exercise}/${seat}`) ?? '',
    set: (exercise, seat, name) => void names.set(`${exercise}/${seat}`, name),
    forget(exercise) {
      for (const key of names.keys()) if (key.startsWith(`${exercise}/`)) names.delete(key)
    },
    settled: async () => undefined,
  }
}

/** One file an exercise, in a folder of its own. A name that cannot be stored is forgotten with the process. */
export function peopleIn(folder: string): People {
  mkdirSync(folder, { recursive: true })
  const known = new Map<string, Record<string, string>>()
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.json')) continue
    known.set(file.slice(0, -'.json'.length), namesIn(join(folder, file)))
  }
  return {
    nameOf: (exercise, seat) => known.get(exercise)?.[seat] ?? '',
    set(exercise, seat, name) {
      const names = { ...known.get(exercise), [seat]: name }
      if (name === '') delete names[seat]
      known.set(exercise, names)
      const path = join(folder, `${exercise}.json`)
      try {
        writeFileSync(`${path}.new`, JSON.stringify(names), { mode: 0o600 })
        renameSync(`${path}.new`, path)
      } catch {
        // A full disk is told of by the journal, which is what counts.
      }
    },
    forget(exercise) {
      known.delete(exercise)
      rmSync(join(folder, `${exercise}.json`), { force: true })
    },
    settled: async () => undefined,
  }
}

function namesIn(path: string): Record<string, string> {
  try {
    return namesSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? {}
  } catch {
    return {}
  }
}
