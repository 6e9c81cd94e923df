import { strToU8 } from 'fflate'
import { packCommand } from '../exchange/packed-command'
import type { CompiledScenario } from '../scenario/scenario'
import { decisionsOf } from '../scenario/walk'
import { recordGame } from '../session/autoplay'
import { optionsOf, type RecordHeader } from '../session/record'
import type { Envelope } from '../simulation/commands/index'

/** DEFLATE looks no further back, bytes. */
const WINDOW = 32_768

/**
 * What the commands of a game are made of, for DEFLATE to point at: every answer of the scenario, then the game by the
 * plan on the same luck, in the order in which it is played. A command then takes some four bytes. Whoever unpacks needs
 * the same scenario and the same rules to the letter.
 */
export function gameDictionary(scenario: CompiledScenario, header: RecordHeader): Uint8Array {
  const name = JSON.stringify([header.seed, optionsOf(header)])
  const last = made.get(scenario)
  if (last?.name === name) return last.words
  const words = wordsOf(scenario, header)
  made.set(scenario, { name, words })
  return words
}

/** The last one of each scenario: it costs a game, and one is packed after every command. */
const made = new WeakMap<CompiledScenario, { name: string; words: Uint8Array }>()

function wordsOf(scenario: CompiledScenario, header: RecordHeader): Uint8Array {
  const initiatives = scenario.initiatives.map(
    ({ id }) => `{"type":"initiative.start","initiative":"${id}"}`,
  )
  const choices = [
    ...scenario.stimuli.flatMap(({ response }) => response ?? []),
    ...decisionsOf(scenario),
  ]
  const answers = choices.flatMap((choice) =>
    choice.kind === 'choice'
      ? choice.options.map(({ id }) => `"${id}"},"seconds":`)
      : choice.items.map(({ id }) => `"${id}",`),
  )
  const { record } = recordGame(scenario, header.seed, optionsOf(header), 'reference')
  const bytes = strToU8([...initiatives, ...answers, linesOf(record.commands)].join(''))
  return bytes.subarray(Math.max(0, bytes.length - WINDOW))
}

/** Commands as they are packed, as the inside of a JSON list. */
export const linesOf = (commands: readonly Envelope[]): string =>
  commands.map((envelope) => JSON.stringify(packCommand(envelope))).join(',')
