import { describe, expect, it } from 'vitest'
import { openScorm } from '../../src/lms/scorm-session'
import { timespan } from '../../src/lms/scorm-values'
import { NEW_LEARNER, strictLms } from '../support/strict-lms'

const COURSE = { pass: 65, below: 'incomplete' } as const

function visit(lms = strictLms(), course: Parameters<typeof openScorm>[1] = COURSE) {
  const session = openScorm(lms, course)
  if (!session) throw new Error('not opened')
  return { lms, session }
}

describe('a visit', () => {
  it('begins as incomplete, keeps the game, and says good-bye once', () => {
    const { lms, session } = visit()
    expect(session.suspended).toBe('')
    session.keep('abc', 'D1 1/14')
    session.keep('abc', 'D1 1/14')
    session.commit()
    session.finish(false)
    session.finish(false)
    session.keep('later', '')
    session.commit()
    expect(lms.refused).toEqual([])
    expect(Object.fromEntries(lms.values)).toMatchObject({
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.lesson_location': 'D1 1/14',
      'cmi.core.exit': 'suspend',
      'cmi.suspend_data': 'abc',
    })
    expect(lms.kept()).toMatchObject({ entry: 'resume', suspended: 'abc' })
    expect(session.refusal()).toBeNull()
  })

  it('goes on at the next one with what was kept', () => {
    const first = visit()
    first.session.keep('abc', '')
    first.session.finish(false)
    const second = visit(strictLms(first.lms.kept()))
    expect(second.session.suspended).toBe('abc')
    expect(second.lms.values.has('cmi.core.lesson_status')).toBe(false)
  })

  it.each([
    [65, 'incomplete', 'passed'],
    [64, 'incomplete', 'incomplete'],
    [64, 'failed', 'failed'],
    [0, 'completed', 'completed'],
  ] as const)('with %i points, %s below the mark, is %s', (points, below, status) => {
    const { lms, session } = visit(strictLms(), { pass: 65, below })
    session.score(points)
    session.finish(true)
    expect(lms.refused).toEqual([])
    expect(lms.values.get('cmi.core.lesson_status')).toBe(status)
    expect(lms.values.get('cmi.core.score.raw')).toBe(String(points))
    expect(lms.values.get('cmi.core.exit')).toBe('')
  })

  it('never takes back what was reached before', () => {
    const before = { ...NEW_LEARNER, status: 'passed', score: '80' }
    const { lms, session } = visit(strictLms(before))
    session.score(40)
    session.finish(true)
    expect(lms.kept()).toMatchObject({ status: 'passed', score: '80' })
  })

  it('tells each answer once, in letters that may be sent, and how it was judged', () => {
    const { lms, session } = visit()
    const long = Array.from({ length: 40 }, (_, index) => `item-number-${index}`)
    const one = { id: 'row/1/1/dsi/élan vital', answer: ['a', 'b'] }
    const two = { id: 'row/2', answer: long }
    session.tell([one])
    session.tell([one, two])
    session.judge([true, null])
    expect(lms.refused).toEqual([])
    expect(lms.values.get('cmi.interactions.0.id')).toBe('row/1/1/dsi/_lan_vital')
    expect(lms.values.get('cmi.interactions.0.result')).toBe('correct')
    expect(lms.values.get('cmi.interactions.1.student_response')).toMatch(/item-number-\d+$/)
    expect(lms.values.has('cmi.interactions.1.result')).toBe(false)
    expect(lms.values.has('cmi.interactions.2.id')).toBe(false)
  })

  it('names the first call that was refused, or that throws', () => {
    const full = { ...strictLms(), LMSSetValue: () => 'false', LMSGetLastError: () => '405' }
    const refused = openScorm(full, COURSE)
    expect(refused?.refusal()).toEqual({ element: 'cmi.core.lesson_status', error: '405' })
    const broken = {
      ...strictLms(),
      LMSCommit: () => {
        throw new Error('gone')
      },
    }
    const session = openScorm(broken, COURSE)
    session?.commit()
    expect(session?.refusal()).toMatchObject({ element: 'LMSCommit' })
  })

  it('is none where the LMS has closed its session', () => {
    expect(openScorm({ ...strictLms(), LMSInitialize: () => 'false' }, COURSE)).toBeNull()
  })
})

describe('a time span', () => {
  it.each([
    [0, '0000:00:00.00'],
    [61_230, '0000:01:01.23'],
    [7_200_000, '0002:00:00.00'],
    [Number.MAX_SAFE_INTEGER, '9999:59:59.99'],
    [-5, '0000:00:00.00'],
  ])('of %i ms is %s', (milliseconds, text) => {
    expect(timespan(milliseconds)).toBe(text)
  })
})
