import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import type { ExerciseMade, Joined } from '../../src/protocol/messages'
import { LOOPBACK } from '../../src/server/listen'
import { serve } from '../../src/server/serve'
import { scenario as small } from '../support/small-game'
import { dataFolder } from './data-folder'

/** Of this test alone: it opens nothing. */
const file = (name: string): string => fileURLToPath(new URL(`tls/${name}`, import.meta.url))
const NAME = 'room.test'

it('a server with a certificate is reached under the name that it was told, by TLS alone, and says so in its links', async () => {
  const serving = await serve(
    {
      port: 0,
      data: dataFolder(),
      on: LOOPBACK,
      names: [NAME],
      tls: { cert: file('cert.pem'), key: file('key.pem') },
      scenario: fileURLToPath(new URL('../support/small-scenario', import.meta.url)),
      dist: null,
    },
    () => undefined,
  )
  onTestFinished(serving.close)
  const { port } = new URL(serving.url)
  expect(serving.addresses).toEqual([`https://${NAME}:${port}/`])
  expect(serving.facilitator).toBe(`https://localhost:${port}/#f=${serving.token}`)

  const ca = readFileSync(file('cert.pem'))
  /** As a phone asks that knows the name, which leads to this machine. */
  const asked = (path: string, host: string, body?: object) =>
    new Promise<{ status: number; body: unknown }>((done, failed) => {
      const asking = request(
        {
          host: LOOPBACK,
          port,
          path,
          ca,
          servername: NAME,
          method: body ? 'POST' : 'GET',
          headers: {
            Host: host,
            Authorization: `Bearer ${serving.token}`,
            'Content-Type': 'application/json',
          },
        },
        (response) => {
          let text = ''
          response.setEncoding('utf8').on('data', (part: string) => (text += part))
          response.on('end', () => done({ status: response.statusCode!, body: JSON.parse(text) }))
        },
      )
      asking.on('error', failed)
      asking.end(body && JSON.stringify(body))
    })
  const host = `${NAME}:${port}`
  expect((await asked('/room.json', host)).status).toBe(200)
  expect((await asked('/room.json', `elsewhere.test:${port}`)).body).toEqual({ error: 'host' })
  const made = await asked('/api/exercises', host, {
    scenario: small.id,
    difficulty: 'normal',
    options: { stimuli: true, countdown: 'off' },
    teams: ['North'],
  })
  const { code } = (made.body as ExerciseMade).teams[0]!
  expect((await asked('/api/join', host, { code })).body as Joined).toMatchObject({ name: 'North' })
  await expect(fetch(`http://${LOOPBACK}:${port}/room.json`)).rejects.toThrow()
})
