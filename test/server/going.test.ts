import { describe, expect, it } from 'vitest'
import { logLine } from '../../src/server/log-line'
import { dataFolder } from './data-folder'
import { hosted } from './hosted'
import { client, HOST } from './open-hosted'
import { phone } from './phone'

/** Serves from a folder of the test's own. */
async function serving(drain: number) {
  const { serve } = await import('../../src/server/serve')
  const lines: string[] = []
  const options = { port: 0, on: '127.0.0.1', names: [], tls: null, dist: null, drain }
  const server = await serve({ ...options, data: dataFolder() }, (notice) =>
    lines.push(logLine(notice, new Date(0))),
  )
  return { server, lines, host: client(server.url.replace('localhost', '127.0.0.1'), server.token) }
}

describe('a server that goes', () => {
  it('says first that it is not ready, answers what it is asked meanwhile, and sends who listens elsewhere', async () => {
    const { server, lines, host } = await serving(1_000)
    const made = await host.make({ scenario: 'ransomware-pra', teams: ['North'] })
    const url = host.url
    const one = await phone(() => url, { code: made.teams[0]!.code, roles: ['dsi'], name: 'Zoé' })
    await one.listen()
    expect((await host.get('readyz')).status).toBe(200)
    const closing = server.close()
    expect((await host.get('readyz')).status).toBe(503)
    expect((await host.get('healthz')).status).toBe(200)
    const note = { type: 'note.add', text: 'Zoé a dit', about: '' } as const
    expect(
      (await one.ask('POST', `${one.place}/commands`, { id: 'n', command: note })).status,
    ).toBe(200)
    await closing
    expect(one.messages().at(-1)).toEqual({ type: 'bye', why: 'closing' })
    await expect(host.get('healthz')).rejects.toThrow()
    const events = lines.map((line) => (JSON.parse(line) as { event: string }).event)
    expect(events.filter((event) => event !== 'room.changed')).toEqual([
      'listening',
      'exercise.opened',
      'draining',
      'closed',
    ])
    expect(lines.join()).not.toMatch(/Zoé|North|127\.0\.0\.1.*\d{5}.*Bearer/)
    expect(lines.join()).not.toContain(server.token)
  })

  it('takes nobody new who would stay', async () => {
    const { server, host } = await serving(1_000)
    const made = await host.make({ scenario: 'ransomware-pra', teams: ['North'] })
    const url = host.url
    const one = await phone(() => url, { code: made.teams[0]!.code, roles: ['dsi'] })
    const closing = server.close()
    await expect(one.listen()).rejects.toThrow('503')
    await closing
  })
})

describe('figures for whoever watches over a server', () => {
  it('are told as Prometheus reads them, to who keeps the server or watches over it, without a name', async () => {
    const server = await hosted()
    const { exercise, teams } = await server.make({ teams: ['Nordlicht'] })
    const device = await server.join(teams[0]!.code, ['dsi'], 'Zoé')
    await server.facilitator(exercise).start()
    await device.send('n', { type: 'note.add', text: 'Zoé', about: '' })
    expect((await server.get('metrics', { token: device.token })).status).toBe(401)
    const { body } = await server.get<string>('metrics', { token: HOST.token })
    for (const line of body.trim().split('\n')) {
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"\})? [\d.e+-]+)$/)
    }
    expect(body).toMatch(/^pra_ready 1$/m)
    expect(body).toMatch(/^pra_teams 1$/m)
    expect(body).toMatch(/^pra_command_seconds_count 1$/m)
    expect(body).toMatch(/^pra_appends_total\{result="stored"\} [1-9]/m)
    for (const name of ['Zoé', 'Nordlicht', exercise, teams[0]!.code, HOST.token]) {
      expect(body).not.toContain(name)
    }
  })
})

describe('a line of the log', () => {
  it('says of a fault where it happened and not what it says, which may quote somebody', () => {
    const error = new SyntaxError('Unexpected token "Zoé"')
    const line = logLine({ type: 'unexpected', error }, new Date(0))
    expect(line).not.toContain('Zoé')
    expect(JSON.parse(line)).toMatchObject({
      at: '1970-01-01T00:00:00.000Z',
      level: 'error',
      event: 'unexpected',
      error: 'SyntaxError',
    })
  })
})
