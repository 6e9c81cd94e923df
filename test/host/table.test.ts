import { describe, expect, it } from 'vitest'
import { type News, patched } from '../../src/protocol/news'
import type { Seat, SeatCommand } from '../../src/protocol/seat'
import type { Role } from '../../src/scenario/roles'
import { recordGame } from '../../src/session/autoplay'
import { isProblem } from '../../src/session/record-problem'
import { replay } from '../../src/session/replay'
import { firstAnswer } from '../support/first-answer'
import { giver, seated } from '../support/seated'
import { watchedStore } from '../support/session-play'
import { options, scenario } from '../support/small-game'

const first = scenario.rows[0]!.key

/** The first thing that a seat is asked and has not answered, with an answer to it. */
function asked(seat: Seat, role: Role) {
  const prompt = seat.view().views[role]!.prompts.find(({ answer }) => !answer)!
  return { type: 'prompt.answer', prompt: prompt.id, answer: firstAnswer(prompt) } as const
}

/** Plays to the end what a seat of all roles is asked. */
async function playOut(seat: Seat): Promise<void> {
  const give = giver(seat)
  for (let turn = 0; seat.record() === null; turn += 1) {
    const { mode, views, n } = seat.view()
    const role = (Object.keys(views) as Role[]).find((one) =>
      views[one]!.prompts.some(({ answer }) => !answer),
    )
    const opening = views.dsi?.opening
    const sent =
      mode === 'deciding'
        ? await give(asked(seat, role!))
        : mode === 'situation'
          ? await give({ type: 'phase.open', phase: opening!.row })
          : await seat.run({ id: `run-${turn}`, seen: n })
    expect(sent.refusal).toBeNull()
  }
}

describe('teammates played by a policy', () => {
  it('play at the table as they would alone, and what they do is recorded', async () => {
    const { seat, table } = await seated({ held: [] })
    for (let turn = 0; seat.record() === null; turn += 1) {
      await seat.run({ id: `run-${turn}`, seen: seat.view().n })
    }
    expect(table.record()).toEqual(recordGame(scenario, 'one', options, 'reference').record)
  })

  it('answer what they owe and leave to people what is theirs', async () => {
    const { session, give, seat } = await seated({ held: ['dsi'] })
    // Nobody opens a phase but the person.
    expect(seat.view().mode).toBe('situation')
    expect((await give({ type: 'phase.open', phase: first })).refusal).toBeNull()
    const owed = Object.values(session.state().prompts).filter((p) => !p.answer)
    expect(owed.map(({ role }) => role)).toEqual(owed.map(() => 'dsi'))
  })

  it('stop when another window has the game', async () => {
    const { store, asked: stored } = watchedStore((n) => (n < 2 ? 'stored' : 'conflict'))
    const { table, seat } = await seated({ held: [], store })
    expect(table.trouble()).toBe('conflict')
    expect(stored.length).toBe(3)
    expect(table.record().commands.length).toBe(2)
    expect(seat.view()).toMatchObject({ trouble: 'conflict', n: 2 })
  })
})

describe('a seat', () => {
  it('plays a whole game whose record replays to the same end', async () => {
    const { seat, table } = await seated()
    await playOut(seat)
    expect(seat.record()).toEqual(table.record())
    expect(isProblem(replay(table.record(), scenario))).toBe(false)
  })

  it('speaks for its own roles alone', async () => {
    const { table, seat, give } = await seated()
    await give({ type: 'phase.open', phase: first })
    const admin = table.connect({ name: 'a', roles: ['admin'], owner: false })
    const guest = giver(admin)
    expect((await guest(asked(seat, 'dsi'))).refusal?.code).toBe('not-yours')
    expect((await guest(asked(admin, 'admin'))).refusal).toBeNull()
    expect(table.record().commands.at(-1)).toMatchObject({ by: 'admin' })
    expect((await guest({ type: 'note.add', text: 'seen', about: '' }, 'dsi')).refusal?.code).toBe(
      'not-yours',
    )
    const others: SeatCommand[] = [
      { type: 'exercise.end', reason: 'stopped' },
      { type: 'role.assign', role: 'admin', holder: 'player' },
      { type: 'stimulus.skip', stimulus: scenario.stimuli[0]!.id },
      { type: 'message.send', to: ['dsi'], from: 'The mayor', text: 'Hello' },
      { type: 'document.hand', document: scenario.evidence[0]!.id, to: ['dsi'] },
      { type: 'rating.override', target: 'decisions', rating: 'P', reason: 'mine' },
    ]
    for (const command of others) {
      expect((await guest(command)).refusal?.code).toBe('not-yours')
    }
  })

  it('gets no record before the debrief, and its owner rates nothing before it', async () => {
    const { seat, give } = await seated()
    const override = {
      type: 'rating.override',
      target: 'decisions',
      rating: 'P',
      reason: 'seen',
    } as const
    expect(seat.record()).toBeNull()
    expect((await give(override)).refusal?.code).toBe('not-yours')
    await give({ type: 'exercise.end', reason: 'stopped' })
    expect((await give(override)).refusal).toBeNull()
    expect(seat.record()).toMatchObject({ commands: [{}, {}, { by: 'facilitator' }] })
  })

  it('may repeat all names that another has used: nothing is swallowed', async () => {
    const { table } = await seated()
    const seats = ['a', 'b'].map((name) => table.connect({ name, roles: ['dsi'], owner: false }))
    for (const seat of seats) {
      for (const id of ['x1', 'x2']) {
        const { refusal } = await seat.send({ type: 'note.add', text: id, about: '' }, { id })
        expect(refusal).toBeNull()
      }
    }
    const { commands } = table.record()
    expect(commands.map(({ id }) => id)).toEqual(['c0', 'a.x1', 'a.x2', 'b.x1', 'b.x2'])
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
  })

  it('is answered as the first time when it sends a command again', async () => {
    const { table } = await seated()
    const seat = table.connect({ name: 'a', roles: ['dsi'], owner: false })
    const note = { type: 'note.add', text: 'once', about: '' } as const
    const sent = await Promise.all([1, 2, 3].map(() => seat.send(note, { id: 'n' })))
    expect(sent[0]).toEqual({ n: 2, refusal: null })
    expect(sent).toEqual([sent[0], sent[0], sent[0]])
    expect(table.record().commands.length).toBe(2)
  })

  it('has names of its own for commands within bounds only', async () => {
    const { table } = await seated()
    const seat = table.connect({ name: 'a', roles: ['dsi'], owner: false })
    for (const id of ['', 'a.b', 'x'.repeat(24), 'é']) {
      const { refusal } = await seat.send({ type: 'note.add', text: 'n', about: '' }, { id })
      expect(refusal).toEqual({ code: 'malformed', detail: 'id' })
    }
  })

  it('lets time run from what it sees alone: a second press does nothing', async () => {
    const { seat, give } = await seated({ held: ['dsi'] })
    await give({ type: 'phase.open', phase: first })
    while (seat.view().mode === 'deciding') await give(asked(seat, 'dsi'))
    const { n } = seat.view()
    const [one, two] = await Promise.all([
      seat.run({ id: 'r1', seen: n }),
      seat.run({ id: 'r2', seen: n }),
    ])
    expect(one.refusal).toBeNull()
    expect(two.refusal?.code).toBe('moved')
  })

  it('runs to what it names, over what teammates are asked meanwhile', async () => {
    const held = ['client'] as const
    const { table, seat } = await seated({ held, seed: 'two' })
    let runs = 0
    while (seat.record() === null) {
      const { n, mode } = seat.view()
      if (mode === 'deciding') {
        await seat.send(asked(seat, 'client'), { id: `a${n}` })
        continue
      }
      const before = table.record().commands.length
      expect((await seat.run({ id: `r${n}`, seen: n, until: 'alarm' })).refusal).toBeNull()
      const ran = table.record().commands.slice(before)
      for (const { command } of ran) {
        if (command.type === 'clock.advance') expect(command.until).toBe('alarm')
      }
      runs += 1
    }
    const { commands } = table.record()
    const advances = commands.filter(({ command }) => command.type === 'clock.advance')
    expect(advances.length).toBeGreaterThan(runs)
    expect(isProblem(replay(table.record(), scenario))).toBe(false)
  })

  it('may pause where its table lets everybody; where it does not, the owner alone may', async () => {
    const pause = { type: 'exercise.pause' } as const
    const resume = { type: 'exercise.resume' } as const
    for (const [pausing, refused] of [
      ['anybody', undefined],
      ['owner', 'not-yours'],
    ] as const) {
      const { table, give } = await seated({ pausing })
      const guest = giver(table.connect({ name: 'a', roles: ['admin'], owner: false }))
      expect((await guest(pause)).refusal?.code).toBe(refused)
      if (refused) expect((await give(pause)).refusal).toBeNull()
      expect((await guest(resume)).refusal?.code).toBe(refused)
      if (refused) expect((await give(resume)).refusal).toBeNull()
      expect(table.record().commands.map(({ command }) => command.type)).toEqual([
        'exercise.start',
        'exercise.pause',
        'exercise.resume',
      ])
    }
  })

  it('opens a phase from what it sees, and not while a gate holds it back', async () => {
    const { table, seat } = await seated()
    const open = { type: 'phase.open', phase: first } as const
    table.connect({ name: null, roles: 'players', owner: true }).act({
      type: 'gate.set',
      row: first,
      open: false,
    })
    expect((await seat.send(open, { id: 'o1', seen: 1 })).refusal).toEqual({
      code: 'gate',
      detail: first,
    })
    seat.act({ type: 'gate.set', row: first, open: true })
    expect((await seat.send(open, { id: 'o2', seen: 0 })).refusal?.code).toBe('moved')
    expect((await seat.send(open, { id: 'o3', seen: 1 })).refusal).toBeNull()
  })

  it('hears nothing and says nothing any more once it was left', async () => {
    const { table, give } = await seated()
    const seat = table.connect({ name: 'a', roles: ['dsi'], owner: false })
    const heard: News[] = []
    seat.follow((news) => heard.push(news))
    await give({ type: 'note.add', text: 'one', about: '' }, 'dsi')
    seat.close()
    await give({ type: 'note.add', text: 'two', about: '' }, 'dsi')
    expect(heard.map(({ n }) => n)).toEqual([2])
    const { refusal } = await seat.send({ type: 'note.add', text: 'n', about: '' }, { id: 'n' })
    expect(refusal?.code).toBe('closed')
  })

  it('is told once of a command and what teammates answer to it, and of no refusal', async () => {
    const { seat, give } = await seated({ held: ['dsi'] })
    const heard: News[] = []
    seat.follow((news) => heard.push(news))
    await give({ type: 'phase.open', phase: first })
    await give({ type: 'phase.open', phase: first })
    expect(heard.map(({ n }) => n)).toEqual([seat.view().n])
    expect(seat.view().n).toBeGreaterThan(3)
    expect(heard[0]!.cues.filter(({ type }) => type === 'card').length).toBeGreaterThan(1)
  })

  it('misses nothing when it is looked at while a command is under way', async () => {
    const { table } = await seated({ held: ['dsi'] })
    const seat = table.connect({ name: null, roles: 'players', owner: true })
    let told = seat.view()
    seat.follow((news) => {
      told = patched(told, news)
    })
    const sent = seat.send({ type: 'phase.open', phase: first }, { id: 'o' })
    let done = false
    void sent.then(() => (done = true))
    while (!done) {
      seat.view()
      await null
    }
    expect(told).toEqual(seat.view())
    expect(told.mode).toBe('deciding')
  })

  it('is told that somebody answered, and not what', async () => {
    const { table, give, seat } = await seated()
    await give({ type: 'phase.open', phase: first })
    const client = table.connect({ name: 'a', roles: ['client'], owner: false })
    const heard: News[] = []
    client.follow((news) => heard.push(news))
    const answer = asked(seat, 'dsi')
    await give(answer)
    expect(heard[0]!.cues).toEqual([{ type: 'card', about: 'dsi' }])
    expect(JSON.stringify(heard[0])).not.toContain(answer.prompt)
    expect(heard[0]!.views.client!.set.answers!.dsi!.given).toBe(1)
  })
})
