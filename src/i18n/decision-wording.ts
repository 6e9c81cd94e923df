import { DEVIATION_SEEDS } from '../scoring/deviation'
import type { DecisionReport, GameReport } from '../scoring/game-report'
import { optionText } from './answer-wording'
import { type DebriefLocale, givenText } from './debrief-wording'
import { roleName } from './event-wording'

type Reasoned = Pick<
  DecisionReport,
  'kind' | 'id' | 'role' | 'whys' | 'cell' | 'reference' | 'prompt'
>

/** Why an answer is graded so, as a facilitator reads it aloud; the plan's own words come last. */
export function decisionReasons(
  locale: DebriefLocale,
  decision: Reasoned,
  deviations: GameReport['deviations'] = [],
): string[] {
  const { debrief } = locale.i18n
  const upheld = deviations.some(
    ({ prompt, verdict }) => verdict === 'upheld' && prompt === decision.prompt,
  )
  return [
    ...whyTexts(locale, decision),
    ...(upheld ? [debrief('reason.decision.deviation-upheld', { fates: DEVIATION_SEEDS })] : []),
    ...planQuote(locale, decision),
  ]
}

function whyTexts(locale: DebriefLocale, { kind, id, whys, reference }: Reasoned): string[] {
  const { text, debrief, hasText } = locale.i18n
  const subject = { kind, of: id }
  return whys
    .filter(({ key }) => hasText(key))
    .map(({ key, sort, item }) => {
      const why = text(key)
      if (sort === 'answer') return why
      if (sort === 'reference') {
        return debrief(
          kind === 'decision' ? 'reason.decision.reference-plan' : 'reason.decision.reference',
          {
            reference: givenText(locale, subject, reference),
            why,
          },
        )
      }
      const named = optionText(locale.i18n, subject, item).replace(/\.$/, '')
      return debrief(`reason.item.${sort}`, { item: named, why })
    })
}

/** The plan's words for a role in a row; nothing where it has none. */
export function planQuote(
  { i18n }: DebriefLocale,
  { cell, role }: Pick<Reasoned, 'cell' | 'role'>,
): string[] {
  if (cell === '' || !i18n.hasText(cell)) return []
  const params = { role: roleName(i18n, role), cell: i18n.text(cell) }
  return [i18n.debrief('reason.decision.plan', params)]
}
