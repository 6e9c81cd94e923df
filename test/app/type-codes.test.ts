import { describe, expect, it } from 'vitest'
import { hostGame } from '../../src/app/hosting/hosted-game'
import { typeCodes } from '../../src/app/play/type-codes'
import { makeHeader } from '../../src/session/record'
import { createSession } from '../../src/session/session'
import { memoryStore } from '../../src/session/store'
import { answerCards, letterAt } from '../../src/view/answer-cards'
import { NO_MEMORY } from '../support/no-memory'
import { allHeldBy } from '../support/roles'
import { start } from '../support/session-play'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')
const cards = answerCards(scenario)
const codeOf = (of: string, ...options: string[]): string => {
  const { number, options: all } = cards.find((card) => card.of === of)!
  return `${number}${options.map((one) => letterAt(all.indexOf(one))).join('')}`
}

/** A game in its first phase, at one screen with all roles. */
async function tableOnPaper() {
  const header = makeHeader(scenario, 'paper', {
    difficulty: 'normal',
    stimuli: true,
    countdown: 'off',
  })
  const session = await createSession(scenario, header, memoryStore(), 'g')
  await session.dispatch('host', start(allHeldBy('player')))
  const game = await hostGame(session, null, () => undefined, NO_MEMORY)
  expect(await game.send({ type: 'phase.open', phase: 'incident-assessment/1' }, 'dsi')).toBeNull()
  return { game, session, type: (typed: string) => typeCodes(game, scenario, typed) }
}

describe('codes of paper cards, typed at a table', () => {
  it('seal answers like any other, also of questions that the first of them brings', async () => {
    const { session, type } = await tableOnPaper()
    const typed = [
      codeOf('first-reflex', 'cut-all'),
      codeOf('client-report', 'shop-readings'),
      codeOf('admin-first-move', 'copy-memory'),
    ].join(' ')
    expect((await type(typed)).map((one) => 'refusal' in one && one.refusal)).toEqual([
      null,
      null,
      null,
    ])
    const given = session
      .record()
      .commands.flatMap(({ by, command }) =>
        command.type === 'prompt.answer' ? [[by, command.answer]] : [],
      )
    expect(given).toEqual([
      ['dsi', { choice: 'cut-all' }],
      ['client', { choice: 'shop-readings' }],
      ['admin', { choice: 'copy-memory' }],
    ])
  })

  it('tell of each what is wrong with it, and keep none of the others back', async () => {
    const { session, type } = await tableOnPaper()
    const outcomes = await type(
      `${codeOf('client-report', 'shop-readings')} 12 999A ${codeOf('first-reflex', 'cut-all')} ${codeOf('first-reflex', 'cut-outside')}`,
    )
    expect(outcomes).toMatchObject([
      { problem: 'not-asked' },
      { code: '12', problem: 'unread' },
      { code: '999A', problem: 'no-card' },
      { card: { role: 'dsi' }, answer: { choice: 'cut-all' }, refusal: null },
      // The reflex was done at once: it is asked no more.
      { problem: 'not-asked' },
    ])
    const { commands } = session.record()
    expect(commands.filter(({ command }) => command.type === 'prompt.answer')).toHaveLength(1)
  })

  it('are refused by the rules where these refuse the answer, with their reason', async () => {
    const { game, type } = await tableOnPaper()
    expect(await game.send({ type: 'exercise.pause' }, 'dsi')).toBeNull()
    expect(await type(codeOf('first-reflex', 'cut-all'))).toMatchObject([
      { card: { role: 'dsi' }, answer: { choice: 'cut-all' }, refusal: { code: 'not-now' } },
    ])
    expect(await type('')).toEqual([])
  })
})
