import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Translate } from '../../../i18n/sentences'

/** The sentences of the tools, inside their section. */
export const ToolTexts = createContext<Translate<'tools'>>((key) => key)

/** Says the sentences of the tools; outside of their section a key stands for itself. */
export const useToolTexts = (): Translate<'tools'> => useContext(ToolTexts)
