import { availableParallelism } from 'node:os'
import { openThread } from '../shipped/thread'

/**
 * Spreads `items` over worker threads in slices and gathers the results in order. `worker` is a module that answers
 * each slice with an array of results; a failing worker fails the whole.
 */
export const inWorkers = async <Item, Result>(
  worker: URL,
  setting: unknown,
  items: readonly Item[],
  onProgress?: (done: number) => void,
): Promise<Result[]> => {
  const count = Math.max(1, Math.min(availableParallelism(), items.length))
  const size = Math.max(1, Math.min(25, Math.ceil(items.length / count)))
  const slices: Item[][] = []
  for (let from = 0; from < items.length; from += size) slices.push(items.slice(from, from + size))
  const results: Result[][] = []
  let next = 0
  let done = 0
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const thread = openThread(worker, setting)
      let slice = -1
      const give = () => {
        slice = next
        next += 1
        if (slice >= slices.length) void thread.terminate().then(() => resolve())
        else thread.postMessage(slices[slice])
      }
      thread.on('message', (answer: Result[]) => {
        results[slice] = answer
        done += answer.length
        onProgress?.(done)
        give()
      })
      thread.on('error', reject)
      give()
    })
  await Promise.all(Array.from({ length: count }, work))
  return results.flat()
}
