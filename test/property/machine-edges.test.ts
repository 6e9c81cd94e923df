import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createGameMachine } from '../../src/machine/game-machine'
import type { CompiledScenario, Initiative } from '../../src/scenario/scenario'
import { optionsOf } from '../../src/session/record'
import { dealDraws } from '../../src/simulation/draws'
import { makeWorld } from '../../src/simulation/world'
import { keptRecord } from '../golden/records'
import { generatedGame, playGenerated, worldOf } from '../support/generated-game'
import { edgesOf, edgesTaken, type Played, TABLES, without } from '../support/machine-edges'
import { times } from '../support/property'
import { shipped } from '../support/shipped'
import { scenario as small } from '../support/small-game'
import { altered, falling, lasting, Table, the } from '../support/table'

const ransomware = shipped('ransomware-pra')

const golden = (): Played[] =>
  (['reference', 'novice', 'worst', 'random', 'mixed'] as const).map((name) => {
    const record = keptRecord(name)
    const world = makeWorld(ransomware, dealDraws(record.seed, ransomware.id), optionsOf(record))
    return { world, moves: record.commands }
  })

const drawn = (): Played[] =>
  [ransomware, shipped('tutorial'), small].flatMap((scenario) =>
    fc.sample(generatedGame({ min: 100, max: 350 }), times(12, 700)).map((game) => {
      const world = worldOf(scenario, game)
      const moves: Played['moves'][number][] = []
      playGenerated(world, game.numbers, ({ move, result }) => {
        if (!result.refusal) moves.push(move)
      })
      return { world, moves }
    }),
  )

/** What hardly ever happens by chance, or only where somebody wants it so. */
const arranged = (): Played[] => [
  startedAnd(() => {}),
  startedAnd((table) => table.say('host', { type: 'exercise.pause' })),
  startedAnd((table) => table.open('alert/1')),
  skipped(small, 'repair/1'),
  // Somebody is at work on something else while the row is skipped.
  skipped(
    altered((s) => {
      s.rests = []
      s.initiatives[0]!.minutes = [500, 500]
    }),
    'repair/1',
    (table) => {
      const [{ id, role }] = small.initiatives as [Initiative]
      table.initiative(role, id)
      table.open('repair/1')
    },
  ),
  // The last row is done with, and somebody is still to be disturbed.
  skipped(
    altered((s) => {
      s.rows = s.rows.slice(0, 2)
      s.rests = []
      s.stimuli = [falling('first', 'repair/1'), falling('second', 'repair/1')]
    }),
    'repair/1',
  ),
  // Somebody answers where nothing is under way, and it takes no time.
  skipped(
    altered((s) => {
      s.rests = []
      s.stimuli = [falling('first', 'repair/1', { addressee: 'client', response: response(0) })]
    }),
    'repair/1',
  ),
  wokenAtNight(5),
  wokenAtNight(2000),
  verifying(true),
  verifying(false),
  takenUpAgain(),
  besideSkipped('refuse', []),
  besideSkipped('sign', [
    { after: 'repair/1', kind: 'night', minutes: 780 },
    { after: 'tell/1', kind: 'break', minutes: 60 },
  ]),
  putOffByDay(false),
  putOffByDay(true),
  inShifts([]),
  inShifts([{ after: 'tell/1', kind: 'break', minutes: 60 }]),
]

const response = (minutes: number) => ({
  kind: 'choice' as const,
  reference: [{ plan: 'a', practice: [] }],
  options: ['a', 'b', 'c'].map((id) => ({
    id,
    minutes: [minutes, minutes] as [number, number],
    grade: 'M' as const,
    effects: [],
  })),
})

function startedAnd(act: (table: Table) => void): Played {
  const table = new Table()
  act(table)
  table.say('host', { type: 'exercise.end', reason: '' })
  return table
}

function skipped(
  scenario: CompiledScenario,
  phase: string,
  meanwhile: (table: Table) => void = () => {},
): Played {
  const table = new Table(scenario)
  table.playAlert()
  meanwhile(table)
  table.say('facilitator', { type: 'phase.skip', phase, reason: 'late' })
  table.answerAll()
  return table
}

/** A document arrives, and an answer that is at work is taken up again. */
function takenUpAgain(): Played {
  const table = new Table(
    altered((s) => {
      the(s.evidence, 'gateway-log').arrives = [1, 3]
      lasting(s, 'survey', 60)
    }),
    { 'fact/inside/dealt': 1 },
  )
  table.playRow('alert/1', { survey: 'a' })
  table.runTo(30)
  table.say('dsi', { type: 'prompt.reopen', prompt: 'alert/1/1/dsi/survey' })
  return table
}

/** A stimulus falls in the night; whoever is woken works on it for so long. */
function wokenAtNight(minutes: number): Played {
  const waking = { addressee: 'client' as const, response: response(minutes), wakes: true }
  const table = new Table(
    altered((s) => {
      const { response: short } = the(s.stimuli, 'reporter')
      s.stimuli = [
        falling('first', 'repair/1', { addressee: 'client', response: short }),
        falling('second', 'repair/1', waking),
      ]
    }),
  )
  table.playAlert()
  table.playRow('repair/1')
  table.finishRow('repair/1')
  table.answerAll()
  table.advance(table.minute + 1440)
  table.answerAll()
  table.say('host', { type: 'exercise.pause' })
  table.say('host', { type: 'exercise.resume' })
  table.advance(table.minute + 1440)
  return table
}

/** While Direction is asked for a second row the first one is done with, and its rest comes up. */
function besideSkipped(
  choice: 'sign' | 'refuse',
  rests: { after: string; kind: 'break' | 'night'; minutes: number }[],
): Played {
  const table = new Table(
    altered((s) => {
      s.rests = rests
      s.stimuli = []
    }),
  )
  table.playAlert()
  table.playRow('repair/1')
  table.open('tell/1')
  table.say('facilitator', { type: 'phase.skip', phase: 'repair/1', reason: 'late' })
  if (rests.length > 0) {
    table.initiative('admin', 'call-cert')
    table.answer('rest', 'full')
  }
  table.answer('tell/1', choice)
  for (let n = 0; choice === 'sign' && n < 20 && table.mode !== 'debrief'; n += 1) {
    table.answerAll()
    if (table.mode === 'situation') break
    table.advance(table.minute + 1440)
  }
  return table
}

/** The small exercise, with a night that knows the clock, up to the question how it is taken. */
function askedForTheNight(
  from: number,
  change: Parameters<typeof altered>[0],
  meanwhile: (table: Table) => void = () => {},
): Table {
  const table = new Table(
    altered((s) => {
      s.stimuli = []
      const shifts: [string[], string[]] = [
        ['client', 'admin', 'development'],
        ['dsi', 'direction'],
      ]
      s.settings.rest.night = { from, until: 180, late: 480, morning: 480, shifts }
      change(s)
    }),
  )
  table.playAlert()
  table.playRow('repair/1')
  meanwhile(table)
  table.finishRow('repair/1')
  return table
}

/** By day a team goes on without its night, with somebody at work or not. */
function putOffByDay(atWork: boolean): Played {
  const table = askedForTheNight(
    1320,
    (s) => {
      s.initiatives[0]!.minutes = [500, 500]
    },
    (one) => atWork && one.initiative('admin', 'call-cert'),
  )
  table.answer('rest', 'on')
  return table
}

/** Those who are up play the last phase while the others sleep; then comes what the plan has after it. */
function inShifts(more: { after: string; kind: 'break' | 'night'; minutes: number }[]): Played {
  const table = askedForTheNight(720, (s) => {
    s.rests = [...s.rests, ...more]
  })
  table.answer('rest', 'shifts')
  table.answer('rest-shifts', 'sign')
  if (more.length > 0) table.playRow('tell/1')
  for (let n = 0; n < 10 && table.mode === 'running'; n += 1) table.advance(table.minute + 1440)
  return table
}

/** A verification that fails over and over, of a restoration that is done or beside one that is not. */
function verifying(isRestored: boolean): Played {
  const table = new Table(
    altered((s) => {
      for (const id of ['weekly', 'offline']) the(s.backups, id).infected = [1, 1]
      s.stimuli = []
      s.rests = []
      if (!isRestored) lasting(s, 'databases', 600)
    }),
  )
  table.playAlert()
  table.playRow('repair/1')
  if (isRestored) table.finishRow('repair/1')
  table.playRow('tell/1')
  table.finishRow('tell/1')
  return table
}

describe('the edges of the machine', () => {
  /** The first game that took each. */
  const takers = new Map<string, Played>()
  beforeAll(() => {
    for (const game of [...golden(), ...drawn(), ...arranged()]) {
      for (const edge of edgesTaken(game)) if (!takers.has(edge)) takers.set(edge, game)
    }
  }, 1_800_000)

  it('are each taken by some game, and no game takes another', () => {
    expect([...takers.keys()].sort()).toEqual(edgesOf(TABLES).sort())
  })

  it.each(edgesOf(TABLES))('are all there is: without %s no game takes it', (edge) => {
    const game = takers.get(edge)!
    const { scenario } = game.world
    expect(() => edgesTaken(game, createGameMachine(scenario, without(edge)))).toThrow(
      /^no edge for /,
    )
  })
})
