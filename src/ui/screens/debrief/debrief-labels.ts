import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { DebriefWords } from '../../../i18n/debrief-wording'
import { momentText } from '../../../i18n/debrief-wording'
import { roleName } from '../../../i18n/event-wording'
import { numberedRow } from '../../../i18n/row-wording'
import type { Role } from '../../../scenario/roles'

/** All that can be said in the debrief that is shown. */
export const Words = createContext<DebriefWords | null>(null)

export function useWords(): DebriefWords {
  const words = useContext(Words)
  if (!words) throw new Error('a component speaks outside of Words')
  return words
}

export const rowText = ({ voice, scenario }: DebriefWords, key: string): string =>
  numberedRow(voice, scenario.rows, key)

export const roleText = ({ voice }: DebriefWords, role: Role): string => roleName(voice, role)

/** A moment of the exercise, or a dash for what never came. */
export const whenText = (words: DebriefWords, minute: number): string =>
  minute < 0 ? '—' : momentText(words, minute)
