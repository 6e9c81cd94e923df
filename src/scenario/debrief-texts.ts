import { baseName } from './text-files'

const DEBRIEF =
  /^(decision|stimulus)\.[^.]+\.(why|contested)(\.|$)|^gauge\.[^.]+\.(question|action|topic)$/

/**
 * Whether a text says what an answer was worth, or what to learn from a gauge that lost. Such texts stand in files of their own, which no device of a player
 * asks for before the debrief.
 */
export const isDebriefText = (key: string): boolean => DEBRIEF.test(key)

/** Whether a file of texts, by its name or path, is one of those that are read in the debrief alone. */
export const isDebriefFile = (file: string): boolean => file.endsWith('.debrief.json')

/** Where a text belongs: the file of texts named like a YAML file, by its base name. */
export const textFileFor = (key: string, yaml: string): string =>
  baseName(yaml).replace(/\.ya?ml$/, isDebriefText(key) ? '.debrief.json' : '.json')

/** Where a text belongs that stands in the wrong one of the two files. */
export const rightFileFor = (key: string, file: string): string =>
  isDebriefText(key)
    ? file.replace(/\.json$/, '.debrief.json')
    : file.replace(/\.debrief\.json$/, '.json')
