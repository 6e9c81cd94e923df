import { tmpdir } from 'node:os'
import { describe, expect, it, vi } from 'vitest'
import { FLOW, MODES } from '../../src/simulation/mode'
import { ROW_LIFE } from '../../src/simulation/row-life'
import { pra as run } from '../support/pra'
import { shipped } from '../support/shipped'
import { SMALL } from '../support/small-scenario'

// Each test starts processes, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const pra = async (...args: string[]) => await run(tmpdir(), ['diagram', ...args])

describe('pra diagram', () => {
  it('draws every mode, every status of a row and every row of the plan', async () => {
    const { status, stdout, stderr } = await pra('--json', '--lang', 'fr')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { machine, life, plan, gantt } = JSON.parse(stdout) as Record<string, string>
    for (const mode of MODES) expect(machine).toContain(` as ${mode}\n`)
    for (const mode of MODES) {
      for (const [cause, leads] of Object.entries(FLOW[mode])) {
        for (const to of leads) {
          expect(machine).toMatch(new RegExp(`^ +${mode} --> ${to}: .*\\b${cause}\\b`, 'm'))
        }
      }
    }
    expect(machine).toContain('note right of deciding\n')
    for (const [status, steps] of Object.entries(ROW_LIFE)) {
      expect(life).toContain(` as ${status}\n`)
      for (const { to } of steps) expect(life).toContain(`${status} --> ${to}: `)
    }
    const { rows, rests } = shipped('ransomware-pra')
    for (const { key, requires } of rows) {
      const id = key.replace('/', '-')
      expect(plan).toContain(`    ${id}["`)
      expect(gantt).toContain(` :${id}, `)
      for (const needed of requires) {
        expect(plan).toContain(`  ${needed.replace('/', '-')} ==> ${id}`)
      }
    }
    for (const { after } of rests)
      expect(plan).toContain(`rest-after-${after.replace('/', '-')}(["`)
  })

  it('prints Markdown, or one picture alone', async () => {
    const all = (await pra('--scenario', SMALL, '--lang', 'en')).stdout
    expect(all.match(/^```mermaid$/gm)).toHaveLength(4)
    const plan = (await pra('plan', '--scenario', SMALL, '--lang', 'en')).stdout
    expect(plan).toMatch(/^flowchart TB\n/)
    expect(all).toContain(plan)
    expect(plan).toContain('repair-1 <-. "in parallel" .-> tell-1')
  })

  it('exits with 2 on wrong usage', async () => {
    expect(await pra('everything')).toMatchObject({ status: 2, stdout: '' })
  })
})
