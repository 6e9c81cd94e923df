import { afterEach, describe, expect, it, vi } from 'vitest'
import { openSettings } from '../../src/app/shell/settings'

const DEFAULTS = {
  language: null,
  taught: false,
  shortcuts: true,
  runsOn: true,
  large: false,
  motion: 'system',
  scheme: 'system',
  volume: 60,
  muted: false,
  countdown: 'off',
}

function shelfWith(text?: string) {
  const kept = new Map(text === undefined ? [] : [['pra/settings', text]])
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

afterEach(() => vi.unstubAllGlobals())

describe('settings', () => {
  it('are kept from one visit to the next', () => {
    const shelf = shelfWith()
    expect(openSettings(shelf).get()).toEqual(DEFAULTS)
    expect(openSettings(shelf).set({ language: 'en', large: true })).toBe(true)
    expect(openSettings(shelf).get()).toEqual({ ...DEFAULTS, language: 'en', large: true })
    openSettings(shelf).set({ language: 'fr' })
    expect(openSettings(shelf).get()).toEqual({ ...DEFAULTS, language: 'fr', large: true })
  })

  it.each([
    '',
    '{',
    'null',
    '[]',
    '7',
    '"fr"',
    '{"language":"de"}',
    '{"language":{}}',
    '{"large":1}',
    '{"motion":"wild"}',
    '{"volume":101}',
    '{"volume":-5}',
    '{"volume":0.5}',
    '{"volume":"60"}',
    '{"muted":null}',
    '{"countdown":"endless"}',
  ])('are as if never set where %s is kept', (text) => {
    expect(openSettings(shelfWith(text)).get()).toEqual(DEFAULTS)
  })

  it('are read field by field: one that is wrong does not take the others with it', () => {
    const shelf = shelfWith(
      '{"language":"en","large":"yes","shortcuts":false,"volume":0,"countdown":3,"later":1}',
    )
    const read = { ...DEFAULTS, language: 'en', shortcuts: false, volume: 0 }
    expect(openSettings(shelf).get()).toEqual(read)
  })

  it('can be set over what is corrupt', () => {
    const shelf = shelfWith('{')
    expect(openSettings(shelf).set({ language: 'en' })).toBe(true)
    expect(openSettings(shelf).get().language).toBe('en')
  })

  it('hold until the page is closed where storage is full or denied', () => {
    const full = shelfWith()
    full.setItem = () => {
      throw new DOMException('', 'QuotaExceededError')
    }
    const settings = openSettings(full)
    expect(settings.set({ language: 'en' })).toBe(false)
    expect(settings.get().language).toBe('en')

    const denied = openSettings(null)
    expect(denied.set({ language: 'en' })).toBe(false)
    expect(denied.get().language).toBe('en')
  })

  it('survive a browser in which naming localStorage throws', () => {
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('', 'SecurityError')
      },
    })
    const settings = openSettings()
    Reflect.deleteProperty(globalThis, 'localStorage')
    expect(settings.get()).toEqual(DEFAULTS)
    expect(settings.set({ large: true })).toBe(false)
    expect(settings.get().large).toBe(true)
  })

  it('do not take a value that is none', () => {
    const settings = openSettings(shelfWith())
    settings.set({ language: 'de' as 'fr' })
    expect(settings.get().language).toBeNull()
  })
})
