import { describe, expect, it } from 'vitest'
import { resume, SUSPEND_LETTERS, suspend } from '../../src/lms/suspend-data'
import { recordGame } from '../../src/session/autoplay'
import type { GameRecord } from '../../src/session/record'
import { headerOf } from '../../src/session/record-header'
import { isProblem } from '../../src/session/record-problem'
import { recordAnew } from '../../src/session/replay'
import { POLICIES, type PolicyName } from '../../src/simulation/people'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')
const SEEDS = process.env.PRA_SOAK === '1' ? 1000 : 6
const OPTIONS = { difficulty: 'hard', stimuli: true, countdown: 'off' } as const

const game = (seed: string, policy: PolicyName): GameRecord =>
  recordGame(scenario, seed, OPTIONS, policy).record

/** The same game with what somebody typed after it was over. */
function noted(record: GameRecord, texts: readonly string[]): GameRecord {
  const notes = texts.map((text, index) => ({
    n: record.commands.length + index,
    id: `c${record.commands.length + index}`,
    by: 'dsi',
    command: { type: 'note.add', text, about: '' } as const,
  }))
  const commands = [...record.commands, ...notes]
  const made = recordAnew({ ...headerOf(record), commands }, scenario)
  if (isProblem(made)) throw new Error(`${made.code} ${made.field} ${made.detail}`)
  return made
}

const NOTES = [
  'The list of contacts was in the mailbox that nobody could open: keep it on paper, in the safe.',
  'Who signs when the management is on a plane? Put a second name into the plan.',
  'Two hours lost looking for the password of the old hypervisor.',
]

describe('a game as an LMS keeps it', () => {
  it('fits whoever plays it and whatever the seed, notes included, and comes back the same', () => {
    const sizes: number[] = []
    for (const policy of POLICIES) {
      for (let seed = 0; seed < SEEDS; seed += 1) {
        const record = noted(game(`lms-${seed}`, policy), NOTES)
        const kept = suspend(record, scenario)
        expect(kept?.cut).toBe(false)
        expect(kept?.data).toMatch(/^[\w.-]+$/)
        sizes.push(kept!.data.length)
        if (seed < 3) expect(resume(kept!.data, scenario)).toEqual(record)
      }
    }
    sizes.sort((a, b) => a - b)
    expect(sizes.at(-1)).toBeLessThanOrEqual(SUSPEND_LETTERS)
    expect(sizes[sizes.length >> 1]).toBeLessThanOrEqual(1600)
    if (process.env.PRA_SOAK === '1') {
      const [median, most] = [sizes[sizes.length >> 1], sizes.at(-1)]
      process.stdout.write(
        `suspend_data, ${sizes.length} games with notes: median ${median}, most ${most} letters\n`,
      )
    }
  })

  it('has its longest notes shortened where there is no room, which is said, and can be gone on with', () => {
    const long = Array.from({ length: 40 }, (_, index) =>
      Array.from({ length: 60 }, (_, at) => ((at + 7) * (index + 31) * 7919).toString(36)).join(
        ' ',
      ),
    )
    const record = noted(game('long', 'random'), [...long, 'short'])
    const kept = suspend(record, scenario)
    expect(kept?.cut).toBe(true)
    expect(kept!.data.length).toBeLessThanOrEqual(SUSPEND_LETTERS)
    const back = resume(kept!.data, scenario)
    if (isProblem(back)) throw new Error(back.code)
    expect(back.commands).toHaveLength(record.commands.length)
    expect(back.commands.at(-1)?.command).toEqual(record.commands.at(-1)?.command)
    expect(back.commands.at(-2)?.command).toMatchObject({ text: expect.stringMatching(/…$/) })
  })

  it('is refused where letters were lost or changed, or the scenario is another', () => {
    const { data } = suspend(game('kept', 'novice'), scenario)!
    expect(resume(data.slice(0, -8), scenario)).toMatchObject({ code: 'not-record' })
    expect(resume(`x${data}`, scenario)).toMatchObject({ code: 'not-record' })
    expect(resume('', scenario)).toMatchObject({ code: 'not-record' })
    const changed = { ...scenario, sha256: '0'.repeat(64) }
    expect(resume(data, changed)).toMatchObject({ code: 'scenario-changed' })
  })
})
