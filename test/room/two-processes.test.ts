import { expect, it } from 'vitest'
import { packed } from '../../src/protocol/messages'
import type { GameRecord } from '../../src/session/record'
import { headerOf } from '../../src/session/record-header'
import { createSession } from '../../src/session/session'
import { memoryStore } from '../../src/session/store'
import { client } from '../server/open-hosted'
import { type Phone, phone } from '../server/phone'
import { sendWhileBroken } from '../server/phone-moves'
import { type ServingProcess, servedByProcess } from '../server/served-by-process'
import { scenario } from '../support/small-game'
import { newSchema, psql, restartPostgres } from './schema'

const ROLES = [['client'], ['dsi'], ['direction', 'admin'], ['development']]

/** Two servers over one database, and what stands before them: whoever asks comes to one of them by turns. */
async function balanced(journal: string) {
  const servers = await Promise.all([servedByProcess(journal), servedByProcess(journal)])
  let turn = 0
  return {
    servers,
    token: servers[0]!.token,
    url: () => servers[turn++ % servers.length]!.url,
    /** One is killed, and the other has everybody until it is replaced. */
    async kill(which: number) {
      const [killed] = servers.splice(which % 2, 1) as [ServingProcess]
      await killed.kill()
      servers.push(await servedByProcess(journal))
    },
  }
}

/** Sends one thing in ten twice at once, which comes to both processes. */
function twiceAtTimes(one: Phone): Phone {
  let count = 0
  return {
    ...one,
    async send(id, command) {
      count += 1
      const again = count % 10 === 0 ? [one.send(id, command)] : []
      const [first, second] = await Promise.all([one.send(id, command), ...again])
      if (second) expect(second.refusal).toEqual(first.refusal)
      return first
    },
  }
}

it('two processes on one PostgreSQL, killed in turn with commands under way, with the engine stopped too, lose nothing, store nothing twice and show everybody what is so', async () => {
  const { url: journal, schema } = await newSchema()
  const room = await balanced(journal)
  const host = () => client(room.url(), room.token)
  const { exercise, teams } = await host().make({ teams: ['North', 'South'] })
  const seated = await Promise.all(
    teams.flatMap(({ code }) => ROLES.map((roles) => phone(room.url, { code, roles }))),
  )
  const phones = seated.map(twiceAtTimes)
  await Promise.all(phones.map((one) => one.stay()))
  await host().facilitator(exercise).start()
  for (const one of phones.filter(({ seat }) => seat.roles.includes('dsi'))) {
    await one.knows(1)
    const { row } = one.view().views.dsi!.opening!
    await one.send('open', { type: 'phase.open', phase: row })
  }
  await Promise.all(phones.map((one) => one.knows(2)))

  for (let round = 0; round < 4; round += 1) {
    await sendWhileBroken(phones, round, 3 + round, () =>
      round === 3 ? restartPostgres() : room.kill(round),
    )
  }

  const rows = await psql<{ stream: string; count: number; last: number }>(
    `select stream, count(*)::int, max(n) as last from ${schema}.journal group by stream`,
  )
  expect(rows).toHaveLength(3)
  for (const { count, last } of rows) expect(count).toBe(last + 1)
  for (const { team } of teams) {
    const read = async (): Promise<GameRecord> =>
      (await host().get<GameRecord>(`f/${exercise}/records/${team}`, { token: room.token })).body
    // One process may learn a little later what the other has stored.
    await expect
      .poll(async () => (await read()).commands.length - (await read()).commands.length)
      .toBe(0)
    const record = await read()
    const ids = record.commands.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const solo = await createSession(scenario, headerOf(record), memoryStore(), 'solo')
    for (const { by, command, id } of record.commands) {
      expect((await solo.dispatch(by, command, id)).refusal).toBeNull()
    }
    expect(solo.record()).toEqual(record)
    for (const one of phones.filter(({ seat }) => seat.team === team)) {
      for (let round = 0; round < 4; round += 1) {
        for (const n of [1, 2, 3]) expect(ids).toContain(`${one.seat.seat}.n${round}-${n}`)
      }
      await one.knows(record.commands.length)
      // As each of the processes shows it to somebody who knows nothing yet.
      for (const _server of room.servers) {
        const { body } = await one.ask('GET', `${one.place}/news`)
        const { messages } = body as { messages: { message: { view?: object } }[] }
        const now: unknown = JSON.parse(JSON.stringify(packed(one.view())))
        expect(messages.at(-1)!.message.view).toEqual(now)
      }
    }
  }
})
