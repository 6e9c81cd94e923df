import { describe, expect, it } from 'vitest'
import { compileScenario } from '../../src/scenario/compile'
import { lineOf, problemsOf, smallFiles, smallWith } from '../support/small-scenario'

const compiled = (files = smallFiles()) => {
  const { scenario, problems } = compileScenario(files)
  if (!scenario) throw new Error(JSON.stringify(problems))
  return scenario
}

describe('compiling a scenario', () => {
  it('accepts the small scenario', () => {
    expect(problemsOf(smallFiles())).toEqual([])
  })

  it('puts the sections of all files together, in the order of the plan and of the roles', () => {
    const scenario = compiled()
    expect(scenario.rows.map(({ key }) => key)).toEqual(['alert/1', 'repair/1', 'tell/1'])
    expect(scenario.decisions.map(({ row, role }) => `${row} ${role}`)).toEqual([
      'alert/1 dsi',
      'alert/1 direction',
      'alert/1 admin',
      'repair/1 dsi',
      'repair/1 admin',
      'repair/1 development',
      'tell/1 client',
      'tell/1 dsi',
      'tell/1 direction',
      'tell/1 admin',
    ])
    expect(scenario.levers.map(({ row, id }) => `${row} ${id}`)).toEqual([
      'alert/1 paper',
      'alert/1 freeze',
      'repair/1 patience',
      'repair/1 insurer',
      'tell/1 answers',
    ])
    expect(scenario.evidence.map(({ id }) => id)).toContain('network-map')
    expect(scenario.rework?.row).toBe('repair/1')
  })

  it('fills in what authors may leave out', () => {
    expect(compiled().services[0]).toMatchObject({ id: 'network', dependsOn: [], copied: false })
  })

  it('freezes it to the bottom', () => {
    const scenario = compiled()
    expect(Object.isFrozen(scenario)).toBe(true)
    expect(Object.isFrozen(scenario.rows[0]?.minutes)).toBe(true)
    expect(Object.isFrozen(scenario.settings.stamina.tired.failure)).toBe(true)
  })

  it('gives the same fingerprint whatever the order of the files and their comments', () => {
    const files = smallFiles()
    const commented = files.map(({ path, text }) => ({ path, text: `# A comment\n${text}` }))
    expect(compiled([...commented].reverse()).sha256).toBe(compiled(files).sha256)
    expect(compiled(files).sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('gives another fingerprint when a number changes', () => {
    const other = smallWith(['world.yaml', 'due: 3240', 'due: 3241'])
    expect(compiled(other).sha256).not.toBe(compiled().sha256)
  })

  it('gives the same scenario twice, and changes nothing in what it was given', () => {
    const files = smallFiles()
    const before = structuredClone(files)
    expect(compiled(files)).toEqual(compiled(files))
    expect(files).toEqual(before)
  })

  it('tells all problems at once, by file and line', () => {
    const files = smallWith(
      ['world.yaml', 'actor: cert,', 'actor: certt,'],
      ['alert.yaml', 'reads: [gateway-log]', 'reads: [gateway-logg]'],
      ['world.yaml', 'dependsOn: [network]', 'dependsOn: [net]'],
    )
    const unknown = problemsOf(files).filter(({ code }) => code.startsWith('unknown-'))
    expect(unknown.map(({ file, line }) => [file, line])).toEqual([
      ['alert.yaml', lineOf(files, 'alert.yaml', 'gateway-logg')],
      ['world.yaml', lineOf(files, 'world.yaml', 'dependsOn: [net]')],
      ['world.yaml', lineOf(files, 'world.yaml', 'actor: certt')],
    ])
  })

  it('still gives the draft when only the checks fail, so that texts can be checked', () => {
    const { scenario, draft } = compileScenario(
      smallWith(['world.yaml', 'actor: cert,', 'actor: nobody,']),
    )
    expect(scenario).toBeNull()
    expect(draft?.id).toBe('small')
  })
})
