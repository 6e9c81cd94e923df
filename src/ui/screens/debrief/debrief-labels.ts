import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Role } from '../../../scenario/roles'
import { roleName } from '../../../wording/event-wording'
import type { DebriefWords } from '../../../wording/remark-wording'
import { momentText } from '../../../wording/remark-wording'
import { numberedRow } from '../../../wording/row-wording'

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
