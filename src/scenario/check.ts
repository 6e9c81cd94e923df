import type { Problem } from './problem'
import type { ScenarioDraft } from './scenario-draft'
import type { Locate } from './source'

/** One rule that every scenario keeps: what breaks it, and where. */
export type Check = (draft: ScenarioDraft, at: Locate) => Iterable<Problem>
