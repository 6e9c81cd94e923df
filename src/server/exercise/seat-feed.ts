import { LIMITS, PROTOCOL } from '../../protocol/limits'
import { type Bye, type Person, packed, type SeatMessage } from '../../protocol/messages'
import type { Seat } from '../../protocol/seat'
import type { Language } from '../../scenario/language'
import type { Exercise } from './exercise'
import { readableTexts, textReader } from './seat-texts'
import type { SeatKept } from './seats-kept'
import { newName } from './secrets'
import type { TeamGame } from './team-game'

/** A message as it goes out: `id` is where whoever heard it may go on from. */
export interface Told<Message> {
  readonly id: string
  readonly message: Message
}

/** Where messages go while somebody listens. */
export interface Listening<Message> {
  send(told: Told<Message>): void
  /** Nothing comes after this. */
  end(why: Bye['why']): void
}

/** What one seat hears: kept for a while, for a device that comes again. */
export interface SeatFeed {
  readonly seat: Seat
  /**
   * Listens from now on, whoever listened before is sent away.
   * @param after the last that was heard; what is not known any more begins anew
   * @returns the way to stop it
   */
  listen(after: string | null, language: Language, to: Listening<SeatMessage>): () => void
  /** The same at once, for who cannot listen. */
  told(after: string | null, language: Language): readonly Told<SeatMessage>[]
  /** Whether somebody listens. */
  isHeard(): boolean
  push(message: SeatMessage): void
  /** Keys of texts that this seat may read by now. */
  canRead(key: string): boolean
  end(why: Bye['why']): void
}

/** The id of what is no place to go on from. */
const NOWHERE = '-'

export interface SeatFeedOptions {
  readonly exercise: Exercise
  readonly game: TeamGame
  readonly kept: SeatKept
  readonly build: string
  people(): readonly Person[]
}

/** What a device of a seat is told, from where it left off. */
export function openSeatFeed({ exercise, game, kept, build, people }: SeatFeedOptions): SeatFeed {
  const { shelved } = exercise
  const seat = game.seat(kept)
  // Another process counts otherwise.
  const begun = newName(6)
  const recent: Told<SeatMessage>[] = []
  let reader: ReturnType<typeof textReader> | null = null
  let count = 0
  let language: Language | null = null
  let listening: Listening<SeatMessage> | null = null
  let debriefed = false

  const place = (): string => `${begun}-${count}`
  const push = (message: SeatMessage): void => {
    count += 1
    const told = { id: place(), message }
    recent.push(told)
    if (recent.length > LIMITS.kept) recent.shift()
    listening?.send(told)
  }

  /** What has to be said of what this seat sees, and was not sent yet. */
  const textsOf = (spoken: Language): SeatMessage | null => {
    reader ??= textReader(shelved.texts(spoken))
    const texts = reader(seat.view())
    return Object.keys(texts).length > 0 ? { type: 'texts', language: spoken, texts } : null
  }
  const hello = (): SeatMessage => {
    const { header } = exercise.state()
    return {
      type: 'hello',
      protocol: PROTOCOL,
      build,
      epoch: header.epoch,
      n: game.session.count(),
      seat: kept.seat,
      roles: seat.view().roles,
      watching: kept.roles.length === 0,
      scenario: header.scenario.id,
      difficulty: header.difficulty,
      settings: header.settings,
    }
  }
  const tellDebrief = (): void => {
    if (debriefed || seat.record() === null) return
    debriefed = true
    push({ type: 'debrief' })
  }
  seat.follow((news) => {
    const texts = language && textsOf(language)
    if (texts) push(texts)
    push({ type: 'news', news })
    tellDebrief()
  })

  /** All that there is to know: the view last, since whoever heard it may go on from there. */
  const fromTheStart = (spoken: Language): Told<SeatMessage>[] => {
    language = spoken
    reader = null
    debriefed = seat.record() !== null
    const texts = textsOf(spoken)
    const before: SeatMessage[] = [
      hello(),
      ...(texts ? [texts] : []),
      { type: 'people', seats: people() },
      { type: 'gates', closed: exercise.state().gates },
      ...(debriefed ? [{ type: 'debrief' } as const] : []),
    ]
    return [
      ...before.map((message) => ({ id: NOWHERE, message })),
      { id: place(), message: { type: 'view', view: packed(seat.view()) } },
    ]
  }
  /** What came after a message; null where that is not known any more. */
  const since = (after: string): readonly Told<SeatMessage>[] | null => {
    const heard = Array.from({ length: recent.length + 1 }, (_, back) => back).find(
      (back) => `${begun}-${count - back}` === after,
    )
    return heard === undefined ? null : recent.slice(recent.length - heard)
  }
  const told = (after: string | null, spoken: Language): readonly Told<SeatMessage>[] => {
    const missed = after === null || spoken !== language ? null : since(after)
    return missed ? [{ id: after!, message: hello() }, ...missed] : fromTheStart(spoken)
  }

  const feed: SeatFeed = {
    seat,
    listen(after, spoken, to) {
      feed.end('elsewhere')
      for (const one of told(after, spoken)) to.send(one)
      listening = to
      return () => {
        if (listening === to) listening = null
      }
    },
    told,
    isHeard: () => listening !== null,
    push,
    canRead: (key) => readableTexts(seat.view())(key),
    end(why) {
      listening?.send({ id: NOWHERE, message: { type: 'bye', why } })
      const ended = listening
      listening = null
      ended?.end(why)
    },
  }
  return feed
}
