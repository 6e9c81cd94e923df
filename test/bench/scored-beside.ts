import { openScorePool } from '../../src/server/scoring/score-pool'
import { keptRecord } from '../golden/records'
import { openHosted, shelf } from '../server/open-hosted'
import { shipped } from '../support/shipped'
import { type Measure, rounded } from './measure'

const TEAMS = 10
const SCORED = 20
/** Commands of each team a second: as fast as people at a table ever are. */
const PACE = 2
const IDLE_SECONDS = 15

/** The 99th of a hundred, ms. */
const p99 = (times: readonly number[]): number => {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? 0
}

/** How long other teams wait for an answer while twenty games are scored, beside a quiet moment of the same run. */
export async function playWhileScored(): Promise<Measure[]> {
  const scenario = shipped('ransomware-pra')
  const server = await openHosted({ library: shelf(scenario) })
  const pool = openScorePool(scenario)
  try {
    const { exercise, teams } = await server.make({
      scenario: scenario.id,
      teams: Array.from({ length: TEAMS }, (_, n) => `Team ${n}`),
    })
    const devices = await Promise.all(teams.map(({ code }) => server.join(code, ['dsi'])))
    await server.facilitator(exercise).start()
    let sent = 0
    const during = async (isOver: () => boolean): Promise<number[]> => {
      const times: number[] = []
      await Promise.all(
        devices.map(async (device) => {
          while (!isOver()) {
            const begun = performance.now()
            sent += 1
            server.clock.ms += 1_000
            const id = `n${sent}`
            const say = () => device.send(id, { type: 'note.add', text: 'aside', about: '' })
            // A connection that was kept open may have been closed meanwhile; the same id is the same command.
            await say().catch(say)
            times.push(performance.now() - begun)
            await new Promise((done) => setTimeout(done, 1_000 / PACE))
          }
        }),
      )
      return times
    }
    const seconds = (length: number) => {
      const until = performance.now() + length * 1_000
      return () => performance.now() >= until
    }
    await during(seconds(2))
    const idle = await during(seconds(IDLE_SECONDS))
    let scoring = SCORED
    const record = keptRecord('novice')
    const begun = performance.now()
    const scored = Array.from({ length: SCORED }, () =>
      pool.score(record).then(() => {
        scoring -= 1
      }),
    )
    const busy = await during(() => scoring === 0)
    await Promise.all(scored)
    const took = (performance.now() - begun) / 1000
    return [
      { name: 'a command answered, p99, quiet', value: rounded(p99(idle)), unit: 'ms' },
      { name: `the same while ${SCORED} games are scored`, value: rounded(p99(busy)), unit: 'ms' },
      { name: 'against quiet', value: rounded(p99(busy) / p99(idle)), unit: '×' },
      { name: `${SCORED} games scored beside play`, value: rounded(took), unit: 's' },
    ]
  } finally {
    pool.close()
    await server.close()
  }
}
