/** Another thread for long sums about records: debriefs, seeds, comparisons. */
export const spawnWorker = (): Worker =>
  new Worker(new URL('./scoring-worker.ts', import.meta.url), { type: 'module' })
