import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import fr from '../../locales/fr/debrief.json'
import { type DebriefLocale, messageText } from '../../src/i18n/debrief-wording'
import { decisionReasons } from '../../src/i18n/decision-wording'
import {
  actionText,
  dueText,
  originText,
  rankedText,
  reviewTexts,
} from '../../src/i18n/lesson-wording'
import { LANGUAGES } from '../../src/scenario/language'
import { type Debrief, debriefOf } from '../../src/scoring/debrief'
import type { DebriefMessage } from '../../src/scoring/debrief-message'
import { allRegrets } from '../../src/scoring/regret'
import { type ScoredGame, scoreMoves, scorePolicyGame } from '../../src/scoring/scored-game'
import { nextAutomaticMove } from '../../src/session/autoplay'
import { nextStrategyMove, STRATEGIES } from '../../src/session/strategy'
import { dealDraws } from '../../src/simulation/draws'
import { makeWorld } from '../../src/simulation/world'
import { debriefLocale } from '../support/debrief-locale'
import { startMove } from '../support/roles'
import { shipped } from '../support/shipped'

const ransomware = shipped('ransomware-pra')
const world = makeWorld(ransomware, dealDraws('words', ransomware.id), {
  difficulty: 'hard',
  stimuli: true,
  countdown: 'off',
})

/** Games of all sorts: by policies, by strategies, and one stopped after the first day. */
const scoredGames: ScoredGame[] = [
  ...(['reference', 'novice', 'random', 'worst'] as const).map((policy) =>
    scorePolicyGame(world, 'words', policy),
  ),
  ...STRATEGIES.map((strategy) =>
    scoreMoves(world, 'words', (state) => nextStrategyMove(world, state, strategy)),
  ),
  scoreMoves(world, 'words', (state) => {
    if (!state.started) return startMove('novice')
    if (state.ended) return null
    if (state.minute > 900) return { by: 'host', command: { type: 'exercise.end', reason: 'late' } }
    return nextAutomaticMove(world, state)
  }),
]

const debriefs = scoredGames.map((scored, index) =>
  debriefOf(scored, index < 2 ? allRegrets(scored) : []),
)

/** All sentences of a debrief. */
function sentences(locale: DebriefLocale, debrief: Debrief): string[] {
  const { report, questions, awareness, improvements, review } = debrief
  const said = (one: DebriefMessage): string => messageText(locale, one)
  return [
    ...report.criteria.flatMap(({ reasons }) => reasons.map(said)),
    ...[...report.phases, ...report.services, ...report.duties].map(({ reason }) => said(reason)),
    ...report.decisions.flatMap((one) => decisionReasons(locale, one, report.deviations)),
    ...(report.coordination?.remarks ?? []).map(said),
    ...questions.map(said),
    ...awareness.topics.flatMap(({ topic, because }) => [
      said(topic),
      because ? said(because) : '-',
    ]),
    ...improvements.flatMap((one) => [
      actionText(locale, one),
      dueText(locale, one),
      originText(locale, one),
    ]),
    ...review.flatMap((one) => reviewTexts(locale, one)),
    rankedText(locale, awareness),
  ]
}

describe.each(LANGUAGES)('the sentences of a debrief, in %s', (language) => {
  it('are whole for games of every sort', async () => {
    const locale = await debriefLocale(language)
    for (const debrief of debriefs) {
      for (const sentence of sentences(locale, debrief)) {
        expect(sentence).not.toMatch(
          /\{\{|undefined|NaN|\b(reason|finding|question|topic|action)\.[a-z]/,
        )
        expect(sentence).not.toMatch(/\b(service|duty|stimulus|decision|phase|cell)\.[a-z-]+\./)
      }
    }
  })
})

describe('the debrief’s texts', () => {
  it('are all said somewhere', () => {
    const source = new URL('../../src/', import.meta.url)
    const literals = new Set<string>()
    const starts: string[] = []
    for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file)) continue
      const code = readFileSync(new URL(file, source), 'utf8')
      for (const [, key] of code.matchAll(/['"]([a-z][\w.-]*)['"]/gi)) literals.add(key!)
      for (const [, start] of code.matchAll(/`([a-z][\w.-]*[.-])\$\{/g)) starts.push(start!)
    }
    // Headings and columns are named by their last part.
    const named = ([family, ...rest]: string[]): boolean =>
      ['heading', 'column'].includes(family!) && literals.has(rest.join('.'))
    const keys = new Set(Object.keys(fr).map((key) => key.replace(/_(one|other)$/, '')))
    const orphans = [...keys].filter(
      (key) =>
        !literals.has(key) &&
        !named(key.split('.')) &&
        !starts.some((start) => !/^(heading|column)/.test(start) && key.startsWith(start)),
    )
    expect(orphans).toEqual([])
  })
})
