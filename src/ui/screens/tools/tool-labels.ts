import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Say } from '../../../i18n/sentences'

/** The sentences of the tools, inside their section. */
export const ToolWords = createContext<Say<'tools'>>((key) => key)

export const useSay = (): Say<'tools'> => useContext(ToolWords)
