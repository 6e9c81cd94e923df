import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packed } from '../../src/protocol/messages'
import type { GameRecord } from '../../src/session/record'
import { isProblem } from '../../src/session/record-problem'
import { replay } from '../../src/session/replay'
import { scenario } from '../support/small-game'
import { dataFolder, logOf } from './data-folder'
import { client } from './open-hosted'
import { type Phone, phone } from './phone'
import { sendWhileBroken } from './phone-moves'
import { servedByProcess } from './served-by-process'

it('a server killed with commands under way loses nothing that it acknowledged, and carries out once what is sent again', async () => {
  const folder = dataFolder()
  let serving = await servedByProcess(folder)
  const host = () => client(serving.url, serving.token)
  const { exercise, teams } = await host().make({ teams: ['North'] })
  const phones: Phone[] = []
  for (const roles of [['client'], ['dsi'], ['direction', 'admin'], ['development']]) {
    phones.push(await phone(() => serving.url, { code: teams[0]!.code, roles }))
  }
  for (const one of phones) await one.listen()
  await host().facilitator(exercise).start()
  const [, dsi] = phones as [Phone, Phone]
  await dsi.knows(1)
  const { row } = dsi.view().views.dsi!.opening!
  await dsi.send('open', { type: 'phase.open', phase: row })
  for (const one of phones) await one.knows(2)

  for (let round = 0; round < 4; round += 1) {
    await sendWhileBroken(phones, round, 2 + round, async (answered, of) => {
      await serving.kill()
      expect(answered(), 'some of it was still under way').toBeLessThan(of)
      // A row that was being written when the machine stopped.
      if (round === 2) appendFileSync(logOf(folder, exercise), '["game/')
      serving = await servedByProcess(folder)
    })
    await Promise.all(phones.map((one) => one.listen()))
  }

  const { body: record } = await host().get<GameRecord>(`f/${exercise}/records/t1`, {
    token: serving.token,
  })
  expect(isProblem(replay(record, scenario))).toBe(false)
  const ids = record.commands.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const one of phones) {
    for (let round = 0; round < 4; round += 1) {
      for (const n of [1, 2, 3]) expect(ids).toContain(`${one.seat.seat}.n${round}-${n}`)
    }
    await one.knows(record.commands.length)
    const { body } = await one.ask('GET', `${one.place}/news`)
    const { messages } = body as { messages: { message: { view?: object } }[] }
    expect(messages.at(-1)!.message.view).toEqual(JSON.parse(JSON.stringify(packed(one.view()))))
  }
  expect(
    readdirSync(join(folder, 'exercises')).filter((name) => name.includes('torn')),
  ).toHaveLength(1)
})

it('a second server is refused the folder of one that runs', async () => {
  const folder = dataFolder()
  await servedByProcess(folder)
  const { serve } = await import('../../src/server/serve')
  const options = { port: 0, data: folder, on: '127.0.0.1', names: [], tls: null, dist: null }
  await expect(serve(options, () => undefined)).rejects.toMatchObject({ trouble: 'in-use' })
})
