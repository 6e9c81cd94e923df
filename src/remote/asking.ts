import type { Fault, Faulted } from '../protocol/messages'

/** Asks one server, in the name of whoever holds the token. */
export interface Asking {
  get(address: string, options?: { accept?: string; signal?: AbortSignal }): Promise<Response>
  /** What is answered, or why nothing is: a `Fault`, or `offline` where no answer came. */
  read<Answer>(address: string): Promise<Answer | Failed>
  post<Answer>(address: string, body: unknown): Promise<Answer | Failed>
  /** A file, whole. */
  bytes(address: string): Promise<Uint8Array<ArrayBuffer> | Failed>
}

/** Why there is no answer. `offline`: nobody was reached. */
export class Failed {
  constructor(readonly why: Fault | 'offline') {}
}

/** Without an answer by then, ms, the server is not reached. */
const PATIENCE = 15_000

/**
 * @param base where the server is, with a slash at its end
 * @param fetch the browser's, or a test's
 */
export function askingAt(
  base: string,
  token: string | null,
  fetch: typeof globalThis.fetch = (...given) => globalThis.fetch(...given),
): Asking {
  const headers = (more: Readonly<Record<string, string>>): Record<string, string> =>
    token === null ? { ...more } : { ...more, Authorization: `Bearer ${token}` }
  const at = (address: string): string => new URL(address, base).href

  const answer = async <Answer>(
    asked: Promise<Response>,
    take = async (response: Response): Promise<Answer> => (await response.json()) as Answer,
  ): Promise<Answer | Failed> => {
    try {
      const response = await asked
      if (!response.ok) return new Failed(await faultOf(response))
      return await take(response)
    } catch {
      return new Failed('offline')
    }
  }

  return {
    get: (address, { accept = 'application/json', signal } = {}) =>
      fetch(at(address), { headers: headers({ Accept: accept }), cache: 'no-store', signal }),
    read(address) {
      return answer(this.get(address, { signal: AbortSignal.timeout(PATIENCE) }))
    },
    bytes(address) {
      const asked = this.get(address, { accept: '*/*', signal: AbortSignal.timeout(4 * PATIENCE) })
      return answer(asked, async (response) => new Uint8Array(await response.arrayBuffer()))
    },
    post: (address, body) =>
      answer(
        fetch(at(address), {
          method: 'POST',
          headers: headers({ 'Content-Type': 'application/json' }),
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(PATIENCE),
        }),
      ),
  }
}

/** What is said of a request that was refused; what is no word of ours came from something between. */
export async function faultOf(response: Response): Promise<Fault> {
  try {
    return ((await response.json()) as Faulted).error
  } catch {
    return response.status === 401 ? 'token' : 'trouble'
  }
}
