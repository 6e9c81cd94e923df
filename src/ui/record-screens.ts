// Replay, comparison and sharing of records: loaded when somebody first goes there.
import './styles/play.css'
import './styles/table.css'
import './styles/panel.css'
import './styles/summary.css'
import './styles/rail.css'
import './styles/column.css'
import './styles/records.css'

export { CompareScreen } from './records/compare-screen'
export { ReplayScreen } from './records/replay-screen'
export { ShareDialog } from './records/share-dialog'
