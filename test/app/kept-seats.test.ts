import { describe, expect, it } from 'vitest'
import { keptSeats } from '../../src/app/exercise/kept-seats'
import type { KeyedStorage } from '../../src/app/storage/local-storage'
import type { KeptSeat } from '../../src/ui/screens/join/join-model'

const memory = (): KeyedStorage & { text: string | null } => ({
  text: null,
  getItem() {
    return this.text
  },
  setItem(_name, text) {
    this.text = text
  },
})

const seat = (name: string): KeptSeat => ({
  place: 'x.t1',
  seat: name,
  token: `token-${name}`,
  team: 'Nord',
  scenario: 'ransomware-pra',
  roles: ['dsi'],
})

describe('the seats that a device has sat on', () => {
  it('are found again after a reload, the last one first, each once', () => {
    const shelf = memory()
    const first = keptSeats(shelf)
    for (const name of ['a', 'b', 'a']) first.keep(seat(name))
    const again = keptSeats(shelf)
    expect(again.list().map((one) => one.seat)).toEqual(['a', 'b'])
    expect(again.find('x.t1', 'b')?.token).toBe('token-b')
    expect(again.find('x.t2', 'b')).toBeNull()
  })

  it('are forgotten when they were given up', () => {
    const kept = keptSeats(memory())
    kept.keep(seat('a'))
    kept.forget(seat('a'))
    expect(kept.list()).toEqual([])
  })

  it('are kept in this window alone where the browser keeps nothing', () => {
    const kept = keptSeats(null)
    kept.keep(seat('a'))
    expect(kept.find('x.t1', 'a')).not.toBeNull()
  })

  it('are nothing that somebody else has written there', () => {
    const shelf = memory()
    shelf.setItem(
      '',
      JSON.stringify([{ place: 'x.t1' }, 7, { ...seat('b'), roles: 'dsi' }, seat('c')]),
    )
    expect(
      keptSeats(shelf)
        .list()
        .map((one) => one.seat),
    ).toEqual(['c'])
  })
})
