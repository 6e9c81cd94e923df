import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { lanAddresses } from '../../src/server/addresses'

const at = (address: string, more: Partial<NetworkInterfaceInfo> = {}): NetworkInterfaceInfo =>
  ({
    address,
    family: 'IPv4',
    internal: false,
    netmask: '255.255.255.0',
    mac: '00:00:00:00:00:00',
    cidr: `${address}/24`,
    ...more,
  }) as NetworkInterfaceInfo

describe('the addresses on the local network', () => {
  it('are those that others can reach, home networks first', () => {
    const found = lanAddresses({
      lo: [at('127.0.0.1', { internal: true })],
      wlan0: [at('10.1.2.3'), at('fe80::1', { family: 'IPv6' } as Partial<NetworkInterfaceInfo>)],
      eth0: [at('172.20.1.5'), at('169.254.7.7'), at('192.168.1.23')],
      docker0: [at('172.17.0.1')],
      'br-1a2b': [at('172.18.0.1')],
      veth42: [at('192.168.99.1')],
    })
    expect(found).toEqual(['192.168.1.23', '10.1.2.3', '172.20.1.5'])
  })

  it('are none without a network', () => {
    expect(lanAddresses({ lo: [at('127.0.0.1', { internal: true })], gone: undefined })).toEqual([])
  })
})
