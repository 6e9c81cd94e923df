import type { NextSeed } from '../scoring/next-seed'
import { roleName } from './event-wording'
import type { DebriefI18n } from './texts'

/** Why this seed and no other: whose objective it puts to the test, and what it asks there. */
export function nextReasons(
  i18n: DebriefI18n,
  { role, objective, stimuli, fresh, changed }: NextSeed,
): string[] {
  const { debrief, text, format } = i18n
  const named = { role: roleName(i18n, role) }
  return [
    objective
      ? debrief(objective.rating === 'P' ? 'next.objective-held' : 'next.objective', {
          ...named,
          objective: text(`roleObjective.${objective.id}`),
          grade: objective.rating,
          meaning: i18n.ui(`grade.${objective.rating}`),
        })
      : debrief('next.role', named),
    ...(changed > 0 ? [debrief('next.changed', { count: changed })] : []),
    debrief('next.stimuli', { count: stimuli, fresh: format.number(fresh) }),
  ]
}
