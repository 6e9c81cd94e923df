import type { Cut } from './roles'
import type { CompiledScenario } from './scenario'

/**
 * Minutes that each cut of a scenario takes, as they are announced; those of a cut that it does not have are missing.
 * @param alone for who plays alone; else for all who sit at one screen
 */
export function announcedLengths(
  { settings }: Pick<CompiledScenario, 'settings'>,
  alone: boolean,
): Readonly<Partial<Record<Cut, number>>> {
  const { whole, express } = alone ? settings.length.alone : settings.length
  return { whole, ...(settings.express && express && { express }) }
}
