import { sha256 } from '@noble/hashes/sha2.js'
import { deflateSync, strFromU8, strToU8 } from 'fflate'
import type { GameRecord, RecordHeader } from '../session/record'
import { headerOf } from '../session/record-header'
import type { RecordProblem } from '../session/record-problem'
import { isObject, parseUnchecked, type UncheckedRecord } from '../session/record-schema'
import type { Command } from '../simulation/commands/index'
import type { By } from '../simulation/people'
import { inflateAtMost, isCutOff } from './inflate'
import { readingsOf } from './link-letters'

/** Letters of a fragment that mail and chat programs still pass on whole. */
export const LINK_LETTERS = 8_000
/** What is longer was not made here, and is not unpacked. */
const MOST_LETTERS = 100_000
/** A game of an evening has some hundreds; a link is played on the spot, while its reader waits. */
const LINK_COMMANDS = 5_000
const UNPACKED_BYTES = 5_000_000

/**
 * `cut`: the end was lost on the way. `damaged`: letters were lost or changed within. `link-version`: made by another
 * version of this game.
 */
export interface LinkProblem {
  code: 'cut' | 'damaged' | 'link-version'
}

/** What a link carries: the record without its checks, which replaying gives again, and with the hash of its end. */
interface Packed {
  header: RecordHeader
  /** By whom, what, and the sender's name for it where it is not the usual one. */
  commands: ([By, Command] | [By, Command, string])[]
  end: string
}

export const isLinkProblem = (
  value: UncheckedRecord | RecordProblem | LinkProblem,
): value is LinkProblem => 'code' in value && !('field' in value)

const VERSION = 1
const SEAL_BYTES = 4

/** A record as letters for the fragment of a link: version, seal over the rest, the packed record; base64url. */
export function packRecord(record: GameRecord): string {
  const packed: Packed = {
    header: headerOf(record),
    commands: record.commands.map(({ n, id, by, command }) =>
      id === `c${n}` ? [by, command] : [by, command, id],
    ),
    end: record.end.sha256,
  }
  const body = deflateSync(strToU8(JSON.stringify(packed)), { level: 9 })
  return toLetters(new Uint8Array([VERSION, ...sealOf(body), ...body]))
}

/**
 * Reads what `packRecord` wrote, whatever mail and chat programs did to it that leaves its letters whole. What is not as
 * it must be is named; `withChecks` then shows whether the game was played so.
 */
export function unpackRecord(text: string): UncheckedRecord | RecordProblem | LinkProblem {
  const { packed, code } = unpack(text)
  if (!packed) return { code }
  const { header, commands, end } = packed
  return parseUnchecked(
    {
      ...header,
      commands: commands.map(([by, command, id], n) => ({ n, id: id ?? `c${n}`, by, command })),
      end: { sha256: end },
    },
    LINK_COMMANDS,
  )
}

type Unpacked =
  | { readonly packed: Packed; readonly code?: never }
  | { readonly packed: null; readonly code: LinkProblem['code'] }

const DAMAGED: Unpacked = { packed: null, code: 'damaged' }

function unpack(text: string): Unpacked {
  if (text.length > MOST_LETTERS) return DAMAGED
  let likeliest: Uint8Array | null = null
  for (const letters of readingsOf(text)) {
    const bytes = bytesOf(letters)
    likeliest ??= bytes
    if (bytes[0] !== VERSION || letters.length % 4 === 1 || !isSealed(bytes)) continue
    const json = inflateAtMost(bodyIn(bytes), UNPACKED_BYTES)
    const packed = json && parsed(strFromU8(json))
    return isPacked(packed) ? { packed } : DAMAGED
  }
  return { packed: null, code: whatIsWrong(likeliest ?? new Uint8Array()) }
}

/** Of letters that their seal does not vouch for. */
function whatIsWrong(bytes: Uint8Array): LinkProblem['code'] {
  const [version = VERSION] = bytes
  if (version !== VERSION) return 'link-version'
  return isCutOff(bodyIn(bytes), UNPACKED_BYTES) ? 'cut' : 'damaged'
}

const bodyIn = (bytes: Uint8Array): Uint8Array => bytes.subarray(1 + SEAL_BYTES)

function isSealed(bytes: Uint8Array): boolean {
  const body = bodyIn(bytes)
  return body.length > 0 && sealOf(body).every((byte, place) => byte === bytes[1 + place])
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Whether it has the parts of what `packRecord` wrote; what is in them is looked at with the record. */
const isPacked = (value: unknown): value is Packed =>
  isObject(value) &&
  isObject(value.header) &&
  Array.isArray(value.commands) &&
  value.commands.every((one) => Array.isArray(one))

/** Finds letters lost or changed on the way; against a person's hand there is the replay. */
const sealOf = (body: Uint8Array): number[] => [...sha256(body).subarray(0, SEAL_BYTES)]

const toLetters = (bytes: Uint8Array): string =>
  btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

/** Whole bytes only: a letter alone at the end stands for none. */
const bytesOf = (letters: string): Uint8Array => {
  const whole = letters.length % 4 === 1 ? letters.slice(0, -1) : letters
  return strToU8(atob(whole.replaceAll('-', '+').replaceAll('_', '/')), true)
}
