/*
 * A browser opens six connections to a server without TLS, for all its windows together, and a stream holds one for as
 * long as it lasts: the seventh window would wait for ever, with all that it sends. So the windows agree on who has a
 * stream; the others ask every two seconds.
 */

/** Streams that all windows of a browser have together: two connections stay free for what is sent and asked. */
const MOST = 4
/** A window that has a stream answers within this, ms. */
const PATIENCE = 200

/** What windows say to each other; `since` and `id` say who came first. */
export type PlaceMessage =
  | { readonly type: 'wanted' }
  | { readonly type: 'held'; readonly id: string; readonly since: number }
  | { readonly type: 'left'; readonly id: string }

/** Where this browser's windows hear each other: what is said is heard by all but who says it. */
export interface PlaceChannel {
  say(message: PlaceMessage): void
  hear(listener: (message: PlaceMessage) => void): void
}

/** Who of a browser's windows has a stream. */
export interface StreamPlaces {
  /**
   * Wants a place. `onLost` is called when an earlier window turns out to have it; where none is free, `onFree` once one
   * may be.
   * @returns whether there is one
   */
  take(ways: { onLost: () => void; onFree: () => void }): Promise<boolean>
  leave(): void
}

/** Every window has its stream: where there is one window alone, or no way to hear of others. */
export const ownPlace: StreamPlaces = { take: async () => true, leave: () => undefined }

/** @param now - real time, ms since 1970 */
export function streamPlaces(
  channel: PlaceChannel,
  id: string,
  now: () => number = Date.now,
): StreamPlaces {
  /** Others that have one, by when they took it. */
  const others = new Map<string, number>()
  let since: number | null = null
  let ways: { onLost: () => void; onFree: () => void } | null = null

  const isFirst = (): boolean => {
    const before = [...others].filter(
      ([other, at]) => at < since! || (at === since && other < id),
    ).length
    return before < MOST
  }
  channel.hear((message) => {
    switch (message.type) {
      case 'wanted':
        if (since !== null) channel.say({ type: 'held', id, since })
        break
      case 'held':
        others.set(message.id, message.since)
        if (since !== null && !isFirst()) {
          leave()
          ways?.onLost()
        }
        break
      case 'left':
        others.delete(message.id)
        if (since === null) ways?.onFree()
        break
    }
  })
  const leave = (): void => {
    if (since === null) return
    since = null
    channel.say({ type: 'left', id })
  }

  return {
    async take(given) {
      ways = given
      if (since !== null) return true
      others.clear()
      channel.say({ type: 'wanted' })
      await new Promise((done) => setTimeout(done, PATIENCE))
      since = now()
      if (!isFirst()) {
        since = null
        return false
      }
      channel.say({ type: 'held', id, since })
      return true
    },
    leave,
  }
}
