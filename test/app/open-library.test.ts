import { describe, expect, it } from 'vitest'
import { withPersistence } from '../../src/app/storage/open-library'
import { memoryStore } from '../../src/session/store'
import { header, row } from '../support/small-game'

describe('withPersistence', () => {
  it('asks once, after the first command that was stored', async () => {
    let asked = 0
    const store = withPersistence(memoryStore(), () => {
      asked += 1
    })
    await store.create('g', header)
    expect(await store.append('g', 5, row(5))).toBe('conflict')
    await expect(store.append('other', 0, row(0))).rejects.toThrow()
    expect(asked).toBe(0)
    await store.append('g', 0, row(0))
    await store.append('g', 1, row(1))
    expect(asked).toBe(1)
    expect((await store.load('g'))?.count).toBe(2)
  })
})
