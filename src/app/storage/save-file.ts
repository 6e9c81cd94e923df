import type { GameRecord } from '../../session/record'

/** Hands a text over as a file to save. */
export function saveText(name: string, text: string, type = 'application/json'): void {
  saveFile(name, text, type)
}

/** Hands a file to the browser, to be saved under this name. */
export function saveFile(name: string, content: string | Uint8Array, type: string): void {
  const part = typeof content === 'string' ? content : new Uint8Array(content)
  const url = URL.createObjectURL(new Blob([part], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers start reading after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** `ransomware-pra-fanal-tilleul-42.pra.json`. */
export const recordName = ({ scenario, seed }: Pick<GameRecord, 'scenario' | 'seed'>): string =>
  `${scenario.id}-${seed.replace(/[^\w-]+/g, '_')}.pra.json`
