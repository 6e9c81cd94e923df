import { beforeAll, describe, expect, it } from 'vitest'
import { conditional } from '../../../src/exchange/kit/frame'
import type { Kit } from '../../../src/exchange/kit/kit'
import { opensText } from '../../../src/exchange/kit/opens'
import { openRules } from '../../../src/exchange/kit/settled'
import { shippedKit } from '../../support/workshop-kit'

let kit: Kit
beforeAll(async () => {
  kit = await shippedKit('ransomware-pra', 'en', { minutes: 240 })
})

/** What one option of a decision opens, where the seed has dealt these facts so. */
const opens = (of: string, option: string, dealt: Readonly<Record<string, boolean>> = {}) => {
  const card = kit.cards.find((one) => one.of === of)!
  return opensText(
    { ...kit, facts: new Map([...kit.facts, ...Object.entries(dealt)]) },
    card,
    option,
  )
}

describe('what an answer opens, on its sheet', () => {
  it('is what an item brings and what leaving it brings, and nothing that the other items bring', () => {
    expect(opens('coordination-tools', 'jira')).toBe('€480')
    expect(opens('return-signature', 'written-reserves')).toBe('if left out, Trust\u00a0−6')
    expect(opens('post-restore-checks', 'compare-code')).toBe('')
    const board = opens('coordination-tools', 'wall-board').split(' · ')
    expect(board).toContain('€60')
    expect(board).toContain('if left out, Evidence\u00a0−3')
  })

  it('holds nothing that the seed rules out', () => {
    const bank = (dealt: boolean) =>
      opens('return-signature', 'bank-file', { 'bank-link-changed': dealt })
    expect(bank(true)).toBe('if left out, perhaps: Trust\u00a0−3')
    expect(bank(false)).toBe('')
    const thread = (dealt: boolean) =>
      opens('degraded-setups', 'second-controller', { 'directory-compromised': dealt })
    expect(thread(true)).toContain('opens “')
    expect(thread(false)).not.toContain('opens “')
  })
})

describe('a condition on paper', () => {
  it('leaves out what the seed has settled, and says what must not be so as “unless”', () => {
    const { facts } = kit
    const intruder = { thread: 'foothold', atLeast: 1 } as const
    const vpn = { fact: 'entry-by-vpn' } as const
    const told = (dealt: boolean) =>
      openRules(new Map([...facts, ['entry-by-vpn', dealt]]), [{ when: { all: [intruder, vpn] } }])
    expect(told(true)).toEqual([{ rule: expect.anything(), when: intruder }])
    expect(told(false)).toEqual([])
    const named = { fact: 'crisis-team-named' } as const
    expect(conditional(kit, 'slip', named)).toBe('Only if “The crisis team is named”.')
    expect(conditional(kit, 'slip', { not: named })).toBe('Unless “The crisis team is named”.')
  })
})
