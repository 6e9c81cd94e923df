import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { pra } from '../support/pra'

const elsewhere = mkdtempSync(join(tmpdir(), 'pra-'))
vi.setConfig({ testTimeout: 240_000 })

afterAll(() => rmSync(elsewhere, { recursive: true }))

describe('pra threads', () => {
  it('prints the life of each thread, what it cost and the answers behind it', async () => {
    await pra(elsewhere, ['simulate', '--seed', 't-b', '--policy', 'worst', '--out', 'game.json'])
    const { stdout, status } = await pra(elsewhere, ['threads', 'game.json'])
    expect(status).toBe(0)
    expect(stdout).toContain('What was left open')
    expect(stdout).toContain('The intruder has kept an access')
    expect(stdout).toMatch(/D1\s\d\d:\d\d {2}Opened/)
    expect(stdout).toMatch(/D2\s\d\d:\d\d {2}Comes back, at level \d: Encryption resumes/)
    expect(stdout).toContain('Cost: ')
    expect(stdout).toMatch(/At the end: (closed|still open)\./)
    const { threads, chains } = JSON.parse(
      (await pra(elsewhere, ['threads', 'game.json', '--json'])).stdout,
    )
    expect(threads).toContainEqual(
      expect.objectContaining({ id: 'foothold', moves: expect.any(Array) }),
    )
    for (const { links } of chains) expect(links.length).toBeGreaterThan(0)
  })

  it('says so where nothing was left open', async () => {
    const game = ['--seed', 'one', '--scenario', 'tutorial', '--out', 'calm.json']
    await pra(elsewhere, ['simulate', ...game])
    const { stdout } = await pra(elsewhere, ['threads', 'calm.json', '--lang', 'fr'])
    expect(stdout).toContain('Rien n’est resté ouvert dans votre dos.')
  })
})
