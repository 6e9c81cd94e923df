/** Another thread for long sums about records: debriefs, seeds, comparisons. */
export const spawnWorker = (): Worker =>
  new Worker(new URL('./scoring-worker.ts', import.meta.url), { type: 'module' })

/** A worker that is there while it is needed. */
export interface Errand<Task> {
  give(task: Task): void
  /** Nothing more is heard of it. */
  end(): void
}

/**
 * Has tasks carried out away from the page.
 * @param spawn - makes the worker
 * @param hear - what it tells, as soon as it knows
 * @param failed - it could not be made, took no task or broke: why, as the browser says it; by then it is gone
 * @returns null where there are no workers, which `failed` has been told
 */
export function onWorker<Task, News>(
  spawn: () => Worker,
  hear: (news: News) => void,
  failed: (detail: string) => void,
): Errand<Task> | null {
  const because = (error: unknown): void =>
    failed(error instanceof Error ? error.message : String(error))
  try {
    const worker = spawn()
    const lost = (detail: string): void => {
      worker.terminate()
      failed(detail)
    }
    worker.onmessage = ({ data }: MessageEvent<News>) => hear(data)
    worker.onerror = (event) => {
      event.preventDefault()
      lost(event.message ?? '')
    }
    worker.onmessageerror = () => lost('')
    return {
      give(task) {
        try {
          worker.postMessage(task)
        } catch (error) {
          worker.terminate()
          because(error)
        }
      },
      end: () => worker.terminate(),
    }
  } catch (error) {
    because(error)
    return null
  }
}
