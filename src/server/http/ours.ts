const OURS = /^\/(?:(?:api|t|f)\/|(?:room\.json|healthz|readyz|metrics)$)/

/** Whether what is asked for at this path is no file, but something of an exercise. */
export const isOfApi = (path: string): boolean => OURS.test(path)
