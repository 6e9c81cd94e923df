import type { NetworkInterfaceInfo } from 'node:os'
import { networkInterfaces } from 'node:os'

/** The names of this machine for itself. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
/** What programs add to a machine and nobody in the room can reach. */
const VIRTUAL = /^(docker|veth|br-|virbr|vmnet|utun|tun|tap)/
/** Home and office networks first. */
const ORDER = ['192.168.', '10.', '172.']

/**
 * Addresses by which other devices of the local network may reach this machine, likeliest first: IPv4, without
 * those of virtual networks and those that a machine gives itself where nobody gave it one.
 */
export function lanAddresses(
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces(),
): string[] {
  const rank = (address: string): number => {
    const found = ORDER.findIndex((start) => address.startsWith(start))
    return found < 0 ? ORDER.length : found
  }
  return Object.entries(interfaces)
    .filter(([name]) => !VIRTUAL.test(name))
    .flatMap(([, infos]) => infos ?? [])
    .filter(({ family, internal, address }) => {
      return family === 'IPv4' && !internal && !address.startsWith('169.254.')
    })
    .map(({ address }) => address)
    .sort((a, b) => rank(a) - rank(b))
}

export interface Names {
  /** Whether other devices of the network may ask too, by one of its addresses. */
  readonly lan: boolean
  /** Other names that this machine is known by. */
  readonly others: readonly string[]
}

/**
 * Which names a request may ask for. A page of somebody else's whose name was made to lead here is thereby
 * refused. The port is of no matter: a tunnel may have another one.
 * @returns whether this `Host` header is one of ours; addresses are read anew, since a laptop changes networks
 */
export function ownNames({ lan, others }: Names): (host: string | undefined) => boolean {
  const fixed = new Set([...LOOPBACK, ...others.map((name) => name.toLowerCase())])
  return (host) => {
    const name = nameIn(host ?? '')
    return fixed.has(name) || (lan && lanAddresses().includes(name))
  }
}

/** The name in a `Host` header, without its port; empty when it is none. */
function nameIn(host: string): string {
  // Anything that is more than a name and a port would be read as something else by a URL.
  if (!/^[\w.:[\]-]+$/.test(host)) return ''
  const url = `http://${host}`
  return URL.canParse(url) ? new URL(url).hostname : ''
}
