import type { Command, Envelope } from './commands/index'

/** By these a facilitator changes what a team meets; pauses, remarks and time that is let run change nothing of it. */
const INTERVENING: ReadonlySet<Command['type']> = new Set([
  'message.send',
  'document.hand',
  'stimulus.fire',
  'stimulus.skip',
  'stimulus.shift',
  'phase.skip',
  'thread.surface',
])

/**
 * Whether a command came from outside the team and counts beside its score: par meets it too, save a thread that is
 * made to come back.
 */
export function isIntervention({ by, command }: Pick<Envelope, 'by' | 'command'>): boolean {
  if (by !== 'facilitator') return false
  // Who comes late takes a role from a policy; to give one away to a policy is help.
  if (command.type === 'role.assign') return command.holder !== 'player'
  return INTERVENING.has(command.type)
}
