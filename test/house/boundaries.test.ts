import { describe, expect, it } from 'vitest'
import { importsOf, PURE, ROOMS, SOLE_IMPORTERS, sourceFiles } from './rooms'

const files = sourceFiles()

describe('the rooms', () => {
  it('are all known', () => {
    expect([...new Set(files.map(({ room }) => room))].sort()).toEqual(Object.keys(ROOMS).sort())
  })

  it('import only what stands before them', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file).flatMap(({ room }) =>
        room === undefined || room === file.room || ROOMS[file.room]?.includes(room)
          ? []
          : [`${file.path} → ${room}`],
      ),
    )
    expect(wrong).toEqual([])
  })

  it('keep each library behind one door', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file).flatMap(({ package: name }) => {
        const sole = name === undefined ? undefined : SOLE_IMPORTERS[name]
        return sole === undefined || sole === file.room ? [] : [`${file.path} → ${name}`]
      }),
    )
    expect(wrong).toEqual([])
    const lucky = files.filter((file) =>
      importsOf(file).some(({ package: name }) => name === 'seedrandom'),
    )
    expect(lucky.map(({ path }) => path)).toEqual(['simulation/fate.ts'])
  })

  it('load what compiles scenarios at build time and in the command line only', () => {
    const compilers = files.filter((file) =>
      importsOf(file).some(({ package: name }) => name === 'zod' || name === 'yaml'),
    )
    const rooms = new Set(compilers.map(({ room }) => room))
    expect([...rooms].sort().filter((room) => !['build', 'exchange'].includes(room))).toEqual([
      'scenario',
    ])
  })
})

describe('from scenario to view', () => {
  it('nothing reads a clock, rolls dice or counts on a machine’s transcendental functions', () => {
    const impure =
      /\bMath\.(random|exp|expm1|log|log2|log10|log1p|pow|sqrt|cbrt|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|hypot)\b|\bnew Date\b|\bDate\.|\bperformance\./
    const wrong = files
      .filter(({ room }) => (PURE as readonly string[]).includes(room))
      .flatMap(({ path, text }) =>
        text
          .split('\n')
          .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line) && impure.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      )
    expect(wrong).toEqual([])
  })

  it('no file grows into a magnet', () => {
    const long = files.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path)
    expect(long).toEqual([])
  })
})
