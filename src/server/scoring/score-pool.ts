import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import type { TeamRegret, TeamScore } from '../../protocol/team-score'
import type { CompiledScenario } from '../../scenario/scenario'
import type { GameRecord } from '../../session/record'
import { openThread } from '../../shipped/thread'
import type { ScoreDone, ScoreJob } from './score-job'

/** Scores games of one scenario in threads of their own: who plays meanwhile does not wait for it. */
export interface ScorePool {
  /** @throws Error where the game cannot be scored */
  score(record: GameRecord): Promise<Omit<TeamScore, 'team'>>
  /** What its answers cost, the costliest first. Takes longer: for who asks for it. @throws as `score` */
  regrets(record: GameRecord): Promise<readonly TeamRegret[]>
  close(): void
}

/** Without work for so long, ms, threads end. */
const IDLE = 30_000
/** One processor stays for who plays. */
const MOST = Math.max(1, Math.min(4, availableParallelism() - 1))

interface Waiting {
  readonly job: ScoreJob
  readonly done: (done: ScoreDone) => void
  readonly failed: (error: unknown) => void
}

/** Begins threads when there is something to score, and ends them when there is nothing more. */
export function openScorePool(scenario: CompiledScenario): ScorePool {
  const queue: Waiting[] = []
  /** Threads, with what they are at. */
  const threads = new Map<Worker, Waiting | null>()
  let count = 0
  let idle: ReturnType<typeof setTimeout> | undefined

  const end = (): void => {
    for (const thread of threads.keys()) void thread.terminate()
    threads.clear()
  }
  const rest = (): void => {
    clearTimeout(idle)
    idle = setTimeout(end, IDLE)
    idle.unref()
  }
  const give = (thread: Worker): void => {
    const next = queue.shift() ?? null
    threads.set(thread, next)
    if (next) thread.postMessage(next.job)
    else if ([...threads.values()].every((one) => one === null)) rest()
  }
  const hire = (): Worker => {
    const thread = openThread(new URL('./score-worker.ts', import.meta.url), scenario)
    thread.unref()
    thread.on('message', (done: ScoreDone) => {
      threads.get(thread)?.done(done)
      give(thread)
    })
    thread.on('error', (error) => {
      threads.get(thread)?.failed(error)
      threads.delete(thread)
      if (queue.length > 0) give(hire())
    })
    return thread
  }
  const ask = (kind: ScoreJob['kind'], record: GameRecord): Promise<ScoreDone> =>
    new Promise((done, failed) => {
      clearTimeout(idle)
      count += 1
      queue.push({ job: { n: count, kind, record }, done, failed })
      const free = [...threads].find(([, at]) => at === null)?.[0]
      if (free) give(free)
      else if (threads.size < MOST) give(hire())
    })

  return {
    async score(record) {
      const done = await ask('score', record)
      if (done.kind !== 'score') throw new Error(done.kind === 'failed' ? done.why : done.kind)
      return done.score
    },
    async regrets(record) {
      const done = await ask('regrets', record)
      if (done.kind !== 'regrets') throw new Error(done.kind === 'failed' ? done.why : done.kind)
      return done.regrets
    },
    close() {
      clearTimeout(idle)
      end()
    },
  }
}
