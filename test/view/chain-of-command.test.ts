import { describe, expect, it } from 'vitest'
import type { CastRole } from '../../src/scenario/roles'
import { chainOfCommand } from '../../src/view/chain-of-command'
import { shipped } from '../support/shipped'

const chainOf = (roles: readonly CastRole[]) => {
  const { places, links } = chainOfCommand({ roles })
  return {
    places: Object.fromEntries(places.map(({ role, level, column }) => [role, [level, column]])),
    links: links.map(({ from, to, outside }) => `${from} ${outside ? '-.' : '->'} ${to}`),
  }
}

describe('the chart of who answers to whom', () => {
  it('stands whoever leads over those who answer to it, with the client beside', () => {
    expect(chainOf(shipped('ransomware-pra').roles)).toEqual({
      places: {
        direction: [0, 1],
        dsi: [1, 1],
        client: [1, 0],
        admin: [2, 0.5],
        development: [2, 1.5],
      },
      links: ['direction -> dsi', 'direction -. client', 'dsi -> admin', 'dsi -> development'],
    })
  })

  it('puts two who answer to nobody side by side', () => {
    const lead = (id: CastRole['id']): CastRole => ({ id, side: 'company', powers: [] })
    const { places } = chainOf([
      lead('dsi'),
      { ...lead('admin'), reportsTo: 'dsi' },
      lead('direction'),
    ])
    expect(places).toEqual({ dsi: [0, 0], admin: [1, 0], direction: [0, 1] })
  })
})
