import {
  acknowledged,
  type PostItem,
  type PostRequest,
  type PostTarget,
} from '../../exchange/post-requests'
import { shownText } from '../shown-text'
import type { Ledger } from './ledger'
import { filled, type KnownPlace, masked } from './place'

/** How often and how long a request may be tried; milliseconds. */
export interface Patience {
  readonly tries: number
  /** Before the second try; each further one waits twice as long. */
  readonly pause: number
  /** A tool that asks for a longer wait is left for another time. */
  readonly longest: number
  /** For an answer to come. */
  readonly timeout: number
}

export const PATIENCE: Patience = { tries: 4, pause: 1000, longest: 60_000, timeout: 30_000 }

/**
 * `refused`, `busy` and `unreachable` did not arrive, and may be sent again; of `unknown` nobody can tell. `timeout`:
 * nothing came; `broken`: the connection broke off; `error`: the tool failed at it; `strange`: what answered was not the
 * tool; `earlier`: an earlier sending was interrupted.
 */
export type Reason = 'refused' | 'busy' | 'unreachable' | 'unknown'
export type Why = 'timeout' | 'broken' | 'error' | 'strange' | 'earlier'

export interface Failure {
  readonly reason: Reason
  /** For what is unknown: why. */
  readonly why?: Why
  /** HTTP status; 0 where none came. */
  readonly status: number
  readonly detail: string
  readonly titles: readonly string[]
}

export interface Sending {
  readonly sent: readonly string[]
  readonly failures: readonly Failure[]
}

type Failed = Omit<Failure, 'titles'>
type Answer = { readonly taken: readonly PostItem[]; readonly text: string } | Failed

/** Refusals that every further request would meet as well: a wrong login or place, or one that has moved. */
const isHopeless = (status: number): boolean =>
  [401, 403, 404, 410].includes(status) || (status >= 300 && status < 400)

/**
 * Sends one request after the other. Each is noted before it leaves and settled after its answer; only what surely did
 * not arrive is tried again, a bounded number of times and after the wait that the tool asks for. Stops where all would
 * fail.
 */
export const sendAll = async (
  target: PostTarget,
  requests: readonly PostRequest[],
  known: KnownPlace,
  ledger: Ledger,
  patience: Patience = PATIENCE,
): Promise<Sending> => {
  const sent: string[] = []
  const failures: Failure[] = []
  const settle = (items: readonly PostItem[], arrived: boolean): void => {
    const keys = items.map(({ key }) => key)
    if (keys.length > 0) ledger.settle(known.fingerprint, keys, arrived)
  }
  const titles = (items: readonly PostItem[]) => items.map(({ title }) => title)
  for (const request of requests) {
    const { items } = request
    ledger.begin(
      known.fingerprint,
      items.map(({ key }) => key),
    )
    const answer = await insist(target, request, known, patience)
    if ('taken' in answer) {
      const { taken, text } = answer
      const left = items.filter((item) => !taken.includes(item))
      settle(taken, true)
      settle(left, false)
      sent.push(...titles(taken))
      if (left.length > 0) {
        const detail = shown(text, known)
        failures.push({ reason: 'refused', status: 400, detail, titles: titles(left) })
      }
      continue
    }
    if (answer.reason !== 'unknown') settle(items, false)
    failures.push({ ...answer, titles: titles(items) })
    if (answer.reason !== 'refused' || isHopeless(answer.status)) break
  }
  return { sent, failures }
}

const insist = async (
  target: PostTarget,
  request: PostRequest,
  known: KnownPlace,
  patience: Patience,
): Promise<Answer> => {
  let pause = patience.pause
  for (let left = patience.tries - 1; ; left -= 1) {
    const { answer, wait } = await tryOnce(target, request, known, patience)
    const mayTryAgain = 'reason' in answer && ['busy', 'unreachable'].includes(answer.reason)
    if (!mayTryAgain || left === 0) return answer
    const asked = wait ?? pause
    if (asked > patience.longest) return answer
    await new Promise((resolve) => setTimeout(resolve, asked))
    pause *= 2
  }
}

const tryOnce = async (
  target: PostTarget,
  request: PostRequest,
  known: KnownPlace,
  { timeout }: Patience,
): Promise<{ answer: Answer; wait?: number }> => {
  const { url, headers, body } = request
  const { secrets } = known
  const failed = (reason: Reason, status: number, detail: string, why?: Why) => ({
    answer: { reason, status, detail: shown(detail, known), ...(why ? { why } : {}) },
  })
  let response: Response
  let text: string
  try {
    response = await fetch(filled(url, secrets), {
      method: 'POST',
      headers: {
        ...Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name, filled(value, secrets)]),
        ),
        // A connection that is kept may be closed just when it is used again, and nobody could tell what arrived.
        connection: 'close',
      },
      body: JSON.stringify(body),
      // A secret is for the place it was given for.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    })
    text = await response.text()
  } catch (error) {
    const code = causeOf(error)
    if (NOTHING_LEFT.test(code)) return failed('unreachable', 0, code)
    if (code === 'TimeoutError') return failed('unknown', 0, String(timeout / 1000), 'timeout')
    return failed('unknown', 0, code, 'broken')
  }
  const { status } = response
  if (response.ok) {
    const taken = acknowledged(target, request, text)
    return taken ? { answer: { taken, text } } : failed('unknown', status, text, 'strange')
  }
  if (status === 429 || status === 503) {
    return {
      ...failed('busy', status, text),
      wait: retryAfter(response.headers.get('retry-after')),
    }
  }
  return status >= 500 ? failed('unknown', status, text, 'error') : failed('refused', status, text)
}

/** What goes wrong before a request can leave: no such name, nobody there, no way, no trust, a port that is never asked. */
const NOTHING_LEFT =
  /^(?:bad port|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|.*CERT.*|UNABLE_TO_VERIFY.*)$/

const shown = (text: string, { secrets }: KnownPlace): string => shownText(masked(text, secrets))

/** Seconds, or a date: RFC 9110, 10.2.3. */
const retryAfter = (value: string | null): number | undefined => {
  if (value === null) return undefined
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000
  const time = Date.parse(value)
  return Number.isNaN(time) ? undefined : Math.max(0, time - Date.now())
}

const causeOf = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  // The code of a time-out is a number that tells nobody anything.
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code
  if (cause instanceof Error) return cause.name === 'Error' ? cause.message : cause.name
  return String(cause)
}
