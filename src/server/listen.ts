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

/** The first of this machine's own two addresses. */
export const LOOPBACK = '127.0.0.1'

/**
 * Listens on a port: of this machine alone, of one address, or of all that there are. `localhost` is two addresses, and a browser
 * takes either: a second server answers for the second one where there is one.
 * @param make makes one more server that answers the same
 * @param port 0 for any free one
 * @param on an address of this machine, `LOOPBACK` for this machine alone; null for all of them
 * @returns the servers that listen
 * @throws PortBusy when another program has the port; it is not changed for another one, since what a browser keeps
 *   (games under way) stands under the address with its port
 */
export async function listen(
  make: () => Server,
  port: number,
  on: string | null,
): Promise<Server[]> {
  const first = await listenOn(make(), port, on ?? undefined)
  if (on !== LOOPBACK) return [first]
  try {
    return [first, await listenOn(make(), portOf(first), '::1')]
  } catch (error) {
    if (ABSENT.includes(codeOf(error))) return [first]
    first.close()
    // A port that was free on the one address may be taken on the other; where any will do, the next one may be free on both.
    if (port === 0 && error instanceof PortBusy) return listen(make, port, on)
    throw error
  }
}

/** The port that a server got. */
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
