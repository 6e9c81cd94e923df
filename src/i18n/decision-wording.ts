import { DEVIATION_SEEDS } from '../scoring/deviation'
import type { DecisionReport, GameReport } from '../scoring/game-report'
import { optionText } from './answer-wording'
import { type DebriefWords, givenText } from './debrief-wording'
import { roleName } from './event-wording'

type Reasoned = Pick<
  DecisionReport,
  'kind' | 'id' | 'role' | 'whys' | 'cell' | 'reference' | 'prompt'
>

/** Why an answer is graded so, as a facilitator reads it aloud; the plan's own words come last. */
export function decisionReasons(
  words: DebriefWords,
  decision: Reasoned,
  deviations: GameReport['deviations'] = [],
): string[] {
  const { debrief } = words.voice
  const upheld = deviations.some(({ prompt, upheld }) => upheld && prompt === decision.prompt)
  return [
    ...whyTexts(words, decision),
    ...(upheld ? [debrief('reason.decision.deviation-upheld', { fates: DEVIATION_SEEDS })] : []),
    ...planQuote(words, decision),
  ]
}

function whyTexts(words: DebriefWords, { kind, id, whys, reference }: Reasoned): string[] {
  const { text, debrief, hasText } = words.voice
  const subject = { kind, of: id }
  return whys
    .filter(({ key }) => hasText(key))
    .map(({ key, sort, item }) => {
      const why = text(key)
      if (sort === 'answer') return why
      if (sort === 'reference') {
        return debrief('reason.decision.reference', {
          reference: givenText(words, subject, reference),
          why,
        })
      }
      const named = optionText(words.voice, subject, item).replace(/\.$/, '')
      return debrief(`reason.item.${sort}`, { item: named, why })
    })
}

/** The plan's words for a role in a row; nothing where it has none. */
export function planQuote(
  { voice }: DebriefWords,
  { cell, role }: Pick<Reasoned, 'cell' | 'role'>,
): string[] {
  if (cell === '' || !voice.hasText(cell)) return []
  const params = { role: roleName(voice, role), cell: voice.text(cell) }
  return [voice.debrief('reason.decision.plan', params)]
}
