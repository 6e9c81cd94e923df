import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { FacilitatorMessage } from '../../src/protocol/facilitator-messages'
import { dataFolder, journalIn } from './data-folder'
import { faultyDisk } from './faulty-disk'
import { hosted } from './hosted'
import { HOST, viewOf } from './open-hosted'
import { phone } from './phone'
import { smallDisk } from './small-disk'

const made = smallDisk()
afterAll(() => made?.remove())

/** A folder on a disk that is filled when it is told to: a real one where there may be one, else one that says so. */
function disk() {
  if (!made) {
    const faulty = faultyDisk()
    return {
      folder: dataFolder(),
      openFile: faulty.openFile,
      fill: () => faulty.failOnce('write', 'ENOSPC'),
      clear: () => undefined,
    }
  }
  const filler = join(made.folder, 'filler')
  return {
    folder: made.folder,
    fill: () => expect(() => writeFileSync(filler, Buffer.alloc(2_000_000))).toThrow('ENOSPC'),
    clear: () => rmSync(filler),
  }
}

it('what a full disk does not take is not shown, is told to everybody, and is carried out once there is room again', async () => {
  const { folder, fill, clear, ...options } = disk()
  const journal = await journalIn(folder, options)
  const server = await hosted({ journal })
  const { exercise, teams } = await server.make()
  const dsi = await server.join(teams[0]!.code, ['dsi'])
  const admin = await phone(() => server.url, { code: teams[0]!.code, roles: ['admin'] })
  await admin.listen()
  const facilitator = server.facilitator(exercise)
  await facilitator.start()
  await dsi.send('n1', { type: 'note.add', text: 'stored', about: '' })
  await admin.knows(2)

  fill()
  const long = `not stored ${'x'.repeat(9_000)}`
  const note = { id: 'n2', command: { type: 'note.add', text: long, about: '' } }
  const send = () => server.post(`${dsi.place}/commands`, note, { token: dsi.token })
  const failed = await send()
  expect([failed.status, failed.body]).toEqual([503, { error: 'trouble' }])
  // Nothing more is taken, an act as little as a command.
  expect((await send()).status).toBe(503)
  const lock = { id: 'l', act: { type: 'join.lock', locked: true } }
  const act = () => server.post(`f/${exercise}/acts`, lock, { token: HOST.token })
  expect((await act()).status).toBe(503)
  const view = await viewOf(dsi)
  expect([view.n, view.trouble]).toEqual([2, 'full'])
  expect(JSON.stringify(view)).not.toContain('not stored')
  type OfServer = Extract<FacilitatorMessage, { type: 'server' }>
  const troubleTold = async () =>
    ((await facilitator.told()).find(({ type }) => type === 'server') as OfServer).trouble
  expect(await troubleTold()).toBe('full')

  clear()
  const reopened = await server.post(`f/${exercise}/reopen`, {}, { token: HOST.token })
  expect(reopened.status).toBe(200)
  expect(await troubleTold()).toBeNull()
  expect((await send()).body).toEqual({ n: 3, refusal: null })
  expect((await send()).body).toEqual({ n: 3, refusal: null })
  expect((await act()).status).toBe(200)
  await admin.knows(3)
  expect(admin.view().trouble).toBeNull()
  const texts = admin
    .view()
    .journal.flatMap((event) => (event.type === 'note.added' ? [event.text] : []))
  expect(texts).toEqual(['stored', long])
})
