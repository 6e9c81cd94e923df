import { describe, expect, it } from 'vitest'
import { answerCards, letterAt, readCodes } from '../../src/view/answer-cards'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')
const cards = answerCards(scenario)
const cardOf = (of: string) => cards.find((card) => card.of === of)!
const codeOf = (of: string, ...options: string[]) => {
  const { number, options: all } = cardOf(of)
  return `${number}${options.map((one) => letterAt(all.indexOf(one))).join('')}`
}

describe('the cards of a scenario', () => {
  it('are numbered without a gap in the plan’s order, incidents from the next hundred on', () => {
    const asked = cards.filter(({ kind }) => kind !== 'response')
    expect(asked.map(({ number }) => number)).toEqual(asked.map((_, place) => place + 1))
    const incidents = cards.filter(({ kind }) => kind === 'response')
    expect(incidents[0]!.number % 100).toBe(1)
    expect(incidents[0]!.number).toBeGreaterThan(asked.at(-1)!.number)
    const { decisions, levers, stimuli, rework } = scenario
    expect(asked).toHaveLength(decisions.length + levers.length + (rework ? 1 : 0))
    expect(incidents).toHaveLength(stimuli.filter(({ response }) => response).length)
  })

  it('have fewer options than letters that can be typed, none of them X', () => {
    for (const { options } of cards) expect(options.length).toBeLessThan(23)
  })
})

describe('codes that are typed', () => {
  it('mean the same whatever case, spaces and hyphens they are written in', () => {
    const code = codeOf('first-reflex', 'cut-all')
    const meant = { card: cardOf('first-reflex'), answer: { choice: 'cut-all' } }
    for (const typed of [code, code.toLowerCase(), code.replace(/(?=[A-Z])/, ' - '), ` ${code} `]) {
      expect(readCodes(cards, typed)).toMatchObject([meant])
    }
  })

  it('are read several at once, each for itself', () => {
    const right = codeOf('first-reflex', 'switch-off')
    expect(readCodes(cards, `${right} 1234A, hello 1Z 1AB`)).toMatchObject([
      { answer: { choice: 'switch-off' } },
      { code: '1234A', problem: 'no-card' },
      { code: 'HELLO', problem: 'unread' },
      { code: '1Z', problem: 'no-letter' },
      { code: '1AB', problem: 'one-letter' },
    ])
    expect(readCodes(cards, '  ')).toEqual([])
  })

  it('put all of a ranking in order, and refuse a part of it or a letter twice', () => {
    const ranking = cards.find(({ form }) => form === 'ranking')!
    const turned = [...ranking.options].reverse()
    expect(readCodes(cards, codeOf(ranking.of, ...turned))).toMatchObject([
      { answer: { ranking: turned } },
    ])
    for (const wrong of [turned.slice(1), [turned[0]!, turned[0]!, ...turned.slice(2)]]) {
      expect(readCodes(cards, codeOf(ranking.of, ...wrong))).toMatchObject([
        { problem: 'all-letters' },
      ])
    }
  })

  it('take of a selection what is named, or nothing for X', () => {
    const selection = cards.find(({ form }) => form === 'selection')!
    const [one, , third] = selection.options
    expect(readCodes(cards, codeOf(selection.of, one!, third!))).toMatchObject([
      { answer: { selection: [one, third] } },
    ])
    expect(readCodes(cards, `${selection.number}X`)).toMatchObject([{ answer: { selection: [] } }])
    expect(readCodes(cards, `${cardOf('first-reflex').number}X`)).toMatchObject([
      { problem: 'no-letter' },
    ])
  })
})
