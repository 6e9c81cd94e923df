import type { Role } from '../scenario/roles'
import type { Command, Envelope } from '../simulation/commands/index'
import type { By } from '../simulation/people'
import type { GameState } from '../simulation/state'

/**
 * A record as a script: what people did, each act tied to where it was done and not to the clock, so that it can be
 * played on after one answer has been changed.
 */
export interface ScriptMove {
  /** Its number in the record. */
  n: number
  by: By
  command: Command
  /** The row opened last, '' before the first; the act is due so many minutes after its opening. */
  row: string
  offset: number
  /** Of an answer given in a teammate's place: by whom, and what the teammate had answered. */
  overruled?: { readonly by: Role; readonly command: Command }
  /** An opening beside another open row: where it no longer can be, the row opens in its turn. */
  parallel: boolean
}

/** Commands that change nothing which can be played on: the clock is regenerated, the rest are remarks or taken back. */
const DROPPED: ReadonlySet<Command['type']> = new Set([
  'clock.advance',
  'note.add',
  'message.send',
  'rating.override',
  'improvement.set',
  'prompt.withdraw',
])

/** Builds a script while a record is replayed: `add` is told each command with the state before it. */
export function scriptBuilder(): {
  add(envelope: Envelope, before: GameState): void
  moves(): ScriptMove[]
} {
  const moves: ScriptMove[] = []
  let advanced: { envelope: Envelope; before: GameState } | null = null
  return {
    add(envelope, before) {
      const { command } = envelope
      // It moved no minute, so that something was due at once: what came after it came after that.
      if (advanced?.before.minute === before.minute) {
        moves.push(moveOf(advanced.envelope, advanced.before))
      }
      advanced = command.type === 'clock.advance' ? { envelope, before } : null
      if (command.type === 'prompt.withdraw') dropLastAnswer(moves, command.prompt)
      else if (command.type === 'prompt.overrule') overrule(moves, envelope.by, command)
      else if (!DROPPED.has(command.type)) moves.push(moveOf(envelope, before))
    },
    moves: () => moves,
  }
}

function moveOf({ n, by, command }: Envelope, before: GameState): ScriptMove {
  const row = lastOpened(before)
  const offset = row ? before.minute - before.rows[row]!.openedAt : before.minute
  const parallel = command.type === 'phase.open' && before.open.length > 0
  return { n, by, command, row, offset, parallel }
}

/** From here on it is what the teammate answered; whoever takes that person out of the game finds what stood there. */
function overrule(
  moves: ScriptMove[],
  by: By,
  { prompt, answer }: Extract<Command, { type: 'prompt.overrule' }>,
): void {
  const place = moves.findLastIndex(
    ({ command }) => command.type === 'prompt.answer' && command.prompt === prompt,
  )
  const move = moves[place]
  if (move?.command.type !== 'prompt.answer') return
  const { command } = move
  moves[place] = { ...move, command: { ...command, answer }, overruled: { by, command } }
}

function dropLastAnswer(moves: ScriptMove[], prompt: string): void {
  for (let i = moves.length - 1; i >= 0; i -= 1) {
    const { command } = moves[i]!
    if (command.type === 'prompt.answer' && command.prompt === prompt) {
      moves.splice(i, 1)
      return
    }
  }
}

/** The row opened most recently; of two in one minute the later of the plan. */
export function lastOpened(state: GameState): string {
  let last = ''
  let minute = -1
  for (const key in state.rows) {
    const { openedAt } = state.rows[key]!
    if (openedAt >= 0 && openedAt >= minute) {
      last = key
      minute = openedAt
    }
  }
  return last
}
