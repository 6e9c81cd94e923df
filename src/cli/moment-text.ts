import type { CompiledScenario } from '../scenario/scenario'
import type { CliI18n } from './cli-i18n'

/** The day of the exercise and the time of day at a minute since DEBEX: `D2 08:15`. */
export const momentText = (
  { settings }: CompiledScenario,
  minute: number,
  { ui, format }: CliI18n,
): string => {
  const total = settings.clock.debex + minute
  const day = ui('time.day', { day: Math.floor(total / 1440) + 1 })
  return `${day} ${format.clock(total % 1440)}`
}
