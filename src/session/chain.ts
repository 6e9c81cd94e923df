import type { Envelope } from '../simulation/commands/index'
import type { GameState } from '../simulation/state'
import type { Written } from './canonical'
import { hashOf } from './hash'
import type { RecordHeader } from './record'

/*
 * A record is a chain: what is hashed after a command holds the check before it, so that whatever is changed in a
 * record, a remark as much as an answer, shows at its own command. A check is eight digits of such a hash, and the
 * chain is made of checks alone: who has a command's check and the state after it can go on, from wherever it lies.
 * There is no key in it. It finds accidents, not forgers.
 */

/** The hash before the first command: of all that is fixed by then. Where a game branched off is a claim, and no part of it. */
export const openingHash = ({
  format,
  rulesVersion,
  scenario,
  seed,
  difficulty,
  options,
}: RecordHeader): string => hashOf({ format, rulesVersion, scenario, seed, difficulty, options })

/**
 * The hash after a command: of the check before it, the command with its sender and id, and the state it led to.
 * @param written of this game so far, for who plays a whole one: a state is mostly what the one before was
 */
export const nextHash = (
  check: string,
  { n, id, by, command }: Envelope,
  state: GameState,
  written?: Written,
): string => hashOf([check, { n, id, by, command }, state], written)

/** What a record keeps of a hash after each command, 8 hex digits. */
export const checkOf = (hash: string): string => hash.slice(0, 8)

/** The check that the next command's hash begins with. */
export const lastCheck = (header: RecordHeader, checks: readonly string[]): string =>
  checks.at(-1) ?? checkOf(openingHash(header))

/** What a record ends with: the whole of the hash of which its last check is the beginning, 64 hex digits. */
export function endHash(
  header: RecordHeader,
  commands: readonly Envelope[],
  checks: readonly string[],
  state: GameState,
): string {
  const last = commands.at(-1)
  return last ? nextHash(lastCheck(header, checks.slice(0, -1)), last, state) : openingHash(header)
}
