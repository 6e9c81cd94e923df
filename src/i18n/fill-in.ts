import { withoutSteering } from './steering'
import type { Params } from './texts'

/**
 * A sentence with its `{{parameters}}` put in; one that is not given stays as it is. What is put in is never read
 * again: a name or a note may hold any sign, but none that steers what shows it.
 */
export const fillIn = (sentence: string, params: Params = {}): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    withoutSteering(String(params[name] ?? whole)),
  )
