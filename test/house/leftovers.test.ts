import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const PROJECT = fileURLToPath(new URL('../../', import.meta.url))

/** Every text file of what is written here. */
const paths = ['src', 'test', 'scenarios', 'locales'].flatMap((folder) =>
  readdirSync(`${PROJECT}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs|css|html|md|yaml|json)$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    // Recorded games, each one long line.
    .filter((path) => !/^test\/golden\/.*json$/.test(path)),
)

// Written in pieces, so that this file does not find itself.
const marker = new RegExp(
  `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\\b`,
)
const debugging = new RegExp(`\\bconsole\\.(log|debug)\\b|\\bdebug${'ger'}\\b|\\bit\\.on${'ly'}\\b`)

function linesWith(pattern: RegExp, chosen: readonly string[]): string[] {
  return chosen.flatMap((path) =>
    readFileSync(`${PROJECT}${path}`, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [],
      ),
  )
}

describe('the project', () => {
  it('has no marker of work left for later', () => {
    expect(paths.length).toBeGreaterThan(200)
    expect(linesWith(marker, paths)).toEqual([])
  })

  it('has nothing left over from debugging', () => {
    expect(
      linesWith(
        debugging,
        paths.filter((path) => /^(src|test)\//.test(path)),
      ),
    ).toEqual([])
  })
})
