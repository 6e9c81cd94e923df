import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Another program listens where this one was to. */
export class PortBusy extends Error {
  readonly port: number

  constructor(port: number, cause: unknown) {
    super(`port ${port} is busy`, { cause })
    this.port = port
  }
}

/** This machine has no such address: as one without IPv6. */
const ABSENT = ['EADDRNOTAVAIL', 'EAFNOSUPPORT']

/**
 * Listens on a port: of this machine alone, or of all its addresses. `localhost` is two addresses, and a browser
 * takes either: a second server answers for the second one where there is one.
 * @param make makes one more server that answers the same
 * @param port 0 for any free one
 * @returns the servers that listen
 * @throws PortBusy when another program has the port; it is not changed for another one, since what a browser keeps
 *   (games under way) stands under the address with its port
 */
export async function listen(make: () => Server, port: number, lan: boolean): Promise<Server[]> {
  const first = await listenOn(make(), port, lan ? undefined : '127.0.0.1')
  if (lan) return [first]
  try {
    return [first, await listenOn(make(), portOf(first), '::1')]
  } catch (error) {
    if (ABSENT.includes(codeOf(error))) return [first]
    first.close()
    throw error
  }
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code)

function listenOn(server: Server, port: number, host: string | undefined): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(codeOf(error) === 'EADDRINUSE' ? new PortBusy(port, error) : error)
    })
    server.listen({ port, host }, () => resolve(server))
  })
}
