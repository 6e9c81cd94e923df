import { describe, expect, it } from 'vitest'
import { oneAtATime } from '../../src/app/shell/one-at-a-time'

/** Work that ends when it is told to. */
function job() {
  let end: () => void = () => undefined
  let fail: (error: Error) => void = () => undefined
  const ended = new Promise<string>((resolve, reject) => {
    end = () => resolve('done')
    fail = reject
  })
  return { ended, end: () => end(), fail: () => fail(new Error('failed')) }
}

describe('one thing at a time', () => {
  it('begins what is pressed meanwhile when the first is done, in the order of the presses', async () => {
    const turn = oneAtATime()
    const first = job()
    const begun: string[] = []
    const all = [
      turn.run('first', () => {
        begun.push('first')
        return first.ended
      }),
      turn.run('second', async () => begun.push('second')),
      turn.run('third', async () => begun.push('third')),
    ]
    await Promise.resolve()
    expect(begun).toEqual(['first'])
    expect(turn.waits()).toBe(true)
    first.end()
    await Promise.all(all)
    expect(begun).toEqual(['first', 'second', 'third'])
    expect(turn.waits()).toBe(false)
  })

  it('takes the same thing pressed again for the same press, until it is done', async () => {
    const turn = oneAtATime()
    let times = 0
    const work = async () => {
      times += 1
      return times
    }
    expect(await Promise.all([turn.run('same', work), turn.run('same', work)])).toEqual([1, 1])
    expect(await turn.run('same', work)).toBe(2)
  })

  it('goes on after what failed, which is told to who pressed it', async () => {
    const turn = oneAtATime()
    const first = job()
    const failed = turn.run('first', () => first.ended)
    const second = turn.run('second', async () => 'second')
    first.fail()
    await expect(failed).rejects.toThrow('failed')
    expect(await second).toBe('second')
    expect(await turn.run('first', async () => 'again')).toBe('again')
  })
})
