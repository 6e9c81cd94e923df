import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { afterAll, describe, expect, it } from 'vitest'
import { scenarios } from '../../src/build/vite-plugin-scenarios'
import { compileScenario } from '../../src/scenario/compile'
import { SMALL, smallFiles } from '../support/small-scenario'

const root = mkdtempSync(join(tmpdir(), 'pra-build-'))
afterAll(() => rmSync(root, { recursive: true }))

/** Builds a page that exports the list of scenarios, and imports what came out. */
const built = async (folder: string) => {
  const entry = join(root, 'entry.js')
  const out = mkdtempSync(join(root, 'out-'))
  writeFileSync(entry, "export { default } from 'virtual:scenarios'\n")
  const config: InlineConfig = {
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [scenarios([folder])],
    build: {
      outDir: out,
      lib: { entry, formats: ['es'], fileName: () => 'entry.mjs' },
      minify: false,
    },
  }
  await build(config)
  return (await import(/* @vite-ignore */ join(out, 'entry.mjs'))).default
}

describe('the build', () => {
  it('holds the compiled scenarios, frozen, and their texts', async () => {
    const [small, ...others] = await built(SMALL)
    expect(others).toEqual([])
    expect(small).toMatchObject({ id: 'small', version: '1.0.0' })
    const { default: scenario } = await small.load()
    expect(scenario).toEqual(compileScenario(smallFiles()).scenario)
    expect(Object.isFrozen(scenario.rows)).toBe(true)
    const { default: texts } = await small.texts.en()
    expect(texts['phase.tell.title']).toBe('Text phase tell title')
  })

  it.each([
    ['world.yaml', 'due: 3240', 'due: soon', /world\.yaml:\d+:\d+ /],
    ['locales/fr/maps.json', 'Texte', 'Texte ? ', /locales\/fr\/maps\.json:\d+:\d+ /],
  ])('fails with the place when %s is wrong', async (name, find, put, message) => {
    const folder = mkdtempSync(join(root, 'broken-'))
    cpSync(SMALL, folder, { recursive: true })
    writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace(find, put))
    await expect(built(folder)).rejects.toThrow(message)
  })
})
