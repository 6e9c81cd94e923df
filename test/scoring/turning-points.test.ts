import { describe, expect, it } from 'vitest'
import { turningPoints } from '../../src/scoring/turning-points'
import { goldenDebrief } from '../golden/debriefs'
import { keptRecord } from '../golden/records'

const GAMES = ['reference', 'novice', 'random', 'mixed', 'worst'] as const

describe.each(GAMES)('the turning points of the %s game', (name) => {
  const { regrets, debrief } = goldenDebrief(name)
  const points = debrief.turningPoints
  const record = keptRecord(name)

  it('are three at most, those that cost before the one that earned, no rest nor what is blameless', () => {
    expect(points.length).toBeLessThanOrEqual(3)
    const firstGood = points.findIndex(({ better }) => better === null)
    expect(points.slice(firstGood).every(({ better }) => better === null)).toBe(true)
    for (const { prompt, points: moved, better } of points) {
      const regret = regrets.find((one) => one.prompt === prompt)!
      expect(regret.kind).not.toBe('rest')
      expect(Math.abs(moved)).toBeGreaterThanOrEqual(0.5)
      if (better) {
        expect(regret.isBlameless).toBe(false)
        expect(moved).toBe(-regret.cost)
        expect(regret.replaced).toBeLessThanOrEqual(3)
      } else expect(moved).toBe(regret.merit)
    }
  })

  it('are each played on from just before the answer', () => {
    for (const { prompt, command, played } of points) {
      const sent = record.commands[command]!.command
      expect(sent).toMatchObject({ type: 'prompt.answer', prompt, answer: played })
    }
  })

  it('tell of what came back only what came after the answer, and never the same twice', () => {
    const came = new Set<string>()
    for (const { chain, minute } of points) {
      for (const step of chain) {
        if (step.step !== 'surfaced') continue
        expect(step.minute).toBeGreaterThan(minute)
        if (step.alone) expect(came.has(step.life.id)).toBe(false)
        came.add(step.life.id)
      }
    }
  })
})

describe('turning points', () => {
  it('are one’s own where the program held other roles', () => {
    const { report, debrief } = goldenDebrief('mixed')
    for (const { role } of debrief.turningPoints) expect(report.own!.roles).toContain(role)
  })

  it('name the thread through which a loss came, and what came back of it hours later', () => {
    const chains = GAMES.flatMap((name) =>
      goldenDebrief(name).debrief.turningPoints.flatMap(({ chain }) =>
        chain.length > 0 ? [chain] : [],
      ),
    )
    const back = chains.flat().filter((link) => link.step === 'surfaced')
    expect(back.length).toBeGreaterThan(0)
    for (const { minute, life } of back) expect(minute).toBe(life.minute)
  })

  it('are none before the answers were played otherwise', () => {
    const { scored, report, debrief } = goldenDebrief('worst')
    expect(turningPoints(scored, report, [], debrief.threads)).toEqual([])
  })
})

describe('what a score stands beside', () => {
  it('is the plan’s on the same luck, and less by chance', () => {
    for (const name of GAMES) {
      const { report, debrief } = goldenDebrief(name)
      const { chance, plan } = debrief.beside
      expect(chance).toBeLessThan(plan)
      if (!report.own) expect(plan).toBe(report.par.total)
      else expect(plan).toBeGreaterThan(95)
    }
  })
})
