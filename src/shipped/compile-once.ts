import { type Compiled, compileScenario, type TextFile } from '../scenario/compile'
import { lastUsed } from '../scenario/last-used'

/** Sources that were compiled last: `pra compare` names one scenario as often as it has records, a build asks for each one's every part. */
const KEPT = 4
const last = lastUsed<Compiled>(KEPT)

/** `compileScenario`, without doing again what was just done: the same files give the same frozen result. */
export const compileOnce = (files: readonly TextFile[]): Compiled =>
  last(JSON.stringify(files), () => compileScenario(files))
