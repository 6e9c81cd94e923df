// What is not needed before a game is opened: loaded with it, so that the title is there at once.
import '../../styles/play.css'
import '../../styles/table.css'
import '../../styles/drawn-table.css'
import '../../styles/countdown.css'
import '../../styles/panel.css'
import '../../styles/reader.css'
import '../../styles/rail.css'
import '../../styles/column.css'

export { MenuDialog } from './menu-dialog'
export { PlayScreen } from './play-screen'
