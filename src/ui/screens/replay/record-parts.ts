// Replay, comparison and sharing of records: loaded when somebody first goes there.
import '../../styles/play.css'
import '../../styles/table.css'
import '../../styles/panel.css'
import '../../styles/summary.css'
import '../../styles/rail.css'
import '../../styles/column.css'
import '../../styles/records.css'

export { CompareScreen } from '../compare/compare-screen'
export { ShareDialog } from '../share/share-dialog'
export { ReplayScreen } from './replay-screen'
