/** What an LMS offers to a SCO: every call gives a string, 'true' where it went through. */
export interface ScormApi {
  LMSInitialize(nothing: ''): string
  LMSGetValue(element: string): string
  LMSSetValue(element: string, value: string): string
  LMSCommit(nothing: ''): string
  LMSFinish(nothing: ''): string
  LMSGetLastError(): string
}

/** As much of a window as is climbed through. */
export interface Frame {
  readonly API?: unknown
  readonly parent?: Frame
  readonly opener?: Frame | null
}

/** No LMS nests its players deeper. */
const DEEPEST = 500

/**
 * The API of the LMS that shows this page: in one of its parents, or in those of the window that opened it; null where
 * there is none. A frame of another origin lets nothing be read and throws: it is passed over.
 */
export function findApi(page: Frame): ScormApi | null {
  return (
    climbed(page) ??
    tried(() => (page.opener ? climbed(page.opener) : null)) ??
    tried(() => (page.parent?.opener ? climbed(page.parent.opener) : null))
  )
}

function climbed(from: Frame): ScormApi | null {
  let frame = from
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const here = frame
    const found = tried(() => (isApi(here.API) ? here.API : null))
    if (found) return found
    const above = tried(() => here.parent ?? null)
    if (!above || above === frame) return null
    frame = above
  }
  return null
}

const isApi = (value: unknown): value is ScormApi =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<ScormApi>).LMSInitialize === 'function'

function tried<T>(look: () => T | null): T | null {
  try {
    return look()
  } catch {
    return null
  }
}
