import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Journal } from './journal/journal'

/** Figures of a server for whoever watches over it. No label and no value of them is a name. */
export interface Metrics {
  /** A request was answered. @param command whether something was to be stored by it */
  answered(status: number, seconds: number, command: boolean): void
  /** @param result what came of an append */
  appended(result: 'stored' | 'conflict' | 'failed', seconds: number): void
  /** All of them, with those that are looked up now, as Prometheus reads them. */
  text(now: Readonly<Record<Gauge, number>>): string
  close(): void
}

const GAUGES = {
  pra_ready: 'Whether this process takes whoever comes.',
  pra_exercises: 'Exercises that are kept.',
  pra_teams: 'Teams of all exercises.',
  pra_games_open: 'Games that this process has open.',
  pra_commands: 'Commands in the games that are open.',
  pra_streams_open: 'Devices and windows that listen to this process.',
} as const

export type Gauge = keyof typeof GAUGES

/** Upper bounds, seconds. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** How often something took how long. */
class Histogram {
  private readonly counts = BOUNDS.map(() => 0)
  private count = 0
  private sum = 0

  add(seconds: number): void {
    this.count += 1
    this.sum += seconds
    for (const [place, bound] of BOUNDS.entries()) if (seconds <= bound) this.counts[place]! += 1
  }

  lines(name: string, help: string): string[] {
    return [
      ...heading(name, help, 'histogram'),
      ...BOUNDS.map((bound, place) => `${name}_bucket{le="${bound}"} ${this.counts[place]}`),
      `${name}_bucket{le="+Inf"} ${this.count}`,
      `${name}_sum ${this.sum}`,
      `${name}_count ${this.count}`,
    ]
  }
}

/** Measures from now on; its figures are asked for as Prometheus reads them. */
export function openMetrics(): Metrics {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const commands = new Histogram()
  const appends = new Histogram()
  const answers = new Map<string, number>()
  const results = new Map<string, number>([
    ['stored', 0],
    ['conflict', 0],
    ['failed', 0],
  ])
  const count = (counts: Map<string, number>, name: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const labelled = (name: string, label: string, counts: ReadonlyMap<string, number>) =>
    [...counts].sort().map(([value, times]) => `${name}{${label}="${value}"} ${times}`)

  return {
    answered(status, seconds, command) {
      count(answers, `${Math.floor(status / 100)}xx`)
      if (command) commands.add(seconds)
    },
    appended(result, seconds) {
      count(results, result)
      if (result === 'stored') appends.add(seconds)
    },
    text(now) {
      const { user, system } = process.cpuUsage()
      const lines = [
        ...Object.entries(GAUGES).flatMap(([name, help]) => [
          ...heading(name, help, 'gauge'),
          `${name} ${now[name as Gauge]}`,
        ]),
        ...heading('pra_answers_total', 'Requests by the kind of their answer.', 'counter'),
        ...labelled('pra_answers_total', 'status', answers),
        ...heading('pra_appends_total', 'Rows by what came of storing them.', 'counter'),
        ...labelled('pra_appends_total', 'result', results),
        ...appends.lines('pra_append_seconds', 'From asking for a row to its being durable.'),
        ...commands.lines('pra_command_seconds', 'From a command’s arrival to its answer.'),
        ...heading('pra_loop_delay_seconds', 'How late the loop was, the 99th of 100.', 'gauge'),
        `pra_loop_delay_seconds ${delay.percentile(99) / 1e9}`,
        ...heading('process_cpu_seconds_total', 'Of this process.', 'counter'),
        `process_cpu_seconds_total ${(user + system) / 1e6}`,
        ...heading('process_resident_memory_bytes', 'Of this process.', 'gauge'),
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      ]
      delay.reset()
      return `${lines.join('\n')}\n`
    },
    close: () => delay.disable(),
  }
}

const heading = (name: string, help: string, type: 'counter' | 'gauge' | 'histogram'): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
]

/** The same journal, with how long its appends take told. @param now milliseconds, never going back */
export const measuredJournal = (
  journal: Journal,
  { appended }: Pick<Metrics, 'appended'>,
  now: () => number,
): Journal => ({
  ...journal,
  async append(stream, n, row) {
    const begun = now()
    const tell = (result: 'stored' | 'conflict' | 'failed') =>
      appended(result, (now() - begun) / 1000)
    try {
      const result = await journal.append(stream, n, row)
      tell(result)
      return result
    } catch (error) {
      tell('failed')
      throw error
    }
  },
})
