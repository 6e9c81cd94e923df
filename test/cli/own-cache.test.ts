import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ownCache } from '../../src/cli/own-cache'

let base = ''
let folder = ''
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'pra-cache-'))
  folder = join(base, 'pra-exercise')
})
afterEach(() => rmSync(base, { recursive: true }))

const found = () => ownCache({ XDG_CACHE_HOME: base })

describe('what is kept between two commands', () => {
  it('lies in a folder that only its user can write to', () => {
    expect(found()).toBe(folder)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(found()).toBe(folder)
  })

  it.each<[string, () => void]>([
    [
      'others may write there',
      () => {
        mkdirSync(folder)
        chmodSync(folder, 0o777)
      },
    ],
    [
      'a group may write there',
      () => {
        mkdirSync(folder)
        chmodSync(folder, 0o770)
      },
    ],
    ['a link leads elsewhere', () => symlinkSync(tmpdir(), folder)],
    ['a file stands there', () => writeFileSync(folder, '')],
  ])('is not believed where %s', (_place, make) => {
    make()
    expect(found()).toBeNull()
  })
})
