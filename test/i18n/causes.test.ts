import { beforeAll, describe, expect, it } from 'vitest'
import { isDetail } from '../../src/i18n/event-detail'
import { type EventLocale, eventSentence } from '../../src/i18n/event-wording'
import { type I18n, openTexts } from '../../src/i18n/texts'
import { loadScenario } from '../../src/shipped/load-scenario'
import type { Event } from '../../src/simulation/events'
import { type BoardMoment, moments } from '../support/board-moments'

let i18n: I18n
let last: BoardMoment['view']
beforeAll(async () => {
  const texts = openTexts()
  await Promise.all([texts.loadUi('fr'), texts.loadPlay('fr')])
  texts.add('fr', 'ransomware-pra', loadScenario('ransomware-pra').texts('fr'))
  i18n = texts.in('fr', 'ransomware-pra')
  last = moments('ransomware-pra', 'worst').at(-1)!.view
})

const locale = (journal: readonly Event[]): EventLocale => ({
  i18n,
  rows: last.rows,
  debex: 660,
  journal,
})

const MOVES = new Set<Event['type']>([
  'budget.spent',
  'gauge.crossed',
  'gauge.moved',
  'service.changed',
  'stamina.moved',
])

describe('what moves something', () => {
  it('says in the main courante of whose answer it came, and what that answer was', () => {
    const { journal } = last
    let losses = 0
    for (const event of journal) {
      if (event.type !== 'gauge.moved' || event.cause.kind !== 'answer') continue
      const given = journal.find(
        (one) => one.type === 'prompt.revealed' && one.prompt === event.cause.id,
      )
      if (given?.type !== 'prompt.revealed' || !('choice' in given.answer)) continue
      losses += 1
      const root = given.kind === 'response' ? 'stimulus' : given.kind
      const option = i18n.text(`${root}.${given.of}.option.${given.answer.choice}`)
      const sentence = eventSentence(locale(journal), event)
      expect(sentence).toContain(`· ${i18n.text(`role.${given.role}.short`)}\u00a0: «`)
      expect(sentence).toContain(option.replace(/\.$/, ''))
      expect(sentence).toContain(i18n.format.signed(event.by))
    }
    expect(losses).toBeGreaterThan(5)
  })

  it('says so of services, money and energy as of gauges', () => {
    const told = new Set<Event['type']>()
    for (const event of last.journal) {
      if (!MOVES.has(event.type)) continue
      told.add(event.type)
      expect(eventSentence(locale(last.journal), event), event.type).toMatch(/ · .+$/)
    }
    expect(told.size).toBeGreaterThan(3)
  })

  it('names the place where it was asked while the answer itself was not read', () => {
    const event = last.journal.find(
      (one) => one.type === 'gauge.moved' && one.cause.kind === 'answer',
    )!
    expect(eventSentence(locale([]), event)).not.toContain('«')
  })

  it('leaves out the little that a day costs somebody, and no more', () => {
    const tired = (by: number): Event => ({
      type: 'stamina.moved',
      role: 'dsi',
      by,
      minute: 1,
      cause: { kind: 'rest', id: 'x', role: null },
    })
    expect([-4, 4, -5, 6].map((by) => isDetail(tired(by)))).toEqual([true, true, false, false])
  })
})
