import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRecordFile } from '../../src/app/records/read-record-file'
import { scenarioFilesOf } from '../../src/cli/exchange/write-copy'
import { readRecord } from '../../src/cli/record-file'
import { isProblem } from '../../src/session/record-problem'
import { gameOf } from '../support/exercise'
import { pra as run } from '../support/pra'
import { SMALL } from '../support/small-scenario'

const folder = mkdtempSync(join(tmpdir(), 'pra-read-'))
const place = (name: string) => join(folder, name)
const pra = (...args: string[]) => run(folder, args)
afterAll(() => rmSync(folder, { recursive: true }))

const utf16 = (text: string) => Buffer.from(text, 'utf16le')

/** What editors and spreadsheets make of a text when they save it. */
const SAVED: readonly [string, (text: string) => Buffer][] = [
  ['plain', (text) => Buffer.from(text)],
  ['with a byte-order mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['with other line ends', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['utf-16 with its mark', (text) => utf16(`\ufeff${text}`)],
  ['utf-16 without', utf16],
  ['utf-16 the other way round', (text) => utf16(`\ufeff${text}`).swap16()],
]

describe('a file is read the same, whatever it was saved as', () => {
  const record = { ...gameOf(), seed: 'exchange' }

  it.each(SAVED)('a record, in the terminal and in the browser: %s', async (_name, save) => {
    const content = save(`${JSON.stringify(record, null, 1)}\n`)
    writeFileSync(place('game.json'), content)
    expect(readRecord(place('game.json')).record).toEqual(record)
    const chosen = await readRecordFile(new File([new Uint8Array(content)], 'game.json'))
    expect(chosen).toEqual(record)
  })

  it.each(SAVED)('a scenario and its texts: %s', async (_name, save) => {
    const copy = place('copy')
    rmSync(copy, { recursive: true, force: true })
    cpSync(SMALL, copy, { recursive: true })
    const { files, locales } = scenarioFilesOf(SMALL, 'small')
    for (const { path, text } of files) writeFileSync(join(copy, path), save(text))
    for (const language of ['fr', 'en'] as const)
      for (const { file, text } of locales[language])
        writeFileSync(join(copy, 'locales', language, file), save(text))
    expect((await pra('validate', 'copy')).stdout).toMatch(/^small: no problem\.\nAt one screen/)
  })
})

describe('what cannot be read is said in one line', () => {
  beforeAll(() => {
    mkdirSync(place('folder/x.yaml'), { recursive: true })
    mkdirSync(place('dangling'))
    symlinkSync(place('nowhere'), place('dangling/x.yaml'))
    cpSync(SMALL, place('texts'), { recursive: true })
    rmSync(place('texts/locales/fr'), { recursive: true })
    writeFileSync(place('texts/locales/fr'), '')
    mkdirSync(place('large'))
    writeFileSync(place('large/a.yaml'), `# ${'x'.repeat(600_000)}`)
    writeFileSync(place('large/b.yaml'), `# ${'x'.repeat(600_000)}`)
  })

  it('a folder or a dangling link named as a file, a file named as a folder, too much of it all', async () => {
    const cases: [string, string][] = [
      ['folder', 'folder/x.yaml cannot be read (EISDIR). Check the path.\n'],
      ['dangling', 'dangling/x.yaml cannot be read (ENOENT). Check the path.\n'],
      ['texts', `${place('texts/locales/fr')} cannot be read (ENOTDIR). Check the path.\n`],
      [
        'large',
        'The files in large hold more than 1 MB together: no scenario does. Give the folder of a scenario.\n',
      ],
    ]
    for (const [path, message] of cases)
      expect(await pra('validate', path)).toEqual({ status: 1, stdout: '', stderr: message })
  })

  it('a file without an end is not waited for', async () => {
    const { status, stderr } = await pra('import', '/dev/zero', '--scenario', SMALL, '--out', 'no')
    expect([status, stderr]).toEqual([
      1,
      '/dev/zero is larger than 5 MB: it is not what is read here. Choose another file.\n',
    ])
  })

  it('a record of more commands than any game', async () => {
    const { commands, ...header } = gameOf()
    const many = Array.from({ length: 20_001 }, (_, n) => ({ ...commands[0], n }))
    const text = JSON.stringify({ ...header, commands: many })
    writeFileSync(place('many.json'), text)
    const { status, stderr } = await pra('replay', 'many.json')
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('This record has more commands than any game: 20001 > 20000.'),
    ])
    const chosen = await readRecordFile(new File([text], 'many.json'))
    expect(chosen && isProblem(chosen) && chosen.code).toBe('too-many-commands')
    expect(readFileSync(place('many.json'), 'utf8')).toBe(text)
  })
})
