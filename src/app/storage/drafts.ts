import type { Actions } from '../../ui/model'
import type { AnswerDraft, Unsealed } from '../../ui/screens/play/answer-draft'
import { keepGamePart, readGamePart } from './game-extras'
import { browserStorage, type KeyedStorage } from './local-storage'

const NOTHING: Unsealed = { drafts: {}, notes: {} }

/** What people at a table have begun and not sealed survives a reload. */
export const draftMemory = (
  storage: KeyedStorage | null = browserStorage(),
): Pick<Actions, 'unsealed' | 'keepUnsealed'> => ({
  unsealed(game) {
    const kept = readGamePart('drafts', game, storage)
    if (typeof kept !== 'object' || kept === null) return NOTHING
    const { drafts, notes, alone } = kept as Partial<Record<string, unknown>>
    return {
      drafts: entriesOf(drafts, isDraft),
      notes: entriesOf(notes, isText),
      ...(typeof alone === 'boolean' && { alone }),
    }
  },
  keepUnsealed: (game, unsealed) => keepGamePart('drafts', game, unsealed, storage),
})

/** Those that are as they must be. */
function entriesOf<T>(value: unknown, isSound: (one: unknown) => one is T): Record<string, T> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, T] => isSound(entry[1])),
  )
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isList = (value: unknown): boolean => Array.isArray(value) && value.every(isText)

function isDraft(value: unknown): value is AnswerDraft {
  if (typeof value !== 'object' || value === null) return false
  const { chosen, items, order, deviation } = value as Partial<Record<string, unknown>>
  return isText(chosen) && isText(deviation) && isList(items) && isList(order)
}
