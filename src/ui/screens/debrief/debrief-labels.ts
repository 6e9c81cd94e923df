import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { DebriefLocale } from '../../../i18n/debrief-wording'
import { momentText } from '../../../i18n/debrief-wording'
import { roleName } from '../../../i18n/event-wording'
import { numberedRow } from '../../../i18n/row-wording'
import type { Role } from '../../../scenario/roles'

/** All that can be said in the debrief that is shown. */
export const DebriefLocaleContext = createContext<DebriefLocale | null>(null)

/** @throws Error outside of a `DebriefLocaleContext` */
export function useDebriefLocale(): DebriefLocale {
  const locale = useContext(DebriefLocaleContext)
  if (!locale) throw new Error('a component speaks outside of its DebriefLocaleContext')
  return locale
}

/** A row's name with its number. */
export const rowText = ({ i18n, scenario }: DebriefLocale, key: string): string =>
  numberedRow(i18n, scenario.rows, key)

/** What a role is called. */
export const roleText = ({ i18n }: DebriefLocale, role: Role): string => roleName(i18n, role)

/** A moment of the exercise, or a dash for what never came. */
export const whenText = (locale: DebriefLocale, minute: number): string =>
  minute < 0 ? '—' : momentText(locale, minute)
