import { describe, expect, it } from 'vitest'
import { HOUSE, importsOf, placeOf, SOLE_IMPORTERS, sourceFiles } from './rooms'

const files = sourceFiles().map((file) => ({ ...file, imports: importsOf(file) }))

const roomsThatImport = (library: string): string[] =>
  [
    ...new Set(
      files.flatMap(({ room, imports }) =>
        imports.some(({ package: name }) => name === library) ? [room] : [],
      ),
    ),
  ].sort()

describe('the rooms', () => {
  it('are all known', () => {
    const places = new Set(files.flatMap(({ path, room }) => [room, placeOf(path)]))
    expect([...places].sort()).toEqual(Object.keys(HOUSE).sort())
  })

  it('and their shelves import only what stands before them, types included', () => {
    const wrong = files.flatMap((file) => {
      const place = placeOf(file.path)
      const { all, types = [] } = HOUSE[place]!
      const within = (target: string, places: readonly string[]) =>
        places.some((one) => target === one || target.startsWith(`${one}/`))
      return file.imports.flatMap(({ room, path = room, typeOnly }) => {
        if (path === undefined || room === file.room) return []
        if (within(path, all) || (typeOnly && within(path, types))) return []
        return [`${file.path} → ${path}`]
      })
    })
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
    expect(lucky.map(({ path }) => path)).toEqual(['simulation/draws.ts'])
  })

  it('read scenarios at build time and in the command line only', () => {
    expect(roomsThatImport('yaml').filter((room) => !['build', 'exchange'].includes(room))).toEqual(
      ['scenario'],
    )
  })

  it('say what data must look like where it comes in: in scenarios, commands, records, requests, packages, what a server keeps, and what whoever offers the game declares', () => {
    expect(roomsThatImport('zod').filter((room) => room !== 'build')).toEqual([
      'app',
      'lms',
      'protocol',
      'scenario',
      'server',
      'session',
      'simulation',
    ])
  })
})

it('no files import each other in a circle, not even types', () => {
  const imports = new Map(
    files.map((file) => [
      file.path.replace(/\.tsx?$/, ''),
      file.imports.flatMap(({ path }) => path ?? []),
    ]),
  )
  // What imports nothing that is left, or is imported by nothing that is left, stands in no circle.
  for (let left = -1; left !== imports.size; ) {
    left = imports.size
    const needed = new Set([...imports.values()].flat())
    for (const [path, own] of imports) {
      if (!needed.has(path) || !own.some((one) => imports.has(one))) imports.delete(path)
    }
  }
  expect([...imports.keys()]).toEqual([])
})

it('no file grows into a magnet', () => {
  const long = files.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path)
  expect(long).toEqual([])
})
