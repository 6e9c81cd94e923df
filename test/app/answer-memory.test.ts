import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnswerTimes } from '../../src/app/answer-clock'
import { answerMemory } from '../../src/app/answer-memory'

const TIMES = { stopped: false, spent: { 'alert/1/1/dsi/decision': 42_000, later: -3000 } }

function shelfWith(text: string | null = null) {
  let kept = text
  return {
    getItem: () => kept,
    setItem(_: string, value: string) {
      kept = value
    },
  }
}

/** The page that is about to go. */
const page = new EventTarget()
beforeEach(() => {
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', page)
})
afterEach(() => vi.unstubAllGlobals())

describe('the answering time that is kept over a reload', () => {
  it('is that of the game that was played last, as it was when the page went', () => {
    const shelf = shelfWith()
    let times = TIMES
    answerMemory('one', shelf).keep(() => times)
    expect(answerMemory('one', shelf).recall()).toBeNull()
    times = { ...TIMES, stopped: true }
    page.dispatchEvent(new Event('pagehide'))
    expect(answerMemory('one', shelf).recall()).toMatchObject(times)
    expect(answerMemory('another', shelf).recall()).toBeNull()
  })

  it('is kept once more when the game is left, and not after', () => {
    const shelf = shelfWith()
    let times: AnswerTimes = TIMES
    const leave = answerMemory('left', shelf).keep(() => times)
    leave()
    times = { ...TIMES, spent: {} }
    page.dispatchEvent(new Event('pagehide'))
    page.dispatchEvent(new Event('visibilitychange'))
    leave()
    expect(answerMemory('left', shelf).recall()).toMatchObject(TIMES)
  })

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"game":"one"}',
    '{"game":"one","stopped":"yes","spent":{}}',
    '{"game":"one","stopped":true,"spent":null}',
    '{"game":"one","stopped":true,"spent":[5]}',
    '{"game":"one","stopped":true,"spent":{"a":"5"}}',
    '{"game":"one","stopped":true,"spent":{"a":1e300}}',
  ])('counts as not there where %s is kept', (text) => {
    expect(answerMemory('one', shelfWith(text)).recall()).toBeNull()
  })

  it('is lost, and nothing else, where storage is full or denied', () => {
    const full = shelfWith()
    full.setItem = () => {
      throw new DOMException('', 'QuotaExceededError')
    }
    for (const shelf of [full, null]) {
      answerMemory('one', shelf).keep(() => TIMES)()
      expect(answerMemory('one', shelf).recall()).toBeNull()
    }
  })
})
