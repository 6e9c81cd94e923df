// What a game needs once it is over: loaded while it is played, or when a record is opened.

import '../../styles/tokens-game.css'

export { DebriefScreen } from './debrief-screen'
