import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { escapedWithin, markdownText, wikiText } from '../../src/exchange/markup-escapes'
import { plainText } from '../../src/exchange/plain-text'
import { hostile } from '../support/exercise'

/** What people type that a notation would read, in lines of their own and among others. */
const marks = fc
  .array(
    fc.constantFrom(
      ...['*fort*', '_a_', '`x`', '~~x~~', '[x](http://a)', '![i](http://a)', '<b>', '<!-- x -->'],
      ...[
        '# titre',
        '- un',
        '+ deux',
        '1. trois',
        '1) x',
        '> cite',
        '---',
        '===',
        '```',
        '    code',
      ],
      ...[
        '|a|b|',
        '&lt;',
        '&#35;',
        '\\',
        '\\*',
        'snake_case_name',
        '2*3*4',
        'mot',
        '\n',
        ' ',
        '\t',
      ],
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''))

/** The text of a page that holds nothing but paragraphs; entities and spaces as they show. */
const shown = (html: string): string => {
  expect(html.replace(/<\/?p>|<br>|<a href="(?:https?:|mailto:)[^"]*">|<\/a>/g, '')).not.toMatch(
    /<\w/,
  )
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_all, name: string) => ENTITIES[name]!)
}
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  amp: '&',
}

/** Line ends and spaces apart, which paragraphs make their own. */
const squeezed = (text: string): string => text.replace(/[\s\u00a0]+/g, '')

describe('Markdown', () => {
  it('shows to the letter whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          marks,
          hostile.map((text) => plainText(text).slice(0, 500)),
        ),
        (typed) => {
          const html = marked.parse(markdownText(typed), { async: false, gfm: true })
          expect(squeezed(shown(html))).toBe(squeezed(typed))
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('Jira’s wiki notation', () => {
  it.each([
    ['[~admin]', '\\[\\~admin\\]'],
    ['!http://a/b.png!', '\\!http://a/b.png!'],
    ['{code}x{code}', '\\{code\\}x\\{code\\}'],
    ['*fort* _a_ -barré- +x+', '\\*fort\\* \\_a\\_ \\-barré- \\+x+'],
    ['- un\n# deux', '\\- un\n\\# deux'],
    ['h1. Titre', 'h1&#46; Titre'],
    ['||a|', '\\|\\|a\\|'],
    ['??cite??', '\\?\\?cite\\?\\?'],
    ['a -- b --- c\n----', 'a \\-\\- b \\-\\-\\- c\n\\-\\-\\-\\-'],
    ['C:\\temp &amp;', 'C:&bsol;temp &amp;amp;'],
    ['(x) (!) :)', '\\(x) \\(\\!) \\:)'],
    // What means nothing stays as it is.
    ['Qui appelle ? Moi !', 'Qui appelle ? Moi !'],
    ['post-incident, 09:30, (voir 2.1)', 'post-incident, 09:30, (voir 2.1)'],
  ])('is given %j as %j', (typed, written) => {
    expect(wikiText(typed)).toBe(written)
  })

  it('shows to the letter whatever was typed, once its escapes are undone', () => {
    const undone = (text: string) =>
      text
        .replace(/\\([\s\S])/g, '$1')
        .replace(/&bsol;/g, '\\')
        .replace(/&#46;/g, '.')
        .replace(/&amp;(?=#?\w{1,31};)/g, '&')
    fc.assert(
      fc.property(
        fc.oneof(
          marks,
          hostile.map((text) => plainText(text).slice(0, 500)),
        ),
        (typed) => {
          fc.pre(!/&(?:bsol|#46|amp);/.test(typed))
          expect(undone(wikiText(typed))).toBe(typed)
        },
      ),
      { numRuns: 300 },
    )
  })
})

it('what is made safe still fits, and no escape is cut in two', () => {
  fc.assert(
    fc.property(marks, fc.integer({ min: 1, max: 60 }), (typed, limit) => {
      for (const safe of [wikiText, markdownText]) {
        const text = escapedWithin(typed, limit, safe)
        expect(text.length).toBeLessThanOrEqual(limit)
        expect(text).not.toMatch(/(?<!\\)(?:\\\\)*\\$|&#?\w*$/)
      }
    }),
  )
})
