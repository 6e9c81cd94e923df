import { deflateSync, strFromU8, strToU8 } from 'fflate'
import { inflateAtMost } from '../exchange/inflate'
import { type PackedCommand, unpackCommand } from '../exchange/packed-command'
import { sealedBytes, sealedLetters } from '../exchange/sealed-letters'
import type { CompiledScenario } from '../scenario/scenario'
import type { GameRecord } from '../session/record'
import { headerOf } from '../session/record-header'
import { isProblem, problem, type RecordProblem } from '../session/record-problem'
import { isObject, parseUnchecked } from '../session/record-schema'
import { scenarioProblem, withChecks } from '../session/replay'
import { gameDictionary, linesOf } from './game-dictionary'
import { shortenedTexts } from './shortened-texts'

/** What SCORM 1.2 keeps of a learner between two visits. */
export const SUSPEND_LETTERS = 4_096

const VERSION = 1
const UNPACKED_BYTES = 5_000_000

export interface Suspended {
  /** Base64url and full stops, never more than `SUSPEND_LETTERS`. */
  readonly data: string
  /** Free texts were shortened so that the game fits: the game that is gone on with has them so. */
  readonly cut: boolean
}

/**
 * A game as an LMS keeps it: its header, then its commands, packed against the game by the plan. Where what people typed
 * takes too much room it is shortened, the longest first; a game that does not fit even so gives null (some two thousand
 * commands).
 */
export function suspend(record: GameRecord, scenario: CompiledScenario): Suspended | null {
  const dictionary = gameDictionary(scenario, record)
  const whole = pack(record, dictionary)
  if (whole.length <= SUSPEND_LETTERS) return { data: whole, cut: false }
  for (const shorter of shortenedTexts(record, scenario)) {
    const data = pack(shorter, dictionary)
    if (data.length <= SUSPEND_LETTERS) return { data, cut: true }
  }
  return null
}

function pack(record: GameRecord, dictionary: Uint8Array): string {
  const head = { ...headerOf(record), end: record.end.sha256 }
  const body = strToU8(`[${linesOf(record.commands)}]`)
  return [
    sealedLetters(VERSION, deflateSync(strToU8(JSON.stringify(head)), { level: 9 })),
    sealedLetters(VERSION, deflateSync(body, { level: 9, dictionary })),
  ].join('.')
}

/**
 * Reads what `suspend` wrote, and plays it for its checks. Refuses what was damaged (`not-record`), what another version
 * of the scenario or of the rules has made, and what was not played so.
 */
export function resume(data: string, scenario: CompiledScenario): GameRecord | RecordProblem {
  const [head = '', body = ''] = data.split('.')
  const header = unpacked(head)
  if (!isObject(header)) return problem('not-record')
  const found = parseUnchecked({ ...header, commands: [], end: { sha256: '' } })
  if (isProblem(found)) return found
  // Before the words of another scenario are used.
  const foreign = scenarioProblem(found, scenario)
  if (foreign) return foreign
  const commands = unpacked(body, gameDictionary(scenario, found))
  if (!Array.isArray(commands) || !commands.every((one) => Array.isArray(one))) {
    return problem('not-record')
  }
  const record = parseUnchecked({
    ...header,
    commands: (commands as PackedCommand[]).map(unpackCommand),
    end: { sha256: String(header.end) },
  })
  return isProblem(record) ? record : withChecks(record, scenario)
}

/** The JSON in letters; undefined where they are not what was written. */
function unpacked(letters: string, dictionary?: Uint8Array): unknown {
  const { version, body, sound } = sealedBytes(letters)
  if (version !== VERSION || !sound) return undefined
  const json = inflateAtMost(body, UNPACKED_BYTES, dictionary)
  try {
    return json ? JSON.parse(strFromU8(json)) : undefined
  } catch {
    return undefined
  }
}
