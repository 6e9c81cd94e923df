import { describe, expect, it } from 'vitest'
import { answerTimer } from '../../src/host/answer-timer'

function timerAt(): { timer: ReturnType<typeof answerTimer>; pass: (seconds: number) => void } {
  let milliseconds = 5_000
  const timer = answerTimer(() => milliseconds)
  return { timer, pass: (seconds) => (milliseconds += seconds * 1000) }
}

describe('the time that an answer takes', () => {
  it('begins when its question is first seen, in whole seconds', () => {
    const { timer, pass } = timerAt()
    pass(40)
    timer.see(['a'])
    pass(12.9)
    timer.see(['a', 'b'])
    pass(3)
    expect(timer.seconds('a')).toBe(15)
    expect(timer.seconds('b')).toBe(3)
    expect(timer.seconds('never-seen')).toBe(0)
  })

  it('stands while the exercise is paused, and while the table has stopped it', () => {
    const { timer, pass } = timerAt()
    timer.see(['a'])
    pass(10)
    timer.setPaused(true)
    pass(3600)
    timer.see(['b'])
    expect([timer.seconds('a'), timer.seconds('b'), timer.runs()]).toEqual([10, 0, false])
    // Stopped meanwhile: going on with the exercise does not let it go.
    timer.setStopped(true)
    timer.setPaused(false)
    pass(600)
    expect([timer.seconds('a'), timer.stopped()]).toEqual([10, true])
    timer.setStopped(false)
    pass(5)
    expect([timer.seconds('a'), timer.seconds('b'), timer.runs()]).toEqual([15, 5, true])
  })

  it('is the same however often it is told that nothing has changed', () => {
    const { timer, pass } = timerAt()
    timer.see(['a'])
    for (let second = 0; second < 30; second += 1) {
      timer.setPaused(false)
      timer.setStopped(false)
      pass(1)
    }
    expect(timer.seconds('a')).toBe(30)
  })

  it('is less by what was granted, for those questions alone, and never less than none', () => {
    const { timer, pass } = timerAt()
    timer.see(['a', 'b'])
    pass(20)
    timer.grant(60, ['a', 'unseen'])
    expect([timer.seconds('a'), timer.seconds('b')]).toEqual([0, 20])
    expect(timer.spent('a')).toBe(-40_000)
    pass(50)
    expect([timer.seconds('a'), timer.seconds('b')]).toEqual([10, 70])
  })

  it('goes on after a reload: what was used is used, what was granted is left, a stop holds', () => {
    const { timer, pass } = timerAt()
    timer.see(['a', 'b'])
    pass(20)
    timer.grant(60, ['b'])
    let milliseconds = 70
    const reloaded = answerTimer(() => milliseconds, JSON.parse(JSON.stringify(timer.times())))
    reloaded.see(['a', 'b', 'c'])
    milliseconds += 5000
    expect(['a', 'b', 'c'].map(reloaded.spent)).toEqual([25_000, -35_000, 5000])
    reloaded.setStopped(true)
    const stopped = answerTimer(() => milliseconds, reloaded.times())
    milliseconds += 5000
    expect([stopped.stopped(), stopped.seconds('a')]).toEqual([true, 25])
  })
})
