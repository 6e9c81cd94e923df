import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type I18n, openTexts, type TextStore } from '../../src/i18n/texts'

let store: TextStore
let i18n: I18n
beforeAll(async () => {
  store = openTexts()
  await Promise.all([store.loadUi('en'), store.loadPlay('en')])
  i18n = store.in('en', 'exercise')
})

/** What template languages and this one's sentences would read. */
const SIGNS = ['$t(quote)', '$t(role.dsi, {"count": 1})', '{{title}}', '{{', '}}', '$&', '$1', '%s']
/** A sign of nobody's, which is left as it is. */
const MARK = '\ue000'
const typed = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: 'grapheme', maxLength: 5 })))
  .map((parts) => parts.join(''))

describe('what authors and players write is shown to the letter', () => {
  it('as a sentence of a scenario', () => {
    fc.assert(
      fc.property(typed, (text) => {
        store.add('en', 'exercise', { 'fact.x': text })
        expect(i18n.text('fact.x')).toBe(text)
        expect(i18n.hasText('fact.x')).toBe(true)
      }),
    )
  })

  it('as a part of a sentence of the interface', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(i18n.ui('stimulus.from', { from: text })).toBe(
          i18n.ui('stimulus.from', { from: MARK }).replace(MARK, () => text),
        )
        if (!/^[«“]/.test(text)) expect(i18n.quote(text)).toBe(`“${text}”`)
      }),
    )
  })

  it('whatever the scenario is called: its texts never take the place of the interface’s', () => {
    const before = i18n.ui('stimulus.from', { from: 'x' })
    store.add('en', 'ui', { 'stimulus.from': 'taken' })
    expect(store.in('en', 'ui').text('stimulus.from')).toBe('taken')
    expect(i18n.ui('stimulus.from', { from: 'x' })).toBe(before)
  })

  it('and a sentence that nobody wrote shows as its key', () => {
    expect(i18n.text('fact.none')).toBe('fact.none')
    expect(i18n.hasText('fact.none')).toBe(false)
    expect(i18n.hasText('toString')).toBe(false)
  })
})
