import { ownId } from '../session/rerun'
import type { Command, Envelope } from '../simulation/commands/index'
import type { By } from '../simulation/people'

/** A command as it is packed: by whom, what, and the sender's name for it where it is not the usual one. */
export type PackedCommand = [By, Command] | [By, Command, string]

/** A command without what its place in the record says already. */
export const packCommand = ({ n, id, by, command }: Envelope): PackedCommand =>
  id === ownId(n) ? [by, command] : [by, command, id]

/** What is in it is not looked at: `parseUnchecked` does that with the record. */
export const unpackCommand = ([by, command, id]: PackedCommand, n: number): Envelope => ({
  n,
  id: id ?? ownId(n),
  by,
  command,
})
