import { existsSync, statSync } from 'node:fs'
import { endHash } from '../session/chain'
import type { GameRecord } from '../session/record'
import { headerOf } from '../session/record-header'
import { RECORD_BYTES } from '../session/record-problem'
import { type GameStore, StoreError, type StoreTrouble } from '../session/store'
import { InputError } from '../shipped/input-error'
import { readTextFile } from '../shipped/read-file'
import type { GameState } from '../simulation/state'
import { step } from '../simulation/step'
import type { World } from '../simulation/world'
import { type OutFile, type OutRules, openOut } from './out-file'
import { isPartOf, recordText } from './record-file'
import { createFile, replaceFile } from './safe-file'

/** A game as far as it has come, and where that is. */
export interface GameSoFar {
  readonly record: GameRecord
  readonly world: World
  readonly state: GameState
}

/** Where a game is kept from its first moment on. */
export type RecordPlace =
  /** The file it was read from; `text` is what stood there. */
  | { readonly kind: 'same'; readonly file: string; readonly text: string }
  | { readonly kind: 'named'; readonly file: string; readonly force: boolean }
  /** The first of these names that no file has. */
  | { readonly kind: 'free'; readonly names: Iterable<string> }

/** Asks for another file when the one at hand cannot be written; null to go on without. */
export type AskPlace = (problem: InputError) => Promise<string | null>

/** Keeps one game in the file of its record, which is whole after every command. */
export interface RecordStore extends GameStore {
  /** Where the game is kept now. */
  file(): string
  /** Sees to it that the whole game is kept, asking once more. @returns false when there is no place for it. */
  finish(record: GameRecord): Promise<boolean>
}

/**
 * Opens the file of a game, and writes there at once what there is of it. Each command then takes the file from one whole
 * record to the next. A file that somebody else has changed meanwhile is left alone, and `ask` finds another.
 * @throws InputError when nothing can be kept at the place.
 */
export const openRecordStore = (
  { record, world, state: before }: GameSoFar,
  place: RecordPlace,
  ask: AskPlace,
): RecordStore => {
  let { commands, checks } = record
  let state = before
  let { file, text } = openPlace(place, record)
  let declined = false

  const write = (next: string): void => {
    // One that was deleted is made again.
    if (existsSync(file) && readTextFile(file, RECORD_BYTES) !== text)
      throw new InputError('file-changed', { file })
    replaceFile(file, next)
    text = next
  }

  /** Writes a record, at another place if need be. */
  const keep = async (next: GameRecord): Promise<void> => {
    let work = () => write(recordText(next))
    for (;;) {
      try {
        work()
        declined = false
        return
      } catch (problem) {
        if (!(problem instanceof InputError)) throw problem
        const other = declined ? null : await ask(problem)
        declined = other === null
        if (other === null) throw new StoreError(troubleOf(problem), problem)
        work = () => {
          ;({ file, text } = openPlace({ kind: 'named', file: other, force: false }, next))
        }
      }
    }
  }

  return {
    file: () => file,
    // It was made when it was opened.
    create: async () => {},
    load: async (id) => {
      const rows = commands.map((envelope, n) => ({ envelope, check: checks[n] }))
      return { id, header: headerOf(record), commands: rows, count: rows.length }
    },
    async append(_id, expectedN, { envelope, check }) {
      if (commands.length !== expectedN) return 'conflict'
      const done = step(world, state, envelope.by, envelope.command)
      if (done.refusal) throw new StoreError('failed')
      const next = { ...record, commands: [...commands, envelope], checks: [...checks, check] }
      const sha256 = endHash(record, next.commands, next.checks, done.state)
      await keep({ ...next, end: { sha256 } })
      ;({ commands, checks } = next)
      state = done.state
      return 'stored'
    },
    async finish(whole) {
      if (text === recordText(whole)) return true
      declined = false
      try {
        await keep(whole)
        return true
      } catch (error) {
        if (error instanceof StoreError) return false
        throw error
      }
    },
  }
}

/** A record is read again before it is replaced: a pipe or a device will not do. */
const openFile = (file: string, rules: OutRules): OutFile => {
  const out = openOut(file, rules)
  if (existsSync(file) && !statSync(file).isFile()) throw new InputError('not-file', { file })
  return out
}

const openPlace = (place: RecordPlace, record: GameRecord): { file: string; text: string } => {
  const text = recordText(record)
  switch (place.kind) {
    case 'same':
      return { file: openFile(place.file, { mayReplace: () => true }).path, text: place.text }
    case 'named': {
      const { file, force } = place
      // Another game may just have begun there.
      const begun = record.commands.length > 0
      if (!createFile(file, text)) {
        openFile(file, { force, mayReplace: (there) => begun && isPartOf(there, record) }).write(
          text,
        )
      }
      return { file, text }
    }
    case 'free':
      for (const file of place.names) if (createFile(file, text)) return { file, text }
      throw new Error('there is always another name')
  }
}

const troubleOf = ({ params: { reason } }: InputError): StoreTrouble => {
  if (reason === 'ENOSPC' || reason === 'EDQUOT') return 'full'
  return reason === 'EACCES' || reason === 'EPERM' || reason === 'EROFS' ? 'denied' : 'failed'
}
