import { type FacilitatorHello, HOST } from '../../protocol/facilitator-messages'
import type { Exercise } from '../exercise/exercise'
import type { Hall } from '../exercise/hall'
import type { Library } from '../exercise/library'
import type { People } from '../exercise/people'
import type { Room } from '../exercise/room'
import { isSameSecret, type Signing } from '../exercise/secrets'
import type { Journal } from '../journal/journal'
import type { Metrics } from '../metrics'
import { type Exchange, Faulty } from './exchange'
import type { OpenAnswers } from './open-answers'

/** All that requests are answered from. */
export interface ApiSide {
  readonly hall: Hall
  readonly library: Library
  readonly journal: Journal
  readonly signing: Signing
  readonly people: People
  readonly build: string
  /** The host's. */
  readonly token: string
  /** What stands before this server tells the address of who asks. */
  readonly trustProxy: boolean
  /** Milliseconds, never going back. */
  readonly now: () => number
  /** Milliseconds since 1970. */
  readonly wall: () => number
  readonly metrics: Metrics
  readonly answers: OpenAnswers
  /** Whether whoever comes is taken; one who goes still answers. */
  isReady(): boolean
  roomOf(exercise: Exercise): Room
  /** What went wrong without anybody having foreseen it. */
  tell(error: unknown): void
}

/** Somebody who runs an exercise, or looks on. */
export interface Attending {
  readonly exercise: Exercise
  readonly you: FacilitatorHello['you']
  /** As rows of the exercise name them: undefined for the host. */
  readonly by: string | undefined
}

/** One way to ask: who may is asked by its work, before all else. */
export interface Route {
  readonly method: 'GET' | 'POST'
  /** `:name` stands for one part of the path; one that is `<exercise>.<team>` is one part. */
  readonly path: string
  /** What it returns is answered as JSON; `undefined`: it has answered. */
  work(exchange: Exchange, parts: Readonly<Record<string, string>>): Promise<unknown> | unknown
}

/** @throws Faulty `token` unless whoever asks keeps the server */
export function mustBeHost({ token }: ApiSide, exchange: Exchange): void {
  if (exchange.token === null || !isSameSecret(exchange.token, token)) throw new Faulty('token')
}

/** @throws Faulty where there is no such exercise to be played here */
export function exerciseNamed({ hall }: ApiSide, id: string): Exercise {
  const found = hall.find(id)
  if (found === 'other-rules') throw new Faulty('other-rules')
  if (found === null) throw new Faulty('unknown')
  return found
}

/**
 * Who asks, of those who run an exercise or look on.
 * @param least what they must be allowed to: to run it, or to look on
 * @throws Faulty `token` for everybody else
 */
export function attending(
  side: ApiSide,
  exchange: Exchange,
  id: string,
  least: 'facilitator' | 'observer' = 'facilitator',
): Attending {
  const { token } = exchange
  if (token === null) throw new Faulty('token')
  if (isSameSecret(token, side.token)) {
    const you = { who: HOST, kind: 'host' } as const
    return { exercise: exerciseNamed(side, id), you, by: undefined }
  }
  const exercise = side.hall.find(id)
  if (exercise === null || exercise === 'other-rules') throw new Faulty('token')
  for (const [guest, kind] of exercise.state().guests) {
    if (!isSameSecret(token, side.signing.guestToken(id, guest))) continue
    if (least === 'facilitator' && kind !== 'facilitator') throw new Faulty('token')
    return { exercise, you: { who: guest, kind }, by: guest }
  }
  throw new Faulty('token')
}
