import { onTestFinished } from 'vitest'
import { startServing } from './serving'

/** A server in a process of its own. */
export interface ServingProcess {
  readonly url: string
  readonly token: string
  /** At once, whatever it does. */
  kill(): Promise<void>
  /** As a machine that is shut down asks it to. @returns its exit code */
  stop(): Promise<number | null>
}

/** @param place a folder, or the address of a database */
export async function servedByProcess(place: string): Promise<ServingProcess> {
  const { url, token, child, ended } = await startServing(place)
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    url,
    token,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
      return child.exitCode
    },
  }
}
