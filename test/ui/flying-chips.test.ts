import { describe, expect, it } from 'vitest'
import { formatsOf } from '../../src/i18n/formats'
import type { Event } from '../../src/protocol/terms'
import { chipsOf } from '../../src/ui/screens/play/use-flying-chips'

const moved = (role: string | null, gauge: string, by: number): Event => ({
  type: 'gauge.moved',
  minute: 1,
  gauge,
  by,
  value: 50,
  cause: { kind: 'answer', id: 'x', role },
})
const format = formatsOf('fr')

describe('what flies to a gauge', () => {
  it('is what one role did to it in all, the worst first, and nothing that came to nothing', () => {
    const events = [
      moved('dsi', 'trust', -8),
      moved('dsi', 'trust', -4),
      moved('admin', 'trust', 3),
      moved('admin', 'evidence', 2),
      moved('admin', 'evidence', -2),
      moved(null, 'trust', -1),
    ]
    expect(chipsOf(events, format)).toEqual([
      { role: 'dsi', gauge: 'trust', words: format.signed(-12), loss: true },
      { role: '', gauge: 'trust', words: format.signed(-1), loss: true },
      { role: 'admin', gauge: 'trust', words: format.signed(3), loss: false },
    ])
  })

  it('is money that goes, too, and never a swarm', () => {
    const spent: Event = {
      type: 'budget.spent',
      minute: 1,
      euros: 4800,
      spent: 4800,
      cause: { kind: 'answer', id: 'x', role: 'direction' },
    }
    expect(chipsOf([spent], format)).toEqual([
      { role: 'direction', gauge: 'money', words: `−${format.euros(4800)}`, loss: true },
    ])
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((role) => moved(role, 'trust', -1))
    expect(chipsOf(many, format)).toHaveLength(4)
  })
})
