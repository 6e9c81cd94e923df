import { type ResourceLimits, Worker } from 'node:worker_threads'

/**
 * A thread that runs a module of this project. It reads no TypeScript by itself: it first learns to, then starts it.
 * @param data what the module finds as `workerData`
 * @param resourceLimits those of Node where none are given
 */
export function openThread(module: URL, data: unknown, resourceLimits?: ResourceLimits): Worker {
  const [api, path] = [import.meta.resolve('tsx/esm/api'), module.href].map((url) =>
    JSON.stringify(url),
  )
  const start = `import(${api}).then(({ register }) => { register(); return import(${path}) })`
  return new Worker(start, {
    eval: true,
    workerData: data,
    ...(resourceLimits && { resourceLimits }),
  })
}
