import { compileScenario } from '../../src/scenario/compile'
import type { CompiledScenario } from '../../src/scenario/scenario'
import { readScenario } from '../../src/shipped/scenario-files'

const compiled = new Map<string, CompiledScenario>()

/** A scenario that comes with the project, compiled once; says which problems it has when it does not compile. */
export function shipped(id: 'ransomware-pra' | 'tutorial'): CompiledScenario {
  const known = compiled.get(id)
  if (known) return known
  const { scenario, problems } = compileScenario(readScenario(id).files)
  if (!scenario) {
    const list = problems.map(({ file, line, code }) => `${file}:${line} ${code}`)
    throw new Error(`${id} does not compile:\n${list.join('\n')}`)
  }
  compiled.set(id, scenario)
  return scenario
}
