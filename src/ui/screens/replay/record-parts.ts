// Replay, comparison and sharing of records: loaded when somebody first goes there.

import '../../styles/tokens-game.css'

export { CohortScreen } from '../cohort/cohort-screen'
export { CompareScreen } from '../compare/compare-screen'
export { ShareDialog } from '../share/share-dialog'
export { ReplayScreen } from './replay-screen'
