import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerTimerStorage } from '../../src/app/storage/answer-timer-storage'
import { forgetGame } from '../../src/app/storage/game-extras'
import type { AnswerTimes } from '../../src/host/answer-timer'

const TIMES = { stopped: false, spent: { 'alert/1/1/dsi/decision': 42_000, later: -3000 } }

function shelfWith(text: string | null = null) {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? text,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

/** The page that is about to go. */
const page = new EventTarget()
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', page)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the answering time that is kept over a reload', () => {
  it('is that of each game, as it was when the page went', () => {
    const shelf = shelfWith()
    let times = TIMES
    answerTimerStorage('one', shelf).keep(() => times)
    expect(answerTimerStorage('one', shelf).recall()).toBeNull()
    times = { ...TIMES, stopped: true }
    page.dispatchEvent(new Event('pagehide'))
    answerTimerStorage('another', shelf)
      .keep(() => TIMES)
      .end()
    expect(answerTimerStorage('one', shelf).recall()).toEqual(times)
    expect(answerTimerStorage('another', shelf).recall()).toEqual(TIMES)
    expect(answerTimerStorage('a third', shelf).recall()).toBeNull()
  })

  it('is kept whenever something changes, and every few seconds: a machine may stop without a word', () => {
    const shelf = shelfWith()
    let times: AnswerTimes = TIMES
    const keeping = answerTimerStorage('one', shelf).keep(() => times)
    keeping.now()
    expect(answerTimerStorage('one', shelf).recall()).toEqual(TIMES)
    times = { stopped: false, spent: { later: 1000 } }
    vi.advanceTimersByTime(5000)
    expect(answerTimerStorage('one', shelf).recall()).toEqual(times)
  })

  it('is kept once more when the game is left, and not after', () => {
    const shelf = shelfWith()
    let times: AnswerTimes = TIMES
    const keeping = answerTimerStorage('left', shelf).keep(() => times)
    keeping.end()
    times = { ...TIMES, spent: {} }
    page.dispatchEvent(new Event('pagehide'))
    page.dispatchEvent(new Event('visibilitychange'))
    vi.advanceTimersByTime(60_000)
    keeping.now()
    keeping.end()
    expect(answerTimerStorage('left', shelf).recall()).toEqual(TIMES)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('goes with its game', () => {
    const shelf = shelfWith()
    for (const game of ['one', 'another'])
      answerTimerStorage(game, shelf)
        .keep(() => TIMES)
        .end()
    forgetGame('one', shelf)
    expect(answerTimerStorage('one', shelf).recall()).toBeNull()
    expect(answerTimerStorage('another', shelf).recall()).toEqual(TIMES)
  })

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{}',
    '{"stopped":"yes","spent":{}}',
    '{"stopped":true,"spent":null}',
    '{"stopped":true,"spent":[5]}',
    '{"stopped":true,"spent":{"a":"5"}}',
    '{"stopped":true,"spent":{"a":1e300}}',
  ])('counts as not there where %s is kept', (text) => {
    expect(answerTimerStorage('one', shelfWith(text)).recall()).toBeNull()
  })

  it('is lost, and nothing else, where storage is full or denied', () => {
    const full = shelfWith()
    full.setItem = () => {
      throw new DOMException('', 'QuotaExceededError')
    }
    for (const shelf of [full, null]) {
      answerTimerStorage('one', shelf)
        .keep(() => TIMES)
        .end()
      expect(answerTimerStorage('one', shelf).recall()).toBeNull()
    }
  })
})
