import { describe, expect, it } from 'vitest'
import { draftMemory } from '../../src/app/storage/drafts'

const DRAFT = { chosen: 'a', items: ['x'], order: ['b', 'a'], deviation: 'Parce que…' }

function shelfWith(text: string | null = null) {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? text,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

describe('what was begun and not sealed', () => {
  it('is there again for its game, and for no other', () => {
    const shelf = shelfWith()
    const unsealed = {
      drafts: { 'alert/1/1/dsi/decision': DRAFT },
      notes: { dsi: 'à suivre' },
      alone: true,
    }
    draftMemory(shelf).keepUnsealed('one', unsealed)
    expect(draftMemory(shelf).unsealed('one')).toEqual(unsealed)
    expect(draftMemory(shelf).unsealed('another')).toEqual({ drafts: {}, notes: {} })
  })

  it.each(['', '{', 'null', '5', '[]', '{"drafts":5,"notes":"x"}'])(
    'is nothing where %s is kept',
    (text) => {
      expect(draftMemory(shelfWith(text)).unsealed('one')).toEqual({ drafts: {}, notes: {} })
    },
  )

  it('is what is sound of it', () => {
    const wrong = { ...DRAFT, order: [1] }
    const text = JSON.stringify({
      drafts: { right: DRAFT, wrong },
      notes: { dsi: 5, admin: 'oui' },
    })
    expect(draftMemory(shelfWith(text)).unsealed('one')).toEqual({
      drafts: { right: DRAFT },
      notes: { admin: 'oui' },
    })
  })
})
