import type { ServerMessage } from '../protocol/facilitator-messages'
import type { AwakeClock } from './awake-clock'
import type { Exercise } from './exercise/exercise'
import { openHall } from './exercise/hall'
import type { Library, Shelved } from './exercise/library'
import type { People } from './exercise/people'
import type { Presence } from './exercise/presence'
import { eraseNames } from './exercise/retention'
import { openRoom, type Room } from './exercise/room'
import { signingWith } from './exercise/secrets'
import { api } from './http/api'
import { openAnswers } from './http/open-answers'
import type { Journal } from './journal/journal'
import { measuredJournal, openMetrics } from './metrics'
import { openScorePool, type ScorePool } from './scoring/score-pool'
import type { Handler } from './static-site'

/** Exercises that are hosted, and what is asked of them. */
export interface Hosting {
  readonly handler: Handler
  /** To be called every second. */
  tick(): void
  /** How the server is has changed. */
  tellServer(): void
  /** The journal can be reached again: exercises go on where they are. */
  goOn(): void
  /** Takes nobody any more who would stay, and goes on answering. @returns how many streams are open */
  drain(): number
  /**
   * Tells everybody that it goes, and finishes what it has to answer; the journal stays open.
   * @param over ms in which those who listen are sent away one after the other
   */
  leave(over: number): Promise<void>
  /** What a program asks for figures with. */
  readonly watchToken: string
}

export interface HostingOptions {
  readonly journal: Journal
  readonly library: Library
  readonly people: People
  readonly presence: Presence
  /** Other processes may serve the same exercises: that this one slept says nothing of them. */
  readonly shared?: boolean
  /** What the host's requests are sent with, and what tickets are signed with. */
  readonly host: { readonly token: string; readonly key: string }
  readonly build: string
  /** What stands before this server is believed about who asks it; false where nothing does. */
  readonly trustProxy?: boolean
  /** Days for which names are kept after the debrief. */
  readonly retention?: number
  readonly clock: AwakeClock
  /** Milliseconds since 1970. */
  readonly wall: () => number
  server(): Pick<ServerMessage, 'addresses' | 'low'>
  /** An exercise is there, for the first time or again. */
  onExercise?(exercise: Exercise): void
  /** What went wrong without anybody having foreseen it. */
  tell(error: unknown): void
}

/** Days. */
const RETENTION = 30
/** How often it is looked whose names are to be erased, ms. */
const SWEEP = 3_600_000

/** @throws JournalError where what was hosted before cannot be read */
export async function openHosting(options: HostingOptions): Promise<Hosting> {
  const { library, people, presence, host, build, clock, wall, server, tell } = options
  const { trustProxy = false, shared = false, retention = RETENTION } = options
  let swept = Number.NEGATIVE_INFINITY
  const { now } = clock
  const metrics = openMetrics()
  const journal = measuredJournal(options.journal, metrics, now)
  const signing = signingWith(host.key, wall)
  const hall = await openHall({ journal, library, signing, build, wall, now, tell })
  if (options.onExercise) hall.follow(options.onExercise)
  const rooms = new Map<string, Room>()
  const answers = openAnswers()
  let slept = 0
  let ready = true

  /** By scenario; threads begin with the first game that is to be scored. */
  const pools = new Map<string, ScorePool>()
  const poolOf = ({ scenario }: Shelved): ScorePool => {
    const pool = pools.get(scenario.sha256) ?? openScorePool(scenario)
    pools.set(scenario.sha256, pool)
    return pool
  }
  const roomOf = (exercise: Exercise): Room => {
    const known = rooms.get(exercise.id)
    if (known) return known
    const room = openRoom({
      pool: () => poolOf(exercise.shelved),
      tell,
      exercise,
      people,
      presence,
      build,
      now,
      server: () => ({ ...server(), slept }),
    })
    rooms.set(exercise.id, room)
    return room
  }
  const tellServer = (): void => {
    for (const room of rooms.values()) room.tellServer()
  }

  return {
    handler: api({
      hall,
      library,
      journal,
      signing,
      people,
      build,
      trustProxy,
      token: host.token,
      now,
      wall,
      metrics,
      answers,
      isReady: () => ready,
      roomOf,
      tell,
    }),
    tick() {
      const seconds = clock.tick()
      if (seconds > 0) {
        slept = seconds
        tellServer()
        for (const { exercise } of shared ? [] : rooms.values()) {
          // Where nothing can be stored the disk's trouble is told already.
          if (isUnderWay(exercise)) void exercise.slept(seconds * 1000).catch(() => undefined)
        }
      }
      for (const room of rooms.values()) room.tellEverybody()
      if (wall() - swept < SWEEP) return
      swept = wall()
      eraseNames(hall.states(), people, retention, wall())
    },
    tellServer,
    goOn() {
      for (const { exercise } of rooms.values()) {
        if (exercise.trouble() !== null) void exercise.goOn().catch(tell)
      }
    },
    watchToken: signing.watchToken(),
    drain() {
      ready = false
      return answers.streams()
    },
    async leave(over) {
      ready = false
      await answers.endStreams(over)
      hall.close()
      for (const room of rooms.values()) room.close()
      for (const pool of pools.values()) pool.close()
      await answers.answered()
      metrics.close()
    },
  }
}

/** Somebody may be late in it. */
const isUnderWay = (exercise: Exercise): boolean =>
  !exercise.state().debrief && exercise.games().length > 0
