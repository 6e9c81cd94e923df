// What a game needs once it is over: loaded while it is played, or when a record is opened.
import '../../styles/summary.css'
import '../../styles/debrief.css'
import '../../styles/print.css'

export { DebriefScreen } from './debrief-screen'
