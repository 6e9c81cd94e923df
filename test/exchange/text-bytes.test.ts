import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/exchange/text-bytes'

/** Bytes written by hand: no decoder is its own witness. */
const bytes = (...values: (number | string)[]): Uint8Array =>
  Uint8Array.from(
    values.flatMap((value) =>
      typeof value === 'number' ? [value] : [...value].map((sign) => sign.charCodeAt(0)),
    ),
  )

/** `L’été : 5 € – œuf…` in Windows' western code page. */
const ANSI = bytes(
  ...['L', 0x92, 0xe9, 't', 0xe9, ' : 5 ', 0x80, ' ', 0x96, ' ', 0x9c, 'uf', 0x85, '\r\n'],
)
const TEXT = 'L’été : 5 € – œuf…\r\n'

const units = (text: string, order: 'le' | 'be'): number[] =>
  Array.from(text, (_sign, at) => text.charCodeAt(at)).flatMap((unit) =>
    order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
  )

describe('the text of a file', () => {
  it('is the same whatever it was saved as, and its mark is no part of it', () => {
    const saved: [string, Uint8Array][] = [
      ['windows-1252', ANSI],
      ['utf-8', new TextEncoder().encode(TEXT)],
      ['utf-8 with its mark', bytes(0xef, 0xbb, 0xbf, ...new TextEncoder().encode(TEXT))],
      ['utf-16le with its mark', bytes(0xff, 0xfe, ...units(TEXT, 'le'))],
      ['utf-16be with its mark', bytes(0xfe, 0xff, ...units(TEXT, 'be'))],
      ['utf-16le', bytes(...units(TEXT, 'le'))],
      ['utf-16be', bytes(...units(TEXT, 'be'))],
    ]
    for (const [name, content] of saved) expect(readText(content), name).toBe(TEXT)
  })

  it('has each of the 27 signs that Windows has where Latin-1 has none, and a box for the other five', () => {
    const row = Uint8Array.from({ length: 32 }, (_, n) => 0x80 + n)
    expect(readText(row)).toBe('€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ')
  })

  it('in UTF-8 is what was written, with signs of every plane', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        // A text that holds a 0 is none, and the mark says nothing.
        const text = typed.replace(/[\0\ufeff]/g, '').toWellFormed()
        expect(readText(new TextEncoder().encode(text))).toBe(text)
      }),
    )
  })

  it('may be empty, or end in the middle of a sign', () => {
    expect(readText(bytes())).toBe('')
    expect(readText(bytes(0xff, 0xfe, 0x41, 0x00, 0x42))).toBe('A')
    expect(readText(bytes('ab', 0xc3))).toBe('abÃ')
  })
})
