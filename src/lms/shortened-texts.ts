import type { CompiledScenario } from '../scenario/scenario'
import type { GameRecord } from '../session/record'
import { headerOf } from '../session/record-header'
import { isProblem } from '../session/record-problem'
import { recordAnew } from '../session/replay'
import type { Command } from '../simulation/commands/index'

/** Letters left of each text, from one try to the next. */
const LEFT = [500, 200, 80, 30, 1] as const

/**
 * The same game with the texts that people typed shortened more and more. Nothing else of it changes; each text ends in
 * an ellipsis where something is missing.
 */
export function* shortenedTexts(
  record: GameRecord,
  scenario: CompiledScenario,
): Generator<GameRecord> {
  for (const letters of LEFT) {
    const commands = record.commands.map((envelope) => ({
      ...envelope,
      command: shortened(envelope.command, letters),
    }))
    const shorter = recordAnew({ ...headerOf(record), commands }, scenario)
    if (!isProblem(shorter)) yield shorter
  }
}

function shortened(command: Command, letters: number): Command {
  const cut = (typed: string): string =>
    typed.length > letters ? `${typed.slice(0, letters - 1).trimEnd()}…` : typed
  switch (command.type) {
    case 'note.add':
    case 'message.send':
      return { ...command, text: cut(command.text) }
    case 'deviation.flag':
    case 'phase.skip':
    case 'rating.override':
      return { ...command, reason: cut(command.reason) }
    case 'improvement.set':
      return { ...command, action: cut(command.action) }
    default:
      return command
  }
}
