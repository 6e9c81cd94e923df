import type { Check } from '../check'
import { problem } from '../problem'
import type { Evidence } from '../scenario'
import { decisionsOf, type Presuming, reasonSites } from '../walk'

/** In a scenario that is to answer back, every text says what it takes for granted. */
export const presumptions: Check = function* (draft, at) {
  if (!draft.settings.promises.aware) return
  const silent = (one: Presuming) => one.presumes === undefined && one.excludes === undefined
  for (const one of [...draft.evidence.filter(nothingSaid), ...draft.stimuli, ...draft.initiatives])
    if (silent(one)) yield problem('presumes-missing', at(one), { id: one.id })
  for (const lever of draft.levers) {
    if (silent(lever) && lever.options.every(silent))
      yield problem('presumes-missing', at(lever), { id: lever.id })
  }
  const reasons = [...reasonSites(draft)]
  const named = [
    ...decisionsOf(draft).map((of) => ({ of, id: of.id })),
    ...draft.stimuli.flatMap(({ id, response }) => (response ? [{ of: response, id }] : [])),
  ]
  for (const { of, id } of named) {
    const varied = reasons.some((one) => one.of === of && one.reason)
    if (of.reference.length > 1 && !varied && of.general === undefined)
      yield problem('reason-unvaried', at(of), { id })
    if (varied && of.general !== undefined)
      yield problem('reason-general', at(of, 'general'), { id })
  }
}

/** A document of which one variant says something needs not say it for all. */
const nothingSaid = ({ variants }: Evidence): boolean =>
  !(variants ?? []).some(({ presumes, excludes }) => presumes !== undefined || excludes)
