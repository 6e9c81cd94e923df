import type { Effect } from '../../scenario/scenario'
import { everyCondition, everyEffect } from '../../scenario/walk'
import { effectsOf, minutesOf } from '../../simulation/prompts'
import type { AnswerCard } from '../../view/answer-cards'
import { rowName } from './frame'
import type { Kit } from './kit'

/**
 * What an option of a card takes and opens: minutes, threads that it moves, incidents and duties that follow, what it costs.
 * '' for nothing; a ranking's effects hang on who stands first, not on one item.
 */
export const opensText = (kit: Kit, card: AnswerCard, option: string): string => {
  const { world, i18n } = kit
  const subject =
    card.kind === 'response'
      ? world.stimuli.get(card.of)?.response
      : card.kind === 'lever'
        ? world.levers.get(card.of)
        : world.decisions.get(card.of)
  if (!subject || card.form === 'ranking') return ''
  if (card.form === 'selection') {
    return followsOf(kit, effectsOf(subject, { selection: [option] })).join(' · ')
  }
  const chosen = { choice: option }
  const minutes = i18n.format.interval(minutesOf(subject, chosen))
  return [minutes, ...followsOf(kit, effectsOf(subject, chosen))].join(' · ')
}

/** What comes of effects, in words, each once. */
const followsOf = (kit: Kit, effects: readonly Effect[]): string[] => [
  ...new Set(
    effects.flatMap((effect) =>
      effect.type === 'chance' ? perhaps(kit, effect) : follow(kit, effect),
    ),
  ),
]

const perhaps = (kit: Kit, effect: Effect): string[] => {
  const all = [...everyEffect([effect])].flatMap((inner) => follow(kit, inner))
  return all.length === 0 ? [] : [kit.i18n.kit('opens.perhaps', { text: all.join(', ') })]
}

function follow(kit: Kit, effect: Effect): string[] {
  const { i18n } = kit
  switch (effect.type) {
    case 'thread':
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
const ofFact = ({ scenario, i18n, ...kit }: Kit, fact: string): string[] => {
  const incidents = scenario.stimuli.flatMap((stimulus) => {
    if (stimulus.kind !== 'consequence') return []
    const read = [...everyCondition(stimulus.when)].find(
      ({ condition }) => 'fact' in condition && condition.fact === fact,
    )
    if (!read) return []
    return [
      i18n.kit(read.negated ? 'opens.spares' : 'opens.incident', {
        incident: i18n.quote(i18n.text(`stimulus.${stimulus.id}.title`)),
        row: rowName({ scenario, i18n, ...kit }, stimulus.rows[0]!),
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
