import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { I18n } from '../../i18n/texts'

/** The language that the screen speaks now, about the scenario it shows. */
export const LocaleContext = createContext<I18n | null>(null)

/** @throws Error outside of a `LocaleContext` */
export function useI18n(): I18n {
  const i18n = useContext(LocaleContext)
  if (!i18n) throw new Error('a component speaks outside of its LocaleContext')
  return i18n
}
