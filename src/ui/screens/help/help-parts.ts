// The help and the first steps, with their sentences and style: loaded when they are wanted.

import '../../styles/tokens-game.css'

export { Coach } from './coach'
export { HelpPages } from './help-pages'
