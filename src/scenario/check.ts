import type { Draft } from './draft'
import type { Problem } from './problem'
import type { Locate } from './source'

/** One rule that every scenario keeps: what breaks it, and where. */
export type Check = (draft: Draft, at: Locate) => Iterable<Problem>
