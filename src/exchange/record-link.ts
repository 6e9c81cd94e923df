import { deflateSync, strFromU8, strToU8 } from 'fflate'
import type { GameRecord, RecordHeader } from '../session/record'
import { headerOf } from '../session/record-header'
import type { RecordProblem } from '../session/record-problem'
import { isObject, parseUnchecked, type UncheckedRecord } from '../session/record-schema'
import { inflateAtMost, isCutOff } from './inflate'
import { readingsOf } from './link-letters'
import { type PackedCommand, packCommand, unpackCommand } from './packed-command'
import { type SealedBytes, sealedBytes, sealedLetters } from './sealed-letters'

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
  commands: PackedCommand[]
  end: string
}

/** Whether reading a link came to nothing. */
export const isLinkProblem = (
  value: UncheckedRecord | RecordProblem | LinkProblem,
): value is LinkProblem => 'code' in value && !('field' in value)

const VERSION = 1

/** A record as letters for the fragment of a link: version, seal over the rest, the packed record; base64url. */
export function packRecord(record: GameRecord): string {
  const packed: Packed = {
    header: headerOf(record),
    commands: record.commands.map(packCommand),
    end: record.end.sha256,
  }
  return sealedLetters(VERSION, deflateSync(strToU8(JSON.stringify(packed)), { level: 9 }))
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
      commands: commands.map(unpackCommand),
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
  let likeliest: SealedBytes | null = null
  for (const letters of readingsOf(text)) {
    const bytes = sealedBytes(letters)
    likeliest ??= bytes
    if (bytes.version !== VERSION || !bytes.sound) continue
    const json = inflateAtMost(bytes.body, UNPACKED_BYTES)
    const packed = json && parsed(strFromU8(json))
    return isPacked(packed) ? { packed } : DAMAGED
  }
  return { packed: null, code: likeliest ? whatIsWrong(likeliest) : 'cut' }
}

/** Of letters that their seal does not vouch for. */
function whatIsWrong({ version = VERSION, body }: SealedBytes): LinkProblem['code'] {
  if (version !== VERSION) return 'link-version'
  return isCutOff(body, UNPACKED_BYTES) ? 'cut' : 'damaged'
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
