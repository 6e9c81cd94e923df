import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { SayTool } from '../../../i18n/tool-texts'

/** The sentences of the tools, inside their section. */
export const ToolWords = createContext<SayTool>((key) => key)

export const useSay = (): SayTool => useContext(ToolWords)
