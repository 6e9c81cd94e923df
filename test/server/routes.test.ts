import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { routesOf } from '../../src/server/http/api'
import type { ApiSide } from '../../src/server/http/api-side'
import { HOST, hosted } from './hosted'

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
    for (const { method, path, who } of told) {
      if (who === 'anybody') continue
      const address = path
        .replace('<exercise>.<team>', `${exercise}.t1`)
        .replace('<exercise>', exercise)
        .replace('<seat>', dsi.seat)
        .replace('<team>', 't1')
        .slice(1)
      const wrong = who === 'host' ? [dsi.token, south.token] : [HOST.token, south.token]
      for (const token of [undefined, 'nonsense', ...wrong]) {
        const how = token === undefined ? {} : { token }
        const { status, body } =
          method === 'GET' ? await server.get(address, how) : await server.post(address, {}, how)
        expect([status, body], `${method} ${path} with ${token}`).toEqual([401, { error: 'token' }])
      }
    }
  })
})
