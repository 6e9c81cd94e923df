import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { pra as run } from '../support/pra'

const folder = mkdtempSync(join(tmpdir(), 'pra-kit-'))
const pra = (...args: string[]) => run(folder, args)
afterAll(() => rmSync(folder, { recursive: true }))

describe('pra kit', () => {
  it('writes a folder for each of those who need one, and says what is missing without an address', async () => {
    const made = await pra(
      'kit',
      '--scenario',
      'tutorial',
      '--seed',
      'x',
      '--format',
      '60',
      '--out',
      'kit',
      '--lang',
      'fr',
    )
    expect(made).toMatchObject({ status: 0, stderr: '' })
    expect(made.stdout).toContain('12 fichiers')
    expect(made.stdout).toContain('--page')
    expect(readdirSync(join(folder, 'kit')).sort()).toEqual(['animateur', 'apres', 'table'])
    expect(readdirSync(join(folder, 'kit', 'table'))).toContain('cartes.html')
  })

  it('tells a program what it wrote', async () => {
    const made = await pra(
      'kit',
      '--scenario',
      'tutorial',
      '--seed',
      'x',
      '--page',
      'https://pra.example/play?x=1',
      '--out',
      'other',
      '--json',
      '--lang',
      'en',
    )
    const { files, workshop } = JSON.parse(made.stdout) as {
      files: string[]
      workshop: { minutes: number; cut: string }
    }
    expect(files).toContain('table/link.html')
    expect(workshop).toMatchObject({ minutes: 120, cut: 'whole', stopped: false })
  })

  it('writes over nothing', async () => {
    writeFileSync(join(folder, 'taken'), '')
    for (const out of ['kit', 'taken']) {
      const again = await pra('kit', '--scenario', 'tutorial', '--seed', 'x', '--out', out)
      expect(again).toMatchObject({ status: 1, stdout: '' })
    }
    expect(existsSync(join(folder, 'taken'))).toBe(true)
  })

  it.each([
    ['a format that there is not', ['--format', '90'], 2],
    ['an address that is none', ['--page', 'nowhere'], 1],
  ])('refuses %s', async (_what, args, status) => {
    const made = await pra('kit', '--scenario', 'tutorial', '--seed', 'x', '--out', 'new', ...args)
    expect(made).toMatchObject({ status, stdout: '' })
    expect(existsSync(join(folder, 'new'))).toBe(false)
  })
})
