import { describe, expect, it } from 'vitest'
import { staminaNow } from '../../src/simulation/stamina'
import { view } from '../../src/view/view'
import { altered, falling, lasting, Table, the } from '../support/table'

type Change = Parameters<typeof altered>[0]

const NIGHT = { from: 1020, until: 180, late: 480, morning: 480 }
const SHIFTS: [string[], string[]] = [
  ['client', 'admin', 'development'],
  ['dsi', 'direction'],
]

/** The small exercise, whose second row closes at such a minute of the day; the plan has a night of 13 hours there. */
function atNight(closes: number, change: Change = () => {}): Table {
  const scenario = altered((s) => {
    s.settings.clock.debex = (closes - 210 + 1440) % 1440
    s.settings.rest.night = { ...NIGHT, shifts: SHIFTS }
    s.stimuli = []
    change(s)
  })
  const table = new Table(scenario)
  table.playAlert()
  table.playRow('repair/1')
  table.finishRow('repair/1')
  return table
}

const optionsNow = (table: Table) => table.state.prompts[table.promptOf('rest')]!.options

describe('a night of the plan', () => {
  it.each([
    ['at 17:00', 1020, 780],
    ['at midnight', 0, 780],
    ['at 3:00', 180, 780],
    ['after 3:00 it is eight hours', 181, 480],
    ['at dawn it is eight hours', 479, 480],
  ])('is slept through: %s', (_when, closes, minutes) => {
    const table = atNight(closes)
    expect(optionsNow(table)).toEqual(['full', 'short', 'shifts', 'none'])
    const options = view(table.world, table.state, table.events, 'dsi').prompts[0]!.options
    expect(options.map((one) => one.minutes)).toEqual([minutes, minutes / 2, minutes, 0])
    table.answer('rest', 'full')
    table.advance(table.minute + 10_000)
    expect(table.minute).toBe(210 + minutes)
  })

  it.each([
    ['until the plan’s minutes have passed', 900, 1020, 1020],
    ['until 8:00 where that is later', 1000, 780, 920],
    ['the whole day long', 480, 780, 1440],
  ])('that comes by day ends the day: %s', (_how, closes, planned, minutes) => {
    const table = atNight(closes, (s) => {
      s.rests[0]!.minutes = planned
    })
    expect(optionsNow(table)).toEqual(['end', 'on'])
    table.answer('rest', 'end')
    expect(table.of('countersign.asked')).toEqual([])
    table.advance(table.minute + 10_000)
    expect(table.minute).toBe(210 + minutes)
  })

  it('is put off by who goes on by day, and asked about again after the next phase', () => {
    const table = atNight(1000, (s) => {
      s.rows = s.rows.map((row) => ({ ...row }))
      s.rows.push({ ...s.rows[2]!, key: 'after/1', phase: 'after', requires: [], overlaps: [] })
    })
    table.answer('rest', 'on')
    expect(table.of('rest.deferred')).toMatchObject([{ after: 'repair/1' }])
    expect(table.of('countersign.asked')).toEqual([])
    expect(table.mode).toBe('situation')
    table.playRow('tell/1')
    table.finishRow('tell/1')
    expect(table.promptOf('rest')).toBe('repair/1/2/dsi/rest')
    expect(optionsNow(table)).toEqual(['full', 'short', 'shifts', 'none'])
    table.answer('rest', 'full')
    table.advance(table.minute + 10_000)
    expect(table.of('rest.ended')).toMatchObject([{ after: 'repair/1' }])
    expect(table.mode).toBe('situation')
  })

  it('that was put off up to the last phase is not asked about any more', () => {
    const table = atNight(1000)
    table.answer('rest', 'on')
    table.playRow('tell/1')
    table.finishRow('tell/1')
    expect(table.state.ended).toBe('finished')
  })

  it('says when the next phase can end at all while the copies run', () => {
    const copying = (s: Parameters<Change>[0]) => {
      the(s.services, 'mail').session = 2
      the(s.services, 'mail').copied = true
      s.settings.copy.minutes = [480, 660]
      s.rows[2]!.work = 'restore'
      s.rows[2]!.session = 2
    }
    const asked = (table: Table) => view(table.world, table.state, table.events, 'dsi').prompts[0]!
    expect(asked(atNight(1300, copying)).copies).toEqual([210 + 480, 210 + 660])
    expect(asked(atNight(1300)).copies).toBeNull()
  })
})

describe('the evening of a day', () => {
  const paper = (s: Parameters<Change>[0]) => {
    s.paper = {
      evenings: [
        {
          fronts: [{ id: 'dark', when: { gauge: 'goodwill', below: 101 } }, { id: 'calm' }],
          voices: [{ id: 'angry', when: { gauge: 'goodwill', below: 0 } }, { id: 'patient' }],
        },
        { fronts: [{ id: 'over' }], voices: [{ id: 'relieved' }] },
      ],
    }
    s.settings.stamina.start = 50
  }
  const evenings = (table: Table) => table.of('evening.came')

  it.each(['full', 'none'])('is told once, whether the night is slept or not: %s', (choice) => {
    const table = atNight(1320, paper)
    table.answer('rest', choice)
    if (choice === 'none') table.answer('rest-none', 'sign')
    expect(evenings(table)).toMatchObject([{ evening: 1, front: 'dark', voice: 'patient' }])
    const [{ stamina, worn }] = evenings(table) as [ReturnType<typeof evenings>[number]]
    expect(stamina).toEqual(
      Object.fromEntries(
        table.world.roles.map((role) => [role, staminaNow(table.world, table.state, role)]),
      ),
    )
    expect(worn).toEqual(table.world.roles.filter((role) => stamina[role]! < 40))
    if (choice === 'full') table.advance(table.minute + 10_000)
    expect(evenings(table)).toHaveLength(1)
  })

  it('comes once more at the end, where somebody writes of it', () => {
    const ended = (change: Change) => {
      const table = atNight(1320, change)
      table.answer('rest', 'full')
      table.advance(table.minute + 10_000)
      table.playRow('tell/1')
      table.finishRow('tell/1')
      expect(table.state.ended).toBe('finished')
      return evenings(table).map(({ evening, front }) => [evening, front])
    }
    expect(ended(paper)).toEqual([
      [1, 'dark'],
      [2, 'over'],
    ])
    expect(ended(() => {})).toEqual([[1, '']])
  })

  it('does not come while the night is put off', () => {
    const table = atNight(1000, paper)
    table.answer('rest', 'on')
    expect(evenings(table)).toEqual([])
  })
})

describe('a night in shifts', () => {
  const inShifts = (change: Change = () => {}): Table => {
    const table = atNight(1320, (s) => {
      s.settings.stamina.start = 50
      s.settings.stamina.workPerHour = 0
      s.settings.stamina.idlePerHour = 0
      change(s)
    })
    table.answer('rest', 'shifts')
    expect(table.of('countersign.asked')).toMatchObject([{ about: 'rest-shifts' }])
    table.answer('rest-shifts', 'sign')
    return table
  }
  const resting = (table: Table) =>
    Object.entries(view(table.world, table.state, table.events, 'dsi').work)
      .filter(([, { state }]) => state === 'resting')
      .map(([role]) => role)

  it('puts one half of the roles to sleep, then the other, each for half of it', () => {
    const table = inShifts()
    expect(table.of('rest.started')).toMatchObject([{ minutes: 780, shifts: true }])
    expect(resting(table)).toEqual(SHIFTS[0])
    table.advance(10_000)
    expect(table.minute).toBe(210 + 390)
    expect(table.of('rest.relieved')).toMatchObject([{ up: SHIFTS[0], asleep: SHIFTS[1] }])
    expect(resting(table)).toEqual(SHIFTS[1])
    table.advance(10_000)
    expect(table.minute).toBe(210 + 780)
    expect(table.mode).toBe('situation')
    for (const role of SHIFTS.flat()) {
      expect(staminaNow(table.world, table.state, role), role).toBe(50 + 6.5 * 6)
    }
  })

  it('may be refused, and is then slept through', () => {
    const table = atNight(1320)
    table.answer('rest', 'shifts')
    table.answer('rest-shifts', 'refuse')
    expect(table.mode).toBe('resting')
    table.advance(10_000)
    expect(table.minute).toBe(210 + 780)
  })

  it('lets those who are up open a phase and work on it; the others begin when they wake', () => {
    const table = inShifts((s) => {
      lasting(s, 'coordinate-words', 30)
      lasting(s, 'statement', 60)
      lasting(s, 'audiences', 40)
      lasting(s, 'tell-users', 40)
    })
    table.playRow('tell/1')
    const started = () => table.of('task.started').filter(({ row }) => row === 'tell/1')
    expect(started().map(({ role }) => role)).toEqual(['dsi', 'direction'])
    table.runTo(210 + 390)
    expect(
      started()
        .slice(2)
        .every(({ minute }) => minute === 600),
    ).toBe(true)
    expect(started().length).toBeGreaterThan(2)
    table.advance(10_000)
    expect(table.of('phase.closed').at(-1)).toMatchObject({
      row: 'tell/1',
      minutes: 60,
      minute: 640,
    })
  })

  it('keeps who sleeps from opening a phase, and from initiatives', () => {
    const table = inShifts()
    expect(table.refusalOf('admin', { type: 'initiative.start', initiative: 'call-cert' })).toBe(
      'not-now',
    )
    table.advance(10_000)
    expect(table.refusalOf('dsi', { type: 'phase.open', phase: 'tell/1' })).toBe('rest-first')
    expect(view(table.world, table.state, table.events, 'dsi').opening).toBeNull()
    table.initiative('admin', 'call-cert')
    expect(table.of('task.started').at(-1)).toMatchObject({ role: 'admin', kind: 'initiative' })
  })

  it('brings a stimulus to who is up, and waits with one for who sleeps', () => {
    const fallen = (addressee: string) => {
      const table = inShifts((s) => {
        s.stimuli = [
          falling('first', 'repair/1', { addressee }),
          falling('second', 'repair/1', { addressee }),
        ]
      })
      table.runTo(990)
      return table.of('stimulus.fired')[1]!.minute
    }
    expect(fallen('dsi')).toBe(229)
    expect(fallen('admin')).toBe(600)
  })

  it('lets who has work in hand finish it before sleeping', () => {
    const table = inShifts((s) => {
      lasting(s, 'coordinate-words', 500)
    })
    table.playRow('tell/1')
    table.runTo(600)
    expect(resting(table)).not.toContain('dsi')
    table.runTo(715)
    expect(resting(table)).toContain('dsi')
  })

  describe('in which somebody is woken', () => {
    const calling = (change: Change = () => {}): Table =>
      inShifts((s) => {
        const call = { ...the(s.initiatives, 'call-cert'), minutes: [10, 10] as [number, number] }
        s.initiatives.push(
          {
            ...call,
            id: 'wake-dsi',
            role: 'admin',
            when: { asleep: 'dsi' },
            effects: [{ type: 'wake', role: 'dsi' }],
          },
          {
            ...call,
            id: 'wake-admin',
            role: 'dsi',
            when: { asleep: 'admin' },
            effects: [{ type: 'wake', role: 'admin' }],
          },
        )
        change(s)
      })
    const wakeDsi = { type: 'initiative.start', initiative: 'wake-dsi' } as const

    it('has them up from then on: what they rested is kept, and the next phase is theirs to open', () => {
      const table = calling()
      expect(table.refusalOf('admin', wakeDsi)).toBe('not-now')
      table.advance(10_000)
      table.initiative('admin', 'wake-dsi')
      table.runTo(610)
      expect(table.of('role.woken')).toMatchObject([
        { role: 'dsi', minute: 610, cause: { kind: 'initiative', id: 'wake-dsi', role: 'admin' } },
      ])
      expect(resting(table)).toEqual(['direction'])
      expect(staminaNow(table.world, table.state, 'dsi')).toBe(51)
      expect(view(table.world, table.state, table.events, 'dsi').opening?.row).toBe('tell/1')
      table.open('tell/1')
      expect(table.state.rest).not.toBeNull()
    })

    it('reads in the log of the company, and of nobody else', () => {
      const table = calling()
      table.advance(10_000)
      table.initiative('admin', 'wake-dsi')
      table.runTo(610)
      const reads = (role: string) =>
        view(table.world, table.state, table.events, role).journal.some(
          ({ type }) => type === 'role.woken',
        )
      expect(table.world.roles.filter(reads)).toEqual(['dsi', 'direction', 'admin', 'development'])
    })

    it('is not done to who is up, nor by who comes to bed after them', () => {
      const table = calling()
      expect(
        table.refusalOf('dsi', { type: 'initiative.start', initiative: 'wake-admin' }),
      ).toBeNull()
      table.initiative('dsi', 'wake-admin')
      table.runTo(220)
      expect(resting(table)).toEqual(['client', 'development'])
      expect(table.refusalOf('admin', wakeDsi)).toBe('initiative-early')
      table.runTo(600)
      // Their half is over: they are up as the others of it, and who woke them sleeps.
      expect(resting(table)).toEqual(SHIFTS[1])
      expect(table.state.rest).toEqual({
        after: 'repair/1',
        kind: 'night',
        minutes: 780,
        since: 210,
        shift: 2,
      })
    })

    it('is too late once it was not to be done after some minute', () => {
      const table = calling((s) => {
        the(s.initiatives, 'wake-dsi').when = { all: [{ asleep: 'dsi' }, { not: { after: 600 } }] }
      })
      table.advance(10_000)
      expect(table.refusalOf('admin', wakeDsi)).toBe('initiative-late')
    })
  })
})
