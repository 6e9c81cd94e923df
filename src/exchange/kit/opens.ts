import type { Effect } from '../../scenario/scenario'
import { everyCondition, everyEffect } from '../../scenario/walk'
import { effectsOf, minutesOf, subjectOf } from '../../simulation/prompts'
import type { AnswerCard } from '../../view/answer-cards'
import { rowName } from '../report/words'
import { type Kit, mayFall } from './kit'
import { settled } from './settled'

/**
 * What an option of a card takes and opens: minutes, threads that it moves, incidents and duties that follow, what it costs;
 * of an item to pick, what leaving it brings too. What the seed rules out is not told. '' for nothing; a ranking's effects
 * hang on who stands first, not on one item.
 */
export const opensText = (kit: Kit, card: AnswerCard, option: string): string => {
  const { world, i18n } = kit
  const subject = subjectOf(world, card)
  if (!subject) return ''
  if ('kind' in subject && subject.kind === 'selection') {
    const { chosen, left } = subject.items.find(({ id }) => id === option)!
    const without = followsOf(kit, left).map((text) => i18n.kit('opens.left', { text }))
    return [...followsOf(kit, chosen), ...without].join(' · ')
  }
  if ('kind' in subject && subject.kind === 'ranking') return ''
  const answer = { choice: option }
  const minutes = i18n.format.interval(minutesOf(subject, answer))
  return [minutes, ...followsOf(kit, effectsOf(subject, answer))].join(' · ')
}

/** What comes of effects, in words, each once. */
const followsOf = (kit: Kit, effects: readonly Effect[]): string[] => [
  ...new Set(
    effects.flatMap((effect) =>
      effect.type === 'chance' ? perhaps(kit, effect) : follow(kit, effect),
    ),
  ),
]

const perhaps = (kit: Kit, effect: Extract<Effect, { type: 'chance' }>): string[] => {
  const never = effect.factors?.some(
    ({ when, ratio }) => ratio[0] === 0 && settled(kit.facts, when) === true,
  )
  const happens = never ? (effect.otherwise ?? []) : [effect]
  const all = [...everyEffect(happens)].flatMap((inner) => follow(kit, inner))
  return all.length === 0 ? [] : [kit.i18n.kit('opens.perhaps', { text: all.join(', ') })]
}

function follow(kit: Kit, effect: Effect): string[] {
  const { i18n } = kit
  switch (effect.type) {
    case 'thread':
      if (settled(kit.facts, effect.when) === false) return []
      return [
        i18n.kit(`opens.thread-${effect.do}`, {
          thread: i18n.quote(i18n.text(`thread.${effect.thread}.title`)),
        }),
      ]
    case 'fact':
      return ofFact(kit, effect.set)
    case 'gauge':
      return [`${i18n.text(`gauge.${effect.gauge}.short`)}\u00a0${i18n.format.signed(effect.by)}`]
    case 'spend':
      return [i18n.format.euros(effect.euros)]
    case 'reveal':
      return [
        i18n.kit('opens.document', {
          document: i18n.quote(i18n.text(`evidence.${effect.evidence}.title`)),
        }),
      ]
    case 'ask':
      return [
        i18n.kit('opens.reply', { reply: i18n.quote(i18n.text(`reply.${effect.reply}.title`)) }),
      ]
    default:
      return []
  }
}

/** Incidents that a fact may bring or keep away, and duties that it meets. */
const ofFact = (kit: Kit, fact: string): string[] => {
  const { scenario, i18n } = kit
  const incidents = scenario.stimuli.flatMap((stimulus) => {
    if (stimulus.kind !== 'consequence' || !mayFall(kit, stimulus.id)) return []
    const read = [...everyCondition(stimulus.when)].find(
      ({ condition }) => 'fact' in condition && condition.fact === fact,
    )
    if (!read) return []
    return [
      i18n.kit(read.negated ? 'opens.spares' : 'opens.incident', {
        incident: i18n.quote(i18n.text(`stimulus.${stimulus.id}.title`)),
        row: rowName(kit, stimulus.rows[0]!),
      }),
    ]
  })
  const duties = scenario.duties.flatMap(({ id, metBy }) =>
    [...everyCondition(metBy)].some(
      ({ condition, negated }) => !negated && 'fact' in condition && condition.fact === fact,
    )
      ? [i18n.kit('opens.duty', { duty: i18n.quote(i18n.text(`duty.${id}.title`)) })]
      : [],
  )
  return [...incidents, ...duties]
}
