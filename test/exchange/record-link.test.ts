import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { deflateSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { LINK_LETTERS, packRecord, unpackRecord } from '../../src/exchange/record-link'
import type { GameRecord } from '../../src/session/record'
import { withChecks } from '../../src/session/replay'
import { keptRecord } from '../golden/records'
import { holdsFor } from '../support/property'
import { recordedGame } from '../support/session-play'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')
const mixed = keptRecord('mixed')
const letters = packRecord(mixed)

describe('a record in a link', () => {
  it.each(['reference', 'novice', 'worst', 'random', 'mixed'] as const)(
    'of the %s game comes back whole, checks and all',
    (name) => {
      const record = keptRecord(name)
      const read = unpackRecord(packRecord(record))
      if ('code' in read) throw new Error(read.code)
      expect(withChecks(read, scenario)).toEqual(record)
    },
  )

  it('keeps names that senders gave, and where the game came from', () => {
    const origin = { sha256: 'a'.repeat(64), commands: 3 }
    const named = mixed.commands.map((one) => (one.n === 4 ? { ...one, id: 'é "4"' } : one))
    const record = { ...mixed, origin, commands: named }
    const read = unpackRecord(packRecord(record))
    expect(read).toMatchObject({ origin, commands: named })
  })

  it('is short enough to be sent', () => {
    expect(letters.length).toBeLessThan(LINK_LETTERS)
    expect(letters).toMatch(/^[\w-]+$/)
  })

  it('of any seed comes back', () => {
    holdsFor(
      10,
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), (seed) => {
        const record = recordedGame(seed)
        const { checks: _checks, ...unchecked } = JSON.parse(JSON.stringify(record))
        expect(unpackRecord(packRecord(record))).toEqual(unchecked)
      }),
    )
  })
})

describe('a link that suffered on the way', () => {
  it('is found out wherever a letter was changed', () => {
    const sign = fc.constantFrom(...'ABCxyz019-_.%é'.split(''))
    holdsFor(
      200,
      fc.property(fc.nat(letters.length - 1), sign, (place, letter) => {
        fc.pre(letters[place] !== letter)
        const read = unpackRecord(letters.slice(0, place) + letter + letters.slice(place + 1))
        // The last letter has bits to spare.
        if (place === letters.length - 1 && !('code' in read)) return
        expect(['cut', 'damaged', 'link-version']).toContain('code' in read && read.code)
      }),
    )
  })

  it('is named as cut wherever it was cut', () => {
    holdsFor(
      100,
      fc.property(fc.nat(letters.length - 1), (length) => {
        expect(unpackRecord(letters.slice(0, length))).toEqual({ code: 'cut' })
      }),
    )
  })

  /** What programs do to a link that they pass on. */
  const HANDLING: Record<string, (text: string, place: number) => string> = {
    'percent signs': (text) =>
      encodeURIComponent(text).replaceAll('-', '%2D').replaceAll('_', '%5f'),
    'percent signs twice': (text) =>
      encodeURIComponent(encodeURIComponent(text).replaceAll('-', '%2D')),
    'lines of 76': (text) => text.replace(/.{76}/g, '$&\r\n'),
    'lines of quoted-printable': (text) => `3D${text.replace(/.{75}/g, '$&=\r\n')}`,
    'lines quoted by an answer': (text) => text.replace(/.{70}/g, '$&\n> > '),
    'quoted lines pasted into one': (text) => text.replace(/.{70}/g, '$&> '),
    'a space': (text, place) => `${text.slice(0, place)} ${text.slice(place)}`,
    'a line break': (text, place) => `${text.slice(0, place)}\n\t${text.slice(place)}`,
    'places where it may be wrapped': (text) => text.replace(/.{20}/g, '$&\u200b'),
    'a soft hyphen': (text, place) => `${text.slice(0, place)}\u00ad${text.slice(place)}`,
    'escaped underscores': (text) => text.replaceAll('_', '\\_'),
    'a full stop': (text) => `${text}.`,
    brackets: (text) => `${text}>)`,
    'quotes and a comma': (text) => `${text}»,`,
    'three dots': (text) => `${text}…`,
    emphasis: (text) => `${text}__`,
    'a dash': (text) => `${text}-`,
    'words behind it': (text) => `${text} is our game`,
    'words on the next line': (text) => `${text}\n\nRegards\nAnna`,
    'parameters of a counting machine': (text) => `${text}&utm_source=mail`,
    'a question mark of another': (text) => `${text}?fbclid=IwAR0_-x`,
  }

  it.each(Object.entries(HANDLING))('is read all the same after %s', (_name, handled) => {
    holdsFor(
      10,
      fc.property(fc.nat(letters.length), (place) => {
        expect(unpackRecord(handled(letters, place))).toEqual(unpackRecord(letters))
      }),
    )
  })

  it('is read all the same after any two of them', () => {
    const handling = fc.constantFrom(...Object.values(HANDLING))
    holdsFor(
      60,
      fc.property(handling, handling, fc.nat(letters.length), (one, other, place) => {
        const read = unpackRecord(other(one(letters, place), place))
        // One may undo what tells the other's work: then it says so, and never reads another game.
        if ('code' in read) expect(['cut', 'damaged']).toContain(read.code)
        else expect(read).toEqual(unpackRecord(letters))
      }),
    )
  })

  it('is never unpacked when it is far too long, or was never one', () => {
    for (const text of ['', 'A', 'hello', '<script>', 'A'.repeat(200_000)]) {
      expect(unpackRecord(text)).toMatchObject({
        code: expect.stringMatching(/cut|damaged|version/),
      })
    }
  })
})

describe('a link that somebody made up', () => {
  const repacked = (change: (record: GameRecord) => void) => {
    const record = structuredClone(mixed)
    change(record)
    const read = unpackRecord(packRecord(record))
    return 'code' in read ? read : withChecks(read, scenario)
  }

  it('with another answer ends otherwise than it says', () => {
    const found = repacked((record) => {
      const given = record.commands.find(({ command }) => command.type === 'prompt.answer')!
      if (given.command.type !== 'prompt.answer') return
      const decision = scenario.decisions.find(({ id }) =>
        given.command.type === 'prompt.answer' ? given.command.prompt.endsWith(`/${id}`) : false,
      )
      if (decision?.kind !== 'choice') throw new Error('the first answer is a choice')
      const { answer } = given.command
      const other = decision.options.find(({ id }) => !('choice' in answer) || id !== answer.choice)
      given.command.answer = { choice: other!.id }
    })
    expect(found).toHaveProperty('code')
  })

  it('with an illegal command names it', () => {
    const found = repacked((record) => {
      record.commands[9] = {
        n: 9,
        id: 'c9',
        by: 'client',
        command: { type: 'phase.open', phase: 'x' },
      }
    })
    expect(found).toMatchObject({ code: 'command-refused', field: 'commands[9]' })
  })

  it('of other rules or another scenario is refused', () => {
    expect(repacked((record) => (record.rulesVersion = '0'))).toMatchObject({
      code: 'rules-version',
    })
    expect(repacked((record) => (record.scenario.sha256 = 'x'))).toMatchObject({
      code: 'scenario-changed',
    })
  })

  it('with something else under its seal is damaged', () => {
    const others = [{ code: 'x' }, null, [], 7, { header: {}, commands: 3 }, { commands: [1] }]
    for (const value of others) {
      expect(unpackRecord(sealed(JSON.stringify(value)))).toEqual({ code: 'damaged' })
    }
    expect(unpackRecord(sealed('not json'))).toEqual({ code: 'damaged' })
  })

  it('of more commands than any game is refused before one is carried out, a bomb before it is unpacked', () => {
    const note = ['dsi', { type: 'note.add', text: '', about: '' }]
    const { commands: _commands, checks: _checks, end, ...header } = mixed
    const many = { header, commands: Array.from({ length: 60_000 }, () => note), end: end.sha256 }
    const letters = sealed(JSON.stringify(many))
    expect(letters.length).toBeLessThan(20_000)
    expect(unpackRecord(letters)).toMatchObject({
      code: 'too-many-commands',
      detail: '60000 > 5000',
    })
    expect(unpackRecord(sealed(' '.repeat(20_000_000)))).toEqual({ code: 'damaged' })
  })
})

/** A text as a link carries it, with a seal that is right. */
const sealed = (text: string): string => {
  const body = deflateSync(strToU8(text))
  const seal = createHash('sha256').update(body).digest().subarray(0, 4)
  return Buffer.from([1, ...seal, ...body]).toString('base64url')
}
