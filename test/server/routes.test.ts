import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { GuestInvited } from '../../src/protocol/facilitator-messages'
import { routesOf } from '../../src/server/http/api'
import type { ApiSide } from '../../src/server/http/api-side'
import { hosted } from './hosted'
import { HOST } from './open-hosted'

const page = readFileSync(
  fileURLToPath(new URL('../../src/protocol/README.md', import.meta.url)),
  'utf8',
)

/** What the page about the wire says may be asked, and by whom. */
const told = [...page.matchAll(/^\| `(GET|POST) ([^`]+)` \| (\w+) \|/gm)].map(
  ([, method, path, who]) => ({ method: method!, path: path!, who: who! }),
)

describe('what may be asked of the server', () => {
  it('is what the page about the wire says, and nothing else', () => {
    const routes = routesOf({ now: () => 0 } as ApiSide)
    const answered = routes.map(({ method, path }) => `${method} ${path}`)
    const named = told.map(({ method, path }) => {
      const pattern = path.replace('<exercise>.<team>', ':place').replace(/<(\w+)>/g, ':$1')
      return `${method} ${pattern}`
    })
    expect(answered.sort()).toEqual(named.sort())
  })

  it('is asked by who may ask it: without a token, or with another’s, nothing is answered', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make({ teams: ['North', 'South'] })
    const dsi = await server.join(teams[0]!.code, ['dsi'])
    const south = await server.join(teams[1]!.code, ['dsi'])
    const invited = { id: 'i', kind: 'observer', name: 'Mo' }
    const asHost = { token: HOST.token }
    const { body } = await server.post<GuestInvited>(`f/${exercise}/guests`, invited, asHost)
    const { guest, token: seeing } = body
    const [hello] = await server.facilitator(exercise).told()
    const board = hello!.type === 'hello' ? hello!.board : ''
    expect((await server.get(`f/${exercise}/news`, { token: seeing })).status).toBe(200)
    expect((await server.get(`f/${exercise}/board`, { token: board })).status).toBe(200)
    for (const { method, path, who } of told) {
      if (who === 'anybody') continue
      const address = path
        .replace('<exercise>.<team>', `${exercise}.t1`)
        .replace('<exercise>', exercise)
        .replace('<seat>', dsi.seat)
        .replace('<guest>', guest)
        .replace('<team>', 't1')
        .slice(1)
      const wrong = {
        host: [dsi.token, seeing],
        guest: [dsi.token, seeing, board],
        observer: [dsi.token, board],
        wall: [dsi.token, HOST.token, seeing],
        seat: [HOST.token, south.token, seeing],
      }[who]!
      for (const token of [undefined, 'nonsense', ...wrong]) {
        const how = token === undefined ? {} : { token }
        const { status, body } =
          method === 'GET' ? await server.get(address, how) : await server.post(address, {}, how)
        expect([status, body], `${method} ${path} with ${token}`).toEqual([401, { error: 'token' }])
      }
    }
  })
})
