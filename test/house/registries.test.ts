import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COMMAND_TYPES } from '../../src/simulation/commands/index'
import { EFFECTS } from '../../src/simulation/effects/index'
import { SRC } from './rooms'

/** Files of a registry's folder, by name, without the registry itself. */
const filesIn = (folder: string): string[] =>
  readdirSync(`${SRC}simulation/${folder}`)
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => name !== 'index')
    .sort()

describe('the registries of the rules', () => {
  it('keep every effect in a file of its name', () => {
    expect(filesIn('effects')).toEqual(Object.keys(EFFECTS).sort())
  })

  it('keep every command in a file of its name, and no file unlisted', () => {
    expect(filesIn('commands')).toEqual(COMMAND_TYPES.map((type) => type.replace('.', '-')).sort())
  })
})
