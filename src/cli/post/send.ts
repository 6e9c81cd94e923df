import { acknowledged, type PostRequest, type PostTarget } from '../../exchange/post-requests'
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

export type Reason = 'refused' | 'busy' | 'unreachable'

export interface Failure {
  readonly reason: Reason
  /** HTTP status; 0 where none came. */
  readonly status: number
  readonly detail: string
  readonly titles: readonly string[]
}

export interface Sending {
  readonly sent: readonly string[]
  readonly failures: readonly Failure[]
}

type Answer =
  | { readonly kind: 'ok'; readonly text: string }
  | {
      readonly kind: 'failed'
      readonly reason: Reason
      readonly status: number
      readonly detail: string
    }

/** Refusals that every further request would meet as well: a wrong login or place, or one that has moved. */
const isHopeless = (status: number): boolean =>
  [401, 403, 404, 410].includes(status) || (status >= 300 && status < 400)

/**
 * Sends one request after the other and notes each acknowledgement before the next. Waits as a tool asks, tries again a
 * bounded number of times, and stops where all would fail.
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
  for (const request of requests) {
    const answer = await insist(request, known, patience)
    const titles = (items: PostRequest['items']) => items.map(({ title }) => title)
    if (answer.kind === 'ok') {
      const taken = acknowledged(target, request, answer.text)
      ledger.add(
        known.fingerprint,
        taken.map(({ key }) => key),
      )
      sent.push(...titles(taken))
      const left = request.items.filter((item) => !taken.includes(item))
      if (left.length > 0) {
        const detail = shown(answer.text, known)
        failures.push({ reason: 'refused', status: 400, detail, titles: titles(left) })
      }
      continue
    }
    const { reason, status, detail } = answer
    failures.push({ reason, status, detail, titles: titles(request.items) })
    if (reason !== 'refused' || isHopeless(status)) break
  }
  return { sent, failures }
}

const insist = async (
  request: PostRequest,
  known: KnownPlace,
  patience: Patience,
): Promise<Answer> => {
  let pause = patience.pause
  for (let left = patience.tries - 1; ; left -= 1) {
    const { answer, wait } = await tryOnce(request, known, patience)
    if (answer.kind === 'ok' || answer.reason === 'refused' || left === 0) return answer
    const asked = wait ?? pause
    if (asked > patience.longest) return answer
    await new Promise((resolve) => setTimeout(resolve, asked))
    pause *= 2
  }
}

const tryOnce = async (
  { url, headers, body }: PostRequest,
  known: KnownPlace,
  { timeout }: Patience,
): Promise<{ answer: Answer; wait?: number }> => {
  const { secrets } = known
  let response: Response
  try {
    response = await fetch(filled(url, secrets), {
      method: 'POST',
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, filled(value, secrets)]),
      ),
      body: JSON.stringify(body),
      // A secret is for the place it was given for.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    })
  } catch (error) {
    return { answer: failed('unreachable', 0, causeOf(error), known) }
  }
  // What cannot be read to its end was answered all the same.
  const text = await response.text().catch(() => '')
  if (response.ok) return { answer: { kind: 'ok', text } }
  const busy = response.status === 429 || response.status >= 500
  return {
    answer: failed(busy ? 'busy' : 'refused', response.status, text, known),
    wait: retryAfter(response.headers.get('retry-after')),
  }
}

const failed = (reason: Reason, status: number, detail: string, known: KnownPlace): Answer => ({
  kind: 'failed',
  reason,
  status,
  detail: shown(detail, known),
})

const shown = (text: string, { secrets }: KnownPlace): string =>
  masked(text, secrets).replace(/\s+/g, ' ').trim().slice(0, 300)

/** Seconds, or a date: RFC 9110, 10.2.3. */
const retryAfter = (value: string | null): number | undefined => {
  if (value === null) return undefined
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000
  const time = Date.parse(value)
  return Number.isNaN(time) ? undefined : Math.max(0, time - Date.now())
}

const causeOf = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.name
  return String(cause)
}
