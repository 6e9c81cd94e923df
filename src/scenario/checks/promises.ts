import type { Check } from '../check'
import { isContestable } from '../contested'
import { problem } from '../problem'
import { roleIds } from '../roles'
import { decisionsOf } from '../walk'
import { evidenceDependent } from './readable-references'

/** There is as much of everything as the scenario promises. */
export const promises: Check = function* (draft, at) {
  const promised = draft.settings.promises
  const { decisions, stimuli } = draft
  const responses = stimuli.flatMap(({ response }) => (response ? [response] : []))
  const counts = {
    decisions: decisions.length,
    heavy: decisions.filter(({ weight }) => weight === 'heavy').length,
    rankings: decisions.filter(({ kind }) => kind === 'ranking').length,
    selections: decisions.filter(({ kind }) => kind === 'selection').length,
    evidenceDependent: evidenceDependent(draft),
    contested: [...decisionsOf(draft), ...responses].filter(isContestable).length,
    initiatives: draft.initiatives.length,
    exogenous: stimuli.filter(({ kind }) => kind === 'exogenous').length,
    consequences: stimuli.filter(({ kind }) => kind === 'consequence').length,
  }
  for (const what of Object.keys(counts) as (keyof typeof counts)[]) {
    if (counts[what] >= promised[what]) continue
    yield problem('promise', at(promised, what), {
      what,
      count: counts[what],
      promised: promised[what],
    })
  }
}

/** Two sheets to be read alone at most for each role. */
export const sheets: Check = function* (draft, at) {
  for (const role of roleIds(draft)) {
    const own = draft.evidence.filter((one) => one.sheet && one.for.includes(role))
    const extra = own[2]
    if (extra) yield problem('sheet-count', at(extra, 'sheet'), { role, count: own.length })
  }
}
