import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { pra as run } from '../support/pra'

const folder = mkdtempSync(join(tmpdir(), 'pra-options-'))
vi.setConfig({ testTimeout: 60_000 })
afterAll(() => rmSync(folder, { recursive: true }))

const pra = (...args: string[]) => run(folder, args)

describe('pra options', () => {
  it('shows the options without the questions, and writes the key apart', async () => {
    const asked = ['options', '--scenario', 'tutorial', '--lang', 'fr', '--json']
    const whole = JSON.parse((await pra(...asked)).stdout)
    const blind = JSON.parse((await pra(...asked, '--blind', '--key', 'key.txt')).stdout)
    expect(blind.questions.length).toBeGreaterThan(3)
    for (const [index, { options, ...rest }] of blind.questions.entries()) {
      expect(rest).toEqual({ question: index + 1 })
      expect(whole.questions[index]).toMatchObject({ options, prompt: expect.any(String) })
    }
    expect(blind).not.toHaveProperty('key')
    const lines = readFileSync(join(folder, 'key.txt'), 'utf8').trimEnd().split('\n')
    expect(lines).toEqual(
      whole.key.map((one: Record<string, unknown>) =>
        [one.question, one.right, one.options, one.of].join(' '),
      ),
    )
  })

  it('counts what a reader got right, beside what chance would have', async () => {
    await pra('options', '--scenario', 'tutorial', '--blind', '--key', 'kept.txt')
    const key = readFileSync(join(folder, 'kept.txt'), 'utf8').trimEnd().split('\n')
    const right = key.map((line) => line.split(' ').slice(0, 2).join(' '))
    writeFileSync(join(folder, 'answers.txt'), `${right.slice(1).join('\n')}\n`)
    const score = ['options', '--score', 'answers.txt', '--key', 'kept.txt']
    const found = JSON.parse((await pra(...score, '--json')).stdout)
    expect(found).toMatchObject({ questions: key.length, right: key.length - 1 })
    expect(found.byChance).toBeLessThan(key.length)
    for (const language of ['fr', 'en']) {
      const { status, stdout } = await pra(...score, '--lang', language)
      expect(status).toBe(0)
      expect(stdout).toContain(String(key.length - 1))
      expect(stdout).not.toContain('{{')
    }
  })

  it('refuses answers that are no numbers, and a score without a key', async () => {
    writeFileSync(join(folder, 'words.txt'), '1 2\nyes no\n')
    writeFileSync(join(folder, 'a-key.txt'), '1 2 3 some\n')
    const refused = await pra('options', '--score', 'words.txt', '--key', 'a-key.txt')
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toMatch(/line 2/)
    expect(await pra('options', '--score', 'words.txt')).toMatchObject({ status: 2, stdout: '' })
  })
})
