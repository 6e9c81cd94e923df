// What is not needed before a game is opened: loaded with it, so that the title is there at once.

import '../../styles/tokens-game.css'

export { MenuDialog } from './menu-dialog'
export { PlayScreen } from './play-screen'
