import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { newSecret } from './exercise/secrets'

const hostSchema = z.object({
  format: z.literal('pra-host/1'),
  token: z.string().check(z.minLength(20)),
  key: z.string().check(z.minLength(20)),
  port: z.nullable(z.int().check(z.minimum(1), z.maximum(65_535))),
})

/** What a server keeps of itself: who holds the token keeps it, its key signs, and phones and codes hold its port. */
export type Host = z.infer<typeof hostSchema>

/** The host of a data folder; a new one where there is none that can be read. */
export function readHost(folder: string): Host {
  try {
    const { data } = hostSchema.safeParse(JSON.parse(readFileSync(pathIn(folder), 'utf8')))
    if (data) return data
  } catch {
    // There is none yet.
  }
  return { format: 'pra-host/1', token: newSecret(), key: newSecret(), port: null }
}

/** For its owner's eyes alone. @throws the system's error */
export function writeHost(folder: string, host: Host): void {
  const path = pathIn(folder)
  writeFileSync(`${path}.new`, `${JSON.stringify(host)}\n`, { mode: 0o600, flush: true })
  renameSync(`${path}.new`, path)
}

const pathIn = (folder: string): string => join(folder, 'host.json')
