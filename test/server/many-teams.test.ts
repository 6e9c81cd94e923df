import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { BoardMessage } from '../../src/protocol/board-messages'
import type { Deed, GuestInvited } from '../../src/protocol/facilitator-messages'
import { LIMITS } from '../../src/protocol/limits'
import type { Ticket } from '../../src/protocol/messages'
import type { SeatView } from '../../src/protocol/seat-view'
import type { TeamRegret } from '../../src/protocol/team-score'
import { memoryJournal } from '../../src/server/journal/memory-journal'
import type { GameRecord } from '../../src/session/record'
import { scenario as small } from '../support/small-game'
import { hosted } from './hosted'
import { type Facilitator, HOST, type Hosted, viewOf } from './open-hosted'

const TEAMS = ['North', 'South', 'West']
const asHost = { token: HOST.token }

const lineOf = async (facilitator: Facilitator, team: string) => {
  const told = await facilitator.told()
  const lines = told.find((message) => message.type === 'lines')
  return lines?.type === 'lines' ? lines.set[team]! : null
}
const invited = async (server: Hosted, exercise: string, kind: string, name: string) => {
  const said = { id: `i-${kind}`, kind, name }
  return (await server.post<GuestInvited>(`f/${exercise}/guests`, said, asHost)).body
}

describe('an exercise of several teams', () => {
  it('is told in a line for each: who is waited for and since when, what was done last, what came from outside', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make({ teams: TEAMS })
    const dsi = await server.join(teams[0]!.code, ['dsi'])
    const facilitator = server.facilitator(exercise)
    await facilitator.start()
    server.clock.ms += 90_000
    const view = await viewOf(dsi)
    const before = await lineOf(facilitator, 't1')
    expect(before).toMatchObject({ owing: [{ role: 'dsi', owes: 0 }], interventions: 0 })
    expect(server.clock.ms - before!.waits!.since!).toBe(90_000)
    await dsi.send('o', { type: 'phase.open', phase: view.views.dsi!.opening!.row })
    await facilitator.send('m', { type: 'message.send', to: ['dsi'], from: 'Mayor', text: 'Well?' })
    await facilitator.send('p', { type: 'exercise.pause' })
    server.clock.ms += 60_000
    const after = await lineOf(facilitator, 't1')
    expect(after).toMatchObject({ mode: 'paused', interventions: 1, waits: { since: null } })
    expect(after!.last).toMatchObject({ by: 'facilitator', did: 'exercise.pause' })
    expect(after!.rows![0]).toBe('open')
    expect(await lineOf(facilitator, 't2')).toMatchObject({ seats: 0, interventions: 1 })
  })

  it('opens no phase behind a gate, whatever its time, and its players are told', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make({ teams: TEAMS })
    const south = await server.join(teams[1]!.code, ['dsi'])
    const facilitator = server.facilitator(exercise)
    await facilitator.start()
    const { minute, opening } = (await viewOf(south)).views.dsi!
    await facilitator.act('g', { type: 'gate.set', row: opening!.row, open: false })
    const open = { type: 'phase.open', phase: opening!.row } as const
    expect((await south.send('o', open)).refusal?.code).toBe('gate')
    const told = await south.told()
    expect(told.map(({ message }) => message)).toContainEqual({
      type: 'gates',
      closed: [opening!.row],
    })
    expect((await viewOf(south)).views.dsi!.minute).toBe(minute)
    await facilitator.act('h', { type: 'gate.set', row: opening!.row, open: true })
    expect((await south.send('again', open)).refusal).toBeNull()
  })

  it('is run by several, each with a link of their own, and who did what is kept', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make({ teams: TEAMS })
    await server.join(teams[0]!.code, ['dsi'])
    const host = server.facilitator(exercise)
    await host.start()
    const camille = await invited(server, exercise, 'facilitator', 'Camille')
    expect(await invited(server, exercise, 'facilitator', 'Camille')).toEqual(camille)
    const oz = await invited(server, exercise, 'observer', 'Oz')
    const guest = server.facilitator(exercise, camille.token)
    await guest.send('m', { type: 'message.send', to: ['dsi'], from: 'Press', text: 'Well?' })
    await guest.act('b', { type: 'board.say', text: 'Break at ten.' })
    const watching = server.facilitator(exercise, oz.token)
    expect((await watching.told())[0]).toMatchObject({ seed: '', you: { kind: 'observer' } })
    await expect(watching.act('c', { type: 'join.lock', locked: true })).rejects.toThrow('401')

    const { body: deeds } = await server.get<Deed[]>(`f/${exercise}/deeds`, { token: oz.token })
    const done = deeds.map(({ who, teams: of, did }) => [who, of.length, Object.keys(did)[0]])
    expect(done).toContainEqual([camille.guest, 3, 'command'])
    expect(done).toContainEqual([camille.guest, 0, 'act'])
    expect(done).toContainEqual(['f', 3, 'started'])
    const rows = JSON.stringify(await server.journal.read(`exercise/${exercise}`))
    expect(rows).toContain(camille.guest)
    expect(rows).not.toContain('Camille')

    await host.act('d', { type: 'guest.dismiss', guest: camille.guest })
    await expect(guest.told()).rejects.toThrow('401')
  })

  it('shows on the wall how far its teams are, and nothing of how well', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make({ teams: TEAMS })
    await server.join(teams[2]!.code, ['dsi'], 'Léa')
    const facilitator = server.facilitator(exercise)
    await facilitator.start()
    await facilitator.act('b', { type: 'board.say', text: 'Break at ten.' })
    const [hello] = await facilitator.told()
    const token = hello!.type === 'hello' ? hello!.board : ''
    const { body } = await server.get<{ messages: { message: BoardMessage }[] }>(
      `f/${exercise}/board`,
      { token },
    )
    const told = body.messages.map(({ message }) => message)
    expect(told.map(({ type }) => type)).toEqual(['hello', 'board', 'lines'])
    expect(told[1]).toMatchObject({ said: 'Break at ten.', teams: [{ name: 'North' }, {}, {}] })
    const lines = told[2]!.type === 'lines' ? told[2]!.set : {}
    expect(Object.keys(lines.t1!).sort()).toEqual(['here', 'minute', 'mode', 'rows', 'seats'])
    expect(JSON.stringify(told)).not.toMatch(/gauges|Léa|holders|interventions/)
  })

  it('is scored in threads once its debrief is open, luck apart, and what answers cost is told to who asks', async () => {
    const server = await hosted()
    const { exercise } = await server.make({ teams: TEAMS, settings: { teammates: 'novice' } })
    const facilitator = server.facilitator(exercise)
    await facilitator.start()
    const open = { type: 'message.send', to: ['dsi'], from: 'Press', text: 'Well?' } as const
    await server.post(`f/${exercise}/commands`, { id: 'm', teams: ['t2'], command: open }, asHost)
    await facilitator.send('e', { type: 'exercise.end', reason: 'noon' })
    const regrets = () => server.get<TeamRegret[]>(`f/${exercise}/regrets/t2`, asHost)
    expect((await regrets()).status).toBe(404)
    const comparison = async () => {
      const told = (await facilitator.told()).find(({ type }) => type === 'scores')
      return told?.type === 'scores' ? told.comparison : null
    }
    expect(await comparison()).toBeNull()
    await facilitator.act('d', { type: 'debrief.open' })
    await expect.poll(async () => (await comparison())?.done, { timeout: 60_000 }).toBe(3)
    const { teams: scored, criteria } = (await comparison())!
    expect(scored.map(({ interventions }) => interventions).sort()).toEqual([0, 0, 1])
    for (const { total, par, gap } of scored) expect(gap).toBeCloseTo(total - par, 1)
    expect(criteria.every(({ least, median, most }) => least <= median && median <= most)).toBe(
      true,
    )
    expect((await regrets()).status).toBe(200)
  })

  it('gives the records of all its teams in one file', async () => {
    const server = await hosted()
    const { exercise } = await server.make({ teams: TEAMS })
    await server.facilitator(exercise).start()
    const answer = await fetch(new URL(`f/${exercise}/records`, server.url), {
      headers: { Authorization: `Bearer ${HOST.token}` },
    })
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    expect(Object.keys(files)).toEqual(
      ['t1', 't2', 't3'].map((team) => `${exercise}-${team}.pra.json`),
    )
    const records = Object.values(files).map((file) => JSON.parse(strFromU8(file)) as GameRecord)
    expect(new Set(records.map(({ seed }) => seed)).size).toBe(1)
    expect(records.every(({ commands }) => commands.length > 0)).toBe(true)
  })
})

describe('the time of an exercise', () => {
  const COUNTED = { options: { stimuli: true, countdown: 'relaxed' } } as const

  /** A question that is before the DSI, and what is left of its time. */
  const underway = async (server: Hosted) => {
    const { exercise, teams } = await server.make({ ...COUNTED, teams: TEAMS })
    const dsi = await server.join(teams[0]!.code, ['dsi'])
    await server.facilitator(exercise).start()
    const { row } = (await viewOf(dsi)).views.dsi!.opening!
    await dsi.send('o', { type: 'phase.open', phase: row })
    return { exercise, dsi, left: async () => (await viewOf(dsi)).countdown!.left }
  }

  it('is granted to the teams that are meant, and again to who reads the rows anew', async () => {
    const before = await hosted()
    const { exercise, dsi, left } = await underway(before)
    const first = await left()
    await before.facilitator(exercise).act('g', {
      type: 'countdown.grant',
      teams: ['t1', 't3'],
      seconds: 300,
    })
    expect((await left()) - first).toBe(300_000)
    await before.close()
    const after = await hosted({ journal: before.journal })
    const { body } = await after.get<{ messages: { message: { view?: { countdown: object } } }[] }>(
      `${dsi.place}/news`,
      { token: dsi.token },
    )
    const again = body.messages.at(-1)!.message.view!.countdown as { left: number }
    expect(again.left).toBeGreaterThan(first)
  })

  it('has passed as well for a process that opens a game while another one has it open', async () => {
    let ms = 0
    const journal = memoryJournal(() => ms)
    const { dsi, left } = await underway(await hosted({ journal }))
    const first = await left()
    ms += 40_000
    const other = await hosted({ journal })
    const { body } = await other.get<{ messages: { message: { view?: SeatView } }[] }>(
      `${dsi.place}/news`,
      { token: dsi.token },
    )
    expect(body.messages.at(-1)!.message.view!.countdown!.left).toBe(first - 40_000)
  })

  it('does not pass for anybody while the machine sleeps, and the sleep is a row', async () => {
    const server = await hosted()
    const { exercise, left } = await underway(server)
    const first = await left()
    server.clock.ms += 120_000
    server.tick()
    await expect
      .poll(async () => {
        const rows = await server.journal.read(`exercise/${exercise}`)
        return rows.map(({ row }) => row).filter((row) => (row as { type: string }).type === 'gap')
      })
      .toEqual([{ type: 'gap', ms: 120_000 }])
    expect(await left()).toBe(first)
  })
})

describe('a server', () => {
  it('counts wrong codes by who asks its proxy, where it is told to believe it', async () => {
    const server = await hosted({ trustProxy: true })
    const from = (address: string) => ({
      headers: { 'X-Forwarded-For': `10.9.9.9, ${address}` },
    })
    const guess = async (address: string) =>
      (await server.post('api/join', { code: 'BBBBBB' }, from(address))).status
    for (let n = 0; n < LIMITS.joins; n += 1) expect(await guess('10.0.0.1')).toBe(404)
    expect(await guess('10.0.0.1')).toBe(429)
    expect(await guess('10.0.0.2')).toBe(404)
  })

  it('says what scenarios it has, which may be one of its own', async () => {
    const server = await hosted()
    const { body } = await server.get('api/scenarios', asHost)
    const title = { fr: small.id, en: small.id }
    expect(body).toEqual([{ id: small.id, title, lengths: { whole: 20 } }])
  })

  it('tells a device whose seat went to another one that it cannot have it back', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make({ teams: TEAMS })
    const dsi = await server.join(teams[0]!.code, ['dsi'])
    const stream = await fetch(new URL(`${dsi.place}/news`, server.url), {
      headers: { Accept: 'text/event-stream', Authorization: `Bearer ${dsi.token}` },
    })
    const { body } = await server.post<Ticket>(`f/${exercise}/seats/${dsi.seat}`, {}, asHost)
    await server.post('api/seats', { ticket: body.ticket })
    expect(await stream.text()).toContain('"why":"given"')
  })
})
