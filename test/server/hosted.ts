import { onTestFinished } from 'vitest'
import { type Hosted, type HostedOptions, openHosted } from './open-hosted'

/** Hosts exercises of one scenario until the test is over. */
export async function hosted(options: HostedOptions = {}): Promise<Hosted> {
  const server = await openHosted(options)
  onTestFinished(server.close)
  return server
}
