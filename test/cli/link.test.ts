import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { pra as run } from '../support/pra'

const folder = mkdtempSync(join(tmpdir(), 'pra-link-'))
const pra = (...args: string[]) => run(folder, args)
afterAll(() => rmSync(folder, { recursive: true }))

const PAGE = 'https://example.org/pra/'

describe('pra link', async () => {
  await pra('simulate', '--seed', 'linked', '--policy', 'novice', '--out', 'game.json')
  const { stdout } = await pra(
    'link',
    'game.json',
    '--page',
    `${PAGE}?lang=fr#part`,
    '--lang',
    'en',
  )
  const link = stdout.trim()

  it('prints a link that carries the whole record', () => {
    expect(link).toMatch(/^https:\/\/example\.org\/pra\/\?lang=en#r=[\w-]+$/)
  })

  it('prints what stands after any address where none is told', async () => {
    const bare = await pra('link', 'game.json', '--lang', 'en')
    expect(`${PAGE}${bare.stdout.trim()}`).toBe(link)
  })

  it('is read wherever a record is, by every verb', async () => {
    for (const args of [
      ['score'],
      ['replay'],
      ['regret', '--json'],
      ['link'],
      ['export', '--to', 'journal-csv'],
    ]) {
      const [verb = '', ...more] = args
      const fromFile = await pra(verb, 'game.json', ...more)
      expect(fromFile.stdout).not.toBe('')
      expect(await pra(verb, link, ...more)).toEqual(fromFile)
    }
  })

  it.each([
    ['alone', (text: string) => text],
    [
      'in the answer to a mail',
      (text: string) => `Hello,\n> see ${text.match(/.{1,70}/g)?.join('\n> ')}\n`,
    ],
    [
      'behind the guard of a mail program',
      (text: string) => `https://guard.example/?url=${encodeURIComponent(text)}&data=05`,
    ],
    ['in a chat, framed', (text: string) => `<${text}>`],
    ['in bold', (text: string) => `**${text}**`],
  ])('is read from a file: %s', async (_how, written) => {
    writeFileSync(join(folder, 'mail.txt'), written(link))
    const { status, stdout } = await pra('score', 'mail.txt', '--json')
    expect(status).toBe(0)
    expect(stdout).toBe((await pra('score', 'game.json', '--json')).stdout)
  })

  it('that was cut or changed is refused with what to do', async () => {
    const cut = await pra('score', link.slice(0, -40), '--lang', 'en')
    expect(cut).toMatchObject({ status: 1, stdout: '' })
    expect(cut.stderr).toMatch(
      /^https:\/\/example\.org\/pra\/\S*…: The end of this link is missing/,
    )
    const changed = await pra('score', link.replace(/(#r=.{200})../, '$1__'), '--lang', 'fr')
    expect(changed.stderr).toContain('Ce lien est abîmé')
  })

  it('is gone on with in a file of its own', async () => {
    const { stdout: said } = await pra('play', '--resume', link, '--lang', 'en')
    expect(said).toContain('Game saved: ransomware-pra-linked.pra.json')
    const [kept, played] = ['ransomware-pra-linked.pra.json', 'game.json'].map((name) =>
      JSON.parse(readFileSync(join(folder, name), 'utf8')),
    )
    expect(kept).toEqual(played)
  })

  it('takes no address that is none', async () => {
    const { status, stderr } = await pra('link', 'game.json', '--page', 'example', '--lang', 'en')
    expect(status).toBe(1)
    expect(stderr).toContain('begins with http:// or https://')
  })
})
