import { type Compiled, compileScenario, type TextFile } from '../scenario/compile'

/** Sources that were compiled last: `pra compare` names one scenario as often as it has records, a build asks for each one's every part. */
const KEPT = 4
const last = new Map<string, Compiled>()

/** `compileScenario`, without doing again what was just done: the same files give the same frozen result. */
export const compileOnce = (files: readonly TextFile[]): Compiled => {
  const key = JSON.stringify(files)
  const known = last.get(key)
  const compiled = known ?? compileScenario(files)
  last.delete(key)
  last.set(key, compiled)
  for (const oldest of last.keys()) {
    if (last.size <= KEPT) break
    last.delete(oldest)
  }
  return compiled
}
