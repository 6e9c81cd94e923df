import { describe, expect, it } from 'vitest'
import type {
  FacilitatorCommand,
  FacilitatorMessage,
} from '../../src/protocol/facilitator-messages'
import { LIMITS, TIMES } from '../../src/protocol/limits'
import type { Joined, SeatTaken, Ticket } from '../../src/protocol/messages'
import { unpacked } from '../../src/protocol/messages'
import { patched } from '../../src/protocol/news'
import type { Journal } from '../../src/server/journal/journal'
import { memoryJournal } from '../../src/server/journal/memory-journal'
import { shipped } from '../support/shipped'
import { dataFolder, journalIn } from './data-folder'
import { hosted } from './hosted'
import { HOST, shelf, viewOf } from './open-hosted'

const token = HOST.token
const note = (text: string) => ({ type: 'note.add', text, about: '' }) as const

const journals: Record<string, () => Promise<Journal>> = {
  memory: async () => memoryJournal(() => 0),
  file: () => journalIn(dataFolder()),
}

describe.each(Object.entries(journals))('an exercise hosted on a journal (%s)', (_name, open) => {
  it('is joined by its code, started, played and debriefed', async () => {
    const server = await hosted({ journal: await open() })
    const { exercise, teams, guessable } = await server.make()
    expect([teams.length, guessable]).toEqual([1, false])
    expect(teams[0]!.code).toMatch(/^[B-Z2-9]{6}$/)
    const dsi = await server.join(` ${teams[0]!.code.toLowerCase()} `, ['dsi'], 'Léa')
    expect((await viewOf(dsi)).mode).toBe('lobby')
    const facilitator = server.facilitator(exercise)
    expect(await facilitator.start()).toEqual({ t1: { n: 1, refusal: null } })
    const view = await viewOf(dsi)
    expect([view.mode, view.roles]).toEqual(['situation', ['dsi']])
    expect(view.views.dsi!.holders).toMatchObject({ dsi: 'player', client: 'reference' })
    const { row } = view.views.dsi!.opening!
    const opened = await dsi.send('o1', { type: 'phase.open', phase: row }, { seen: view.n })
    expect(opened.refusal).toBeNull()
    expect((await viewOf(dsi)).n).toBe(opened.n)

    await facilitator.send('e', { type: 'exercise.end', reason: 'noon' })
    expect((await viewOf(dsi)).mode).toBe('debrief')
    const record = () => server.get(`${dsi.place}/record`, { token: dsi.token })
    expect((await record()).status).toBe(404)
    expect((await facilitator.act('d', { type: 'debrief.open' })).refusal).toBeNull()
    const given = await record()
    expect(given.body).toMatchObject({ commands: { length: opened.n + 1 }, seed: /./ })
  })

  it('is found again as it was by the next process, with its seats, gates and names of commands', async () => {
    const journal = await open()
    const before = await hosted({ journal })
    const { exercise, teams } = await before.make()
    const dsi = await before.join(teams[0]!.code, ['dsi'])
    await before.facilitator(exercise).start()
    const gate = { type: 'gate.set', row: (await viewOf(dsi)).views.dsi!.opening!.row, open: false }
    await before.facilitator(exercise).act('g', gate as never)
    const sent = await dsi.send('n1', note('once'))
    await before.close()

    const after = await hosted({ journal })
    const again = async (id: string) =>
      (
        await after.post(
          `${dsi.place}/commands`,
          { id, command: note('once') },
          { token: dsi.token },
        )
      ).body
    expect(await again('n1')).toEqual(sent)
    expect(await again('n2')).toEqual({ n: sent.n + 1, refusal: null })
    const open1 = { type: 'phase.open', phase: gate.row }
    const held = await after.post(
      `${dsi.place}/commands`,
      { id: 'o', command: open1 },
      { token: dsi.token },
    )
    expect(held.body).toMatchObject({ refusal: { code: 'gate' } })
    expect((await after.facilitator(exercise).start()).t1!.refusal).toBeNull()
    expect((await after.facilitator(exercise).start('other')).t1!.refusal?.code).toBe('not-now')
  })
})

describe('a seat', () => {
  it('is one device’s, of ten that want it at once', async () => {
    const server = await hosted({ journal: await journalIn(dataFolder()) })
    const { teams } = await server.make()
    const { code } = teams[0]!
    const joined = await Promise.all(
      Array.from({ length: 10 }, () => server.post<Joined>('api/join', { code })),
    )
    const taken = await Promise.all(
      joined.map(({ body: { ticket } }) =>
        server.post<SeatTaken>('api/seats', { ticket, roles: ['dsi', 'admin'] }),
      ),
    )
    expect(taken.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
    const free = (await server.post<Joined>('api/join', { code })).body.roles
    expect(free.filter((one) => !one.free).map(({ role }) => role)).toEqual(['dsi', 'admin'])
  })

  it('is given again to who asks again with the same ticket, and to nobody with a used or foreign one', async () => {
    const server = await hosted()
    const { teams } = await server.make()
    const { ticket } = (await server.post<Joined>('api/join', { code: teams[0]!.code })).body
    const take = (ticketSaid: string, roles: string[]) =>
      server.post<SeatTaken>('api/seats', { ticket: ticketSaid, roles })
    const first = await take(ticket, ['dsi'])
    expect((await take(ticket, ['dsi'])).body).toEqual(first.body)
    expect((await take(ticket, ['admin'])).status).toBe(410)
    expect((await take(`${ticket}x`, ['admin'])).status).toBe(410)
    expect((await take('nonsense', ['admin'])).status).toBe(410)
    const other = (await server.post<Joined>('api/join', { code: teams[0]!.code })).body.ticket
    expect((await take(other, ['nobody'])).status).toBe(400)
    server.clock.ms += TIMES.ticket
    expect((await take(other, ['admin'])).status).toBe(410)
  })

  it('of a late joiner takes its role over from the policy that plays it', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make()
    const dsi = await server.join(teams[0]!.code, ['dsi'])
    await server.facilitator(exercise).start()
    const admin = await server.join(teams[0]!.code, ['admin'])
    const { views } = await viewOf(admin)
    expect(views.admin!.holders).toMatchObject({
      dsi: 'player',
      admin: 'player',
      client: 'reference',
    })
    // Who lets a policy play is not undone by a later start of the server.
    await server
      .facilitator(exercise)
      .send('p', { type: 'role.assign', role: 'admin', holder: 'novice' })
    const again = await hosted({ journal: server.journal })
    const told = await again.get<{ messages: { message: { view: { views: object } } }[] }>(
      `${dsi.place}/news`,
      { token: dsi.token },
    )
    expect(told.body.messages.at(-1)!.message.view.views).toMatchObject({
      dsi: { holders: { admin: 'novice' } },
    })
  })

  it('without roles watches what the crisis team sees, and says nothing', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make()
    await server.join(teams[0]!.code, ['dsi'])
    const watching = await server.join(teams[0]!.code, [])
    await server.facilitator(exercise).start()
    expect((await watching.told())[0]!.message).toMatchObject({ type: 'hello', watching: true })
    expect((await viewOf(watching)).roles).toEqual(['dsi'])
    expect((await watching.send('n', note('hello'))).refusal?.code).toBe('not-yours')
  })

  it('is handed over: the device before it is told, and its token is worth nothing any more', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make()
    const dsi = await server.join(teams[0]!.code, ['dsi'])
    const own = await server.post<Ticket>(`${dsi.place}/ticket`, {}, { token: dsi.token })
    expect(own.status).toBe(200)
    const { ticket } = (await server.post<Ticket>(`f/${exercise}/seats/${dsi.seat}`, {}, { token }))
      .body
    const next = (await server.post<SeatTaken>('api/seats', { ticket })).body
    expect(next).toMatchObject({ seat: dsi.seat, roles: ['dsi'] })
    expect(next.token).not.toBe(dsi.token)
    expect((await server.get(`${dsi.place}/news`, { token: dsi.token })).status).toBe(401)
    expect((await server.get(`${dsi.place}/news`, { token: next.token })).status).toBe(200)
  })

  it('that is released is free for others', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make()
    const dsi = await server.join(teams[0]!.code, ['dsi'])
    const facilitator = server.facilitator(exercise)
    expect(
      (await facilitator.act('r', { type: 'seat.release', seat: dsi.seat })).refusal,
    ).toBeNull()
    expect((await server.get(`${dsi.place}/news`, { token: dsi.token })).status).toBe(401)
    const again = await server.join(teams[0]!.code, ['dsi'])
    expect(again.seat).not.toBe(dsi.seat)
    await server.post(`${again.place}/leave`, {}, { token: again.token })
    await server.join(teams[0]!.code, ['dsi'])
  })

  it('goes on from what it heard last: what it missed, put onto its view, is the view that there is', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make()
    const dsi = await server.join(teams[0]!.code, ['dsi', 'admin'])
    await server.facilitator(exercise).start()
    const first = await dsi.told()
    const last = first.at(-1)!
    if (last.message.type !== 'view') throw new Error('no view')
    let view = unpacked(last.message.view)
    for (const text of ['one', 'two', 'three']) await dsi.send(text, note(text))
    const missed = await dsi.told(last.id)
    expect(missed[0]!.message.type).toBe('hello')
    for (const { message } of missed)
      if (message.type === 'news') view = patched(view, message.news)
    expect(view).toEqual(unpacked(await viewOf(dsi)))
    for (let n = 0; n <= LIMITS.kept / LIMITS.commands; n += 1) {
      server.clock.ms += LIMITS.commandSeconds * 1000
      for (let k = 0; k < LIMITS.commands; k += 1) await dsi.send(`x${n}-${k}`, note('more'))
    }
    expect((await dsi.told(last.id)).at(-1)!.message.type).toBe('view')
    expect((await dsi.told('nonsense')).at(-1)!.message.type).toBe('view')
  })
})

describe('a facilitator', () => {
  it('lets a stimulus fall, skips another, hands a document over, and is told why one without its minute cannot be moved', async () => {
    const server = await hosted({ library: shelf(shipped('ransomware-pra')) })
    const { exercise, teams } = await server.make({ scenario: 'ransomware-pra' })
    const dsi = await server.join(teams[0]!.code, ['dsi'])
    const facilitator = server.facilitator(exercise)
    await facilitator.start()
    const before = await viewOf(dsi)
    const { row } = before.views.dsi!.opening!
    await dsi.send('o', { type: 'phase.open', phase: row }, { seen: before.n })
    const seen = async () => {
      const told = await facilitator.told('t1')
      const team = told.find((message) => message.type === 'team')
      if (team?.type !== 'team') throw new Error('no team is told')
      return team.view
    }
    const { stimuli, documents } = await seen()
    const [fallen, skipped, moved] = stimuli.filter(({ status }) => status === 'reserve')
    const given: Record<string, FacilitatorCommand> = {
      fire: { type: 'stimulus.fire', stimulus: fallen!.id },
      skip: { type: 'stimulus.skip', stimulus: skipped!.id },
      hand: { type: 'document.hand', document: documents[0]!, to: ['dsi'] },
    }
    for (const [id, command] of Object.entries(given)) {
      expect((await facilitator.send(id, command)).t1, id).toMatchObject({ refusal: null })
    }
    const after = await seen()
    const now = (id: string) => after.stimuli.find((one) => one.id === id)
    const shift = { type: 'stimulus.shift', stimulus: moved!.id, minutes: 7 } as const
    expect((await facilitator.send('shift', shift)).t1!.refusal?.code).toBe('unknown')
    expect(now(fallen!.id)?.status).toBe('fired')
    expect(now(skipped!.id)?.status).toBe('skipped')
    const { documents: read } = (await viewOf(dsi)).views.dsi!
    expect(read.map(({ id }) => id)).toContain(documents[0])
    // Once gone it cannot come again.
    expect((await facilitator.send('again', given.fire!)).t1!.refusal).not.toBeNull()
  })

  it('hears of the exercise, of all its teams in lines, of the one that is looked at, and sees through a role’s eyes', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make({ teams: ['North', 'South'] })
    await server.join(teams[0]!.code, ['dsi'], 'Léa')
    const facilitator = server.facilitator(exercise)
    await facilitator.start()
    const told = await facilitator.told('t1/dsi')
    expect(told.map(({ type }) => type)).toEqual([
      ...['hello', 'exercise', 'server'],
      ...['people', 'team', 'eyes', 'lines'],
    ])
    type Of<Type> = Extract<FacilitatorMessage, { type: Type }>
    expect((told[3] as Of<'people'>).seats).toMatchObject([{ roles: ['dsi'], name: 'Léa' }])
    expect((told[4] as Of<'team'>).view.journal.map(({ type }) => type)).toContain(
      'exercise.started',
    )
    const { set } = told[6] as Of<'lines'>
    expect(Object.keys(set)).toEqual(['t1', 't2'])
    expect(set.t1).toMatchObject({ mode: 'situation', seats: 1, here: 0, away: ['dsi'] })
    expect(set.t1!.owing).toEqual([{ role: 'dsi', owes: 0 }])
  })

  it('has what no player has, and players have what is theirs', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make({ settings: { pausing: 'facilitator' } })
    const dsi = await server.join(teams[0]!.code, ['dsi'])
    const facilitator = server.facilitator(exercise)
    await facilitator.start()
    expect((await dsi.send('p', { type: 'exercise.pause' })).refusal?.code).toBe('not-yours')
    const message = {
      type: 'message.send' as const,
      to: ['dsi'],
      from: 'The mayor',
      text: 'Well?',
    }
    expect((await dsi.send('m', message)).refusal?.code).toBe('not-yours')
    for (const [n, command] of [
      { type: 'exercise.pause' } as const,
      message,
      { type: 'note.add', text: 'slow', about: '' } as const,
      { type: 'exercise.resume' } as const,
    ].entries()) {
      expect((await facilitator.send(`c${n}`, command)).t1!.refusal, command.type).toBeNull()
      expect((await facilitator.send(`c${n}`, command)).t1!.refusal, 'once').toBeNull()
    }
    const { journal } = (await viewOf(dsi)).views.dsi!
    expect(journal.map(({ type }) => type)).toEqual([
      ...['exercise.started', 'exercise.paused', 'message.sent', 'exercise.resumed'],
    ])
  })

  it('locks the doors, adds and renames teams, and is refused what makes no sense', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make()
    const facilitator = server.facilitator(exercise)
    const act = async (id: string, said: Parameters<typeof facilitator.act>[1]) =>
      (await facilitator.act(id, said)).refusal?.code ?? null
    expect(await act('1', { type: 'join.lock', locked: true })).toBeNull()
    expect(await act('1', { type: 'join.lock', locked: true })).toBeNull()
    expect(await act('2', { type: 'join.lock', locked: true })).toBe('already')
    expect((await server.post('api/join', { code: teams[0]!.code })).status).toBe(423)
    expect(await act('3', { type: 'team.add', name: 'South' })).toBeNull()
    expect(await act('4', { type: 'team.rename', team: 't2', name: 'West' })).toBeNull()
    expect(await act('5', { type: 'team.rename', team: 't9', name: 'West' })).toBe('unknown')
    expect(await act('6', { type: 'gate.set', row: 'nowhere', open: false })).toBe('unknown')
    expect(await act('7', { type: 'seat.release', seat: 'nobody' })).toBe('unknown')
    const { body } = await server.get('api/exercises', { token })
    expect(body).toMatchObject([{ teams: [{ name: 'North' }, { team: 't2', name: 'West' }] }])
  })
})

describe('what is asked', () => {
  it('is answered to who may ask, and refused in words to all others', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make({ teams: ['North', 'South'] })
    const dsi = await server.join(teams[0]!.code, ['dsi'])
    const ask = async (path: string, how = {}) => {
      const { status, body, headers } = await server.get<{ error: string }>(path, how)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      return [status, body.error]
    }
    const mine = { token: dsi.token }
    expect(await ask('room.json')).toEqual([200, undefined])
    expect(await ask(`${dsi.place}/news`)).toEqual([401, 'token'])
    expect(await ask(`t/${exercise}.t2/news`, mine)).toEqual([401, 'token'])
    expect(await ask('t/other.t1/news', mine)).toEqual([404, 'unknown'])
    expect(await ask('t/nowhere', mine)).toEqual([404, 'unknown'])
    expect(await ask(`f/${exercise}/news`, mine)).toEqual([401, 'token'])
    expect(await ask('api/exercises', mine)).toEqual([401, 'token'])
    expect(await ask('metrics')).toEqual([401, 'token'])
    expect(await ask('api/join')).toEqual([405, 'method'])
    expect(await ask(`${dsi.place}/news?language=xx`, mine)).toEqual([400, 'malformed'])
    expect(await ask('room.json', { headers: { Origin: 'http://elsewhere.example' } })).toEqual([
      ...[403, 'origin'],
    ])
    expect(await ask('room.json', { headers: { Origin: server.url.slice(0, -1) } })).toEqual([
      ...[200, undefined],
    ])
    const post = async (body: unknown, headers = {}) => {
      const answer = await server.post<{ error: string }>('api/join', body, { headers })
      return [answer.status, answer.body.error]
    }
    expect(await post('{')).toEqual([400, 'malformed'])
    expect(await post({ code: 'BBBBBB' }, { 'Content-Type': 'text/plain' })).toEqual([415, 'type'])
    expect(await post({ code: 'x'.repeat(LIMITS.body) })).toEqual([413, 'too-large'])
    expect(await post({ code: 'BBBBBB' })).toEqual([404, 'code'])
  })

  it('is slowed down: wrong codes by address, commands by seat', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make()
    const dsi = await server.join(teams[0]!.code, ['dsi'])
    await server.facilitator(exercise).start()
    const guess = async () => (await server.post('api/join', { code: 'BBBBBB' })).status
    for (let n = 0; n < LIMITS.joins; n += 1) expect(await guess()).toBe(404)
    expect(await guess()).toBe(429)
    server.clock.ms += 60_000
    expect(await guess()).toBe(404)
    for (let n = 0; n < LIMITS.commands; n += 1) await dsi.send(`n${n}`, note('x'))
    await expect(dsi.send('more', note('x'))).rejects.toThrow('429')
    server.clock.ms += LIMITS.commandSeconds * 1000
    expect((await dsi.send('more', note('x'))).refusal).toBeNull()
  })
})
