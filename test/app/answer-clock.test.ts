import { describe, expect, it } from 'vitest'
import { answerClock } from '../../src/app/answer-clock'

function clockAt(): { clock: ReturnType<typeof answerClock>; pass: (seconds: number) => void } {
  let milliseconds = 5_000
  const clock = answerClock(() => milliseconds)
  return { clock, pass: (seconds) => (milliseconds += seconds * 1000) }
}

describe('the time that an answer takes', () => {
  it('begins when its question is first seen, in whole seconds', () => {
    const { clock, pass } = clockAt()
    pass(40)
    clock.see(['a'])
    pass(12.9)
    clock.see(['a', 'b'])
    pass(3)
    expect(clock.seconds('a')).toBe(15)
    expect(clock.seconds('b')).toBe(3)
    expect(clock.seconds('never-seen')).toBe(0)
  })

  it('stands while the exercise is paused, and while the table has stopped it', () => {
    const { clock, pass } = clockAt()
    clock.see(['a'])
    pass(10)
    clock.setPaused(true)
    pass(3600)
    clock.see(['b'])
    expect([clock.seconds('a'), clock.seconds('b'), clock.runs()]).toEqual([10, 0, false])
    // Stopped meanwhile: going on with the exercise does not let it go.
    clock.setStopped(true)
    clock.setPaused(false)
    pass(600)
    expect([clock.seconds('a'), clock.stopped()]).toEqual([10, true])
    clock.setStopped(false)
    pass(5)
    expect([clock.seconds('a'), clock.seconds('b'), clock.runs()]).toEqual([15, 5, true])
  })

  it('is the same however often it is told that nothing has changed', () => {
    const { clock, pass } = clockAt()
    clock.see(['a'])
    for (let second = 0; second < 30; second += 1) {
      clock.setPaused(false)
      clock.setStopped(false)
      pass(1)
    }
    expect(clock.seconds('a')).toBe(30)
  })

  it('is less by what was granted, for those questions alone, and never less than none', () => {
    const { clock, pass } = clockAt()
    clock.see(['a', 'b'])
    pass(20)
    clock.grant(60, ['a', 'unseen'])
    expect([clock.seconds('a'), clock.seconds('b')]).toEqual([0, 20])
    expect(clock.spent('a')).toBe(-40_000)
    pass(50)
    expect([clock.seconds('a'), clock.seconds('b')]).toEqual([10, 70])
  })

  it('goes on after a reload: what was used is used, what was granted is left, a stop holds', () => {
    const { clock, pass } = clockAt()
    clock.see(['a', 'b'])
    pass(20)
    clock.grant(60, ['b'])
    let milliseconds = 70
    const reloaded = answerClock(() => milliseconds, JSON.parse(JSON.stringify(clock.times())))
    reloaded.see(['a', 'b', 'c'])
    milliseconds += 5000
    expect(['a', 'b', 'c'].map(reloaded.spent)).toEqual([25_000, -35_000, 5000])
    reloaded.setStopped(true)
    const stopped = answerClock(() => milliseconds, reloaded.times())
    milliseconds += 5000
    expect([stopped.stopped(), stopped.seconds('a')]).toEqual([true, 25])
  })
})
