import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { pra as run } from '../support/pra'

const folder = mkdtempSync(join(tmpdir(), 'pra-package-'))
const pra = (...args: string[]) => run(folder, args)
afterAll(() => rmSync(folder, { recursive: true }))

describe('pra package', () => {
  it('writes the built game with what it is to play', async () => {
    const made = await pra(
      'package',
      '--lms',
      'scorm12',
      '--scenario',
      'tutorial',
      '--pass',
      '70',
      '--seed',
      'x',
      '--out',
      'game.zip',
      '--lang',
      'en',
    )
    expect(made).toMatchObject({ status: 0, stderr: '' })
    expect(made.stdout).toContain('Package written: game.zip')
    const files = unzipSync(new Uint8Array(readFileSync(join(folder, 'game.zip'))))
    const listed = strFromU8(files['imsmanifest.xml']!)
    expect(listed).toContain('<adlcp:masteryscore>70</adlcp:masteryscore>')
    expect([...listed.matchAll(/<file href/g)]).toHaveLength(Object.keys(files).length - 1)
    const page = strFromU8(files['index.html']!).replaceAll('&quot;', '"')
    expect(page).toContain(
      '"scenario":"tutorial","seed":"x","difficulty":"normal","role":"","pass":70',
    )
    expect(Object.keys(files)).not.toContain('sw.js')
  })

  it('leaves a file that stands there alone, unless told otherwise', async () => {
    const again = await pra(
      'package',
      '--lms',
      'scorm12',
      '--scenario',
      'tutorial',
      '--out',
      'game.zip',
      '--lang',
      'en',
    )
    expect(again).toMatchObject({ status: 1, stdout: '' })
    expect(again.stderr).toContain('--force')
  })

  it.each([
    ['a scenario that is not in the game', ['--scenario', 'other'], 1, /“other” is no scenario/],
    ['a role that the scenario has not', ['--role', 'pilot'], 1, /pilot/],
    ['a mark beyond a hundred', ['--pass', '101'], 2, /whole number from 0 to 100/],
    ['a format that no one takes', ['--lms', 'other'], 2, /scorm12/],
  ])('refuses %s', async (_what, args, status, said) => {
    const refused = await pra(
      'package',
      '--lms',
      'scorm12',
      '--out',
      'other.zip',
      '--lang',
      'en',
      ...args,
    )
    expect(refused.status).toBe(status)
    expect(refused.stderr).toMatch(said)
  })
})
