import { describe, expect, it } from 'vitest'
import { importsOf, ROOMS, SOLE_IMPORTERS, sourceFiles } from './rooms'

const files = sourceFiles().map((file) => ({ ...file, imports: importsOf(file) }))

describe('the rooms', () => {
  it('are all known', () => {
    expect([...new Set(files.map(({ room }) => room))].sort()).toEqual(Object.keys(ROOMS).sort())
  })

  it('import only what stands before them', () => {
    const wrong = files.flatMap((file) =>
      file.imports.flatMap(({ room }) =>
        room === undefined || room === file.room || ROOMS[file.room]?.includes(room)
          ? []
          : [`${file.path} → ${room}`],
      ),
    )
    expect(wrong).toEqual([])
  })

  it('keep each library behind one door', () => {
    const wrong = files.flatMap((file) =>
      file.imports.flatMap(({ package: name }) => {
        const sole = name === undefined ? undefined : SOLE_IMPORTERS[name]
        return sole === undefined || sole === file.room ? [] : [`${file.path} → ${name}`]
      }),
    )
    expect(wrong).toEqual([])
    const lucky = files.filter((file) =>
      file.imports.some(({ package: name }) => name === 'seedrandom'),
    )
    expect(lucky.map(({ path }) => path)).toEqual(['simulation/fate.ts'])
  })

  it('load what compiles scenarios at build time and in the command line only', () => {
    const compilers = files.filter((file) =>
      file.imports.some(({ package: name }) => name === 'zod' || name === 'yaml'),
    )
    const rooms = new Set(compilers.map(({ room }) => room))
    expect([...rooms].sort().filter((room) => !['build', 'exchange'].includes(room))).toEqual([
      'scenario',
    ])
  })
})

it('no file grows into a magnet', () => {
  const long = files.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path)
  expect(long).toEqual([])
})
