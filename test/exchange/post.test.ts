import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ledgerFile, openLedger } from '../../src/cli/post/ledger'
import { placeFrom } from '../../src/cli/post/place'
import { type Patience, sendAll } from '../../src/cli/post/send'
import type { Exercise } from '../../src/exchange/model'
import {
  POST_TARGETS,
  type PostRequest,
  type PostTarget,
  postRequests,
} from '../../src/exchange/post-requests'
import { openSentences, type Translate } from '../../src/i18n/sentences'
import { exerciseOf, gameOf, improvement, withDebrief } from '../support/exercise'
import { disk } from '../support/faulty-disk'
import { PRA, pra as runPra } from '../support/pra'

interface Seen {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}
type Answer = (response: ServerResponse, seen: Seen, count: number) => void

const folder = mkdtempSync(join(tmpdir(), 'pra-post-'))
const record = join(folder, 'game.json')
let server: Server
let base = ''
let seen: Seen[] = []
let answer: Answer
let exercise: Exercise
let say: Translate<'exchange'>

/** What each tool answers when it has taken something, by its path. */
const TAKEN: readonly [path: string, status: number, body: string][] = [
  ['/services', 200, 'ok'],
  ['/workflows', 202, ''],
  ['/rest/api/3/issue/bulk', 201, '{"issues":[{"id":"10000"}],"errors":[]}'],
  ['/1/cards', 200, '{"id":"5abbe4b7ddc1b351ef961414"}'],
  ['/api/1.0/tasks', 201, '{"data":{"gid":"12345"}}'],
]
const say200: Answer = (response, { path }) => {
  const [, status = 404, body = ''] = TAKEN.find(([start]) => path.startsWith(start)) ?? []
  response.writeHead(status).end(body)
}

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (data) => {
      body += data
    })
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body }
      seen.push(one)
      answer(response, one, seen.length)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const game = withDebrief(
    gameOf(),
    improvement('a', 'Changer $PRA_JIRA_TOKEN et les mots de passe', '2026-04-01'),
    improvement('b', 'Essayer les sauvegardes', '2026-05-01'),
    improvement('c', 'Écrire la consigne d’astreinte', '2026-06-01'),
  )
  exercise = await exerciseOf(game)
  say = await openSentences('exchange', 'fr')
  writeFileSync(record, JSON.stringify(game))
})

beforeEach(() => {
  seen = []
  answer = say200
})
afterEach(() => {
  rmSync(ledgerFile(record), { force: true })
  rmSync(`${ledgerFile(record)}.lock`, { force: true })
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const environment = (): Record<string, string> => ({
  PRA_SLACK_WEBHOOK: `${base}/services/T0/B0/secret-part`,
  PRA_TEAMS_WEBHOOK: `${base}/workflows/secret-part`,
  PRA_JIRA_URL: base,
  PRA_JIRA_PROJECT: 'CRISE',
  PRA_JIRA_EMAIL: 'a@b.example',
  PRA_JIRA_TOKEN: 'jira-secret',
  PRA_TRELLO_URL: base,
  PRA_TRELLO_LIST: 'a'.repeat(24),
  PRA_TRELLO_KEY: 'trello-key',
  PRA_TRELLO_TOKEN: 'trello-secret',
  PRA_ASANA_URL: base,
  PRA_ASANA_PROJECT: '1200',
  PRA_ASANA_TOKEN: 'asana-secret',
})

const PATIENCE: Patience = { tries: 3, pause: 5, longest: 1500, timeout: 2000 }

const post = async (target: PostTarget, patience = PATIENCE, env = environment()) => {
  const known = placeFrom(target, env)
  const ledger = openLedger(record)
  try {
    const wasSent = (key: string) => ledger.standing(known.fingerprint, key) !== 'new'
    const requests = postRequests(exercise, target, known.place, say, {}, wasSent)
    return { requests, ...(await sendAll(target, requests, known, ledger, patience)) }
  } finally {
    ledger.close()
  }
}

describe('sending', () => {
  it('goes to the place of each tool, with its login and a body of JSON', async () => {
    const wanted: Record<PostTarget, [path: string, login: string | undefined, count: number]> = {
      slack: ['/services/T0/B0/secret-part', undefined, exercise.messages.length + 1],
      teams: ['/workflows/secret-part', undefined, exercise.messages.length + 1],
      jira: [
        '/rest/api/3/issue/bulk',
        `Basic ${Buffer.from('a@b.example:jira-secret').toString('base64')}`,
        1,
      ],
      trello: ['/1/cards', 'OAuth oauth_consumer_key="trello-key", oauth_token="trello-secret"', 3],
      asana: ['/api/1.0/tasks', 'Bearer asana-secret', 3],
    }
    for (const [target, [path, login, count]] of Object.entries(wanted)) {
      seen = []
      const { failures, requests } = await post(target as PostTarget)
      expect(failures).toEqual([])
      expect(seen).toHaveLength(count)
      for (const [index, one] of seen.entries()) {
        expect(one.path).toBe(path)
        expect(one.headers.authorization).toBe(login)
        expect(one.headers['content-type']).toBe('application/json')
        // What was typed is sent as it was typed, the name of a secret too.
        expect(JSON.parse(one.body)).toEqual(requests[index]?.body)
      }
      if (target === 'jira') expect(seen[0]?.body).toContain('$PRA_JIRA_TOKEN')
    }
  })

  it('never sends again what was acknowledged', async () => {
    expect((await post('trello')).sent).toHaveLength(3)
    expect((await post('trello')).sent).toEqual([])
    expect(seen).toHaveLength(3)
    expect((await post('asana')).sent).toHaveLength(3)
    expect(readFileSync(ledgerFile(record), 'utf8')).not.toMatch(/secret/)
  })

  it('goes on after a refusal, and tries only what is left the next time', async () => {
    answer = (response, _seen, count) =>
      count === 2
        ? response.writeHead(400).end('invalid value for idList')
        : say200(response, _seen, count)
    const first = await post('trello')
    expect(first.sent).toHaveLength(2)
    expect(first.failures).toEqual([
      expect.objectContaining({
        reason: 'refused',
        status: 400,
        detail: 'invalid value for idList',
      }),
    ])
    expect(seen).toHaveLength(3)
    answer = say200
    expect((await post('trello')).sent).toEqual(first.failures[0]?.titles)
    expect(seen).toHaveLength(4)
  })

  it('stops at once where a login is refused, and shows no secret that comes back', async () => {
    answer = (response) => response.writeHead(401).end('bad token trello-secret')
    const { sent, failures } = await post('trello')
    expect([sent, seen.length]).toEqual([[], 1])
    expect(failures[0]).toMatchObject({ status: 401, detail: 'bad token $PRA_TRELLO_TOKEN' })
  })

  it('waits as it is asked after a 429, then sends', async () => {
    const times: number[] = []
    answer = (response, one, count) => {
      times.push(performance.now())
      if (count === 1) response.writeHead(429, { 'retry-after': '1' }).end()
      else say200(response, one, count)
    }
    expect((await post('trello')).sent).toHaveLength(3)
    expect(times[1]! - times[0]!).toBeGreaterThan(950)
  })

  it('gives up when it is asked to wait too long, or too often', async () => {
    answer = (response) => response.writeHead(429, { 'retry-after': '3600' }).end()
    expect(await post('trello')).toMatchObject({
      sent: [],
      failures: [{ reason: 'busy', status: 429 }],
    })
    expect(seen).toHaveLength(1)
    seen = []
    answer = (response) => response.writeHead(503).end()
    expect(await post('trello')).toMatchObject({
      sent: [],
      failures: [{ reason: 'busy', status: 503 }],
    })
    expect(seen).toHaveLength(3)
    answer = say200
    expect((await post('trello')).sent).toHaveLength(3)
  })

  it('tries again where nothing left, and may do so another time', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    for (const [where, detail] of [
      [port, 'ECONNREFUSED'],
      [1, 'bad port'],
    ]) {
      const gone = { ...environment(), PRA_TRELLO_URL: `http://127.0.0.1:${where}` }
      const { sent, failures } = await post('trello', PATIENCE, gone)
      expect(sent).toEqual([])
      expect(failures).toMatchObject([{ reason: 'unreachable', detail }])
    }
    expect((await post('trello')).sent).toHaveLength(3)
  })

  it.each<[string, Answer, object]>([
    ['that drops the connection', (response) => response.socket?.destroy(), { why: 'broken' }],
    ['that never answers', () => undefined, { why: 'timeout', detail: '0.3' }],
    [
      'that breaks off within its answer',
      (response) => {
        response.writeHead(200, { 'content-length': '100' })
        response.write('{"id"')
        setTimeout(() => response.socket?.destroy(), 20)
      },
      { why: 'broken' },
    ],
    ['that fails', (response) => response.writeHead(500).end('oh'), { why: 'error', status: 500 }],
    [
      'behind a gateway that gives up',
      (response) => response.writeHead(504).end(),
      { why: 'error', status: 504 },
    ],
    [
      'behind the log-in page of a proxy',
      (response) => response.writeHead(200).end('<html>Log in'),
      { why: 'strange', status: 200 },
    ],
    [
      'that says something else',
      (response) => response.writeHead(200).end('{"message":"welcome"}'),
      { why: 'strange' },
    ],
    ['that says nothing', (response) => response.writeHead(200).end(), { why: 'strange' }],
  ])('never sends twice by itself to a tool %s', async (_tool, behaviour, failure) => {
    answer = behaviour
    const patience = { ...PATIENCE, timeout: 300 }
    expect(await post('trello', patience)).toMatchObject({
      sent: [],
      failures: [{ reason: 'unknown', titles: [expect.any(String)], ...failure }],
    })
    expect(seen).toHaveLength(1)
    answer = say200
    // The two behind it; the one nobody knows about waits for a word.
    expect((await post('trello')).sent).toHaveLength(2)
    expect(new Set(seen.map(({ body }) => body)).size).toBe(seen.length)
  })

  it.each(POST_TARGETS)('takes no page in between for an answer of %s', async (target) => {
    answer = (response) => response.writeHead(200).end('<!doctype html><title>Log in</title>')
    expect(await post(target)).toMatchObject({ sent: [], failures: [{ why: 'strange' }] })
    expect(seen).toHaveLength(1)
  })

  it('does not follow a redirection with its secrets', async () => {
    answer = (response) => response.writeHead(302, { location: `${base}/elsewhere` }).end()
    expect(await post('trello')).toMatchObject({
      sent: [],
      failures: [{ reason: 'refused', status: 302 }],
    })
    expect(seen.some(({ path }) => path === '/elsewhere')).toBe(false)
  })

  it('knows which issues of a batch Jira has made', async () => {
    answer = (response) => {
      const errors = [{ status: 400, failedElementNumber: 1, elementErrors: {} }]
      response.writeHead(201).end(JSON.stringify({ issues: [{}, {}], errors }))
    }
    const { sent, failures } = await post('jira')
    expect(sent).toHaveLength(2)
    expect(failures).toMatchObject([{ reason: 'refused', titles: ['Essayer les sauvegardes'] }])
    answer = (response) => response.writeHead(201).end(JSON.stringify({ issues: [{}], errors: [] }))
    const again = await post('jira')
    expect(again.sent).toEqual(['Essayer les sauvegardes'])
    const { issueUpdates } = (again.requests as PostRequest[])[0]!.body as {
      issueUpdates: unknown[]
    }
    expect(issueUpdates).toHaveLength(1)
  })

  it('is done by one process at a time', () => {
    const lock = `${ledgerFile(record)}.lock`
    const held = openLedger(record)
    expect(() => openLedger(record)).toThrow('post-locked')
    held.close()
    // Written this moment, by somebody who has not come to his number yet.
    writeFileSync(lock, '')
    expect(() => openLedger(record)).toThrow('post-locked')
    const before = new Date(Date.now() - 60_000)
    utimesSync(lock, before, before)
    openLedger(record).close()
    // What a process left behind when it was stopped keeps nobody out.
    for (const left of ['999999999', 'nonsense', '-1', '0']) {
      writeFileSync(lock, left)
      openLedger(record).close()
    }
    expect(existsSync(lock)).toBe(false)
  })

  it.each([
    '{',
    'null',
    '[]',
    '{"format":"pra-posted/9","sent":[]}',
    '{"format":"pra-posted/1","sent":[null]}',
    '{"format":"pra-posted/1","sent":["x",1]}',
    '{"format":"pra-posted/1","sent":[{"place":1,"key":"x"}]}',
    '{"format":"pra-posted/1","sent":[],"sending":{}}',
  ])('is not done with a ledger from which nothing can be known: %s', async (text) => {
    writeFileSync(ledgerFile(record), text)
    expect(() => openLedger(record)).toThrow('post-ledger')
    expect(existsSync(`${ledgerFile(record)}.lock`)).toBe(false)
    for (const args of [['--send'], []]) {
      const { status, stderr } = await pra(['--to', 'trello', ...args])
      expect(status).toBe(1)
      expect(stderr).toMatch(/^game\.posted\.json cannot be read \(JSON\)[^\n]*\n$/)
    }
    expect(seen).toEqual([])
  })

  it('is not done where it could not be noted', async () => {
    mkdirSync(ledgerFile(record))
    const { status, stderr } = await pra(['--to', 'trello', '--send'])
    expect(status).toBe(1)
    expect(stderr).toMatch(/^game\.posted\.json cannot be read \(EISDIR\)[^\n]*\n$/)
    rmdirSync(ledgerFile(record))
    disk.full = true
    const full = await pra(['--to', 'trello', '--send'])
    disk.full = false
    expect(full).toMatchObject({ status: 1, stderr: expect.stringMatching(/ENOSPC[^\n]*\n$/) })
    expect(readdirSync(folder)).toEqual(['game.json'])
    expect(seen).toEqual([])
  })

  it('is not repeated when its acknowledgement could not be noted', async () => {
    answer = (response, one, count) => {
      disk.full = true
      say200(response, one, count)
    }
    expect(await pra(['--to', 'trello', '--send'])).toMatchObject({ status: 1 })
    disk.full = false
    answer = say200
    const next = await pra(['--to', 'trello', '--send'])
    expect(next.stdout).toMatch(/Unknown whether it arrived \(an earlier sending was interrupted\)/)
    expect(new Set(seen.map(({ body }) => body)).size).toBe(3)
    expect(seen).toHaveLength(3)
  })

  it('shows neither a secret nor a part of one that comes back', async () => {
    const { PRA_SLACK_WEBHOOK: webhook = '' } = environment()
    const { pathname } = new URL(webhook)
    const said = [
      webhook,
      pathname,
      'secret-part',
      encodeURIComponent(webhook),
      JSON.stringify({ webhook }).replaceAll('/', '\\/'),
    ]
    for (const text of said) {
      answer = (response) => response.writeHead(403).end(`not here: ${text}`)
      const { failures } = await post('slack')
      expect(failures[0]!.detail).toMatch(/^not here: .*\$PRA_SLACK_WEBHOOK/)
      expect(failures[0]!.detail).not.toContain('secret-part')
    }
  })
})

/** The command, while the server of this process answers it. */
const pra = (args: readonly string[], env: Record<string, string> = environment()) =>
  runPra(folder, ['post', record, ...args], env)

describe('pra post', () => {
  it('sends nothing unless it is told to: it shows the requests, secrets by their names', async () => {
    const { status, stdout, stderr } = await pra(['--to', 'trello', '--lang', 'fr'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(seen).toEqual([])
    expect(stdout).toContain(`POST ${base}/1/cards`)
    expect(stdout).toContain('oauth_token="$PRA_TRELLO_TOKEN"')
    expect(stdout).not.toMatch(/trello-secret|trello-key/)
    expect(stdout).toContain('Rien n’a été envoyé\u00a0: 3 requêtes prêtes pour trello.')
    const slack = await pra(['--to', 'slack', '--dry-run', '--json'])
    const { requests, sent } = JSON.parse(slack.stdout)
    expect([sent, requests[0].url]).toEqual([false, '$PRA_SLACK_WEBHOOK'])
    expect(slack.stdout).not.toContain('secret-part')
  })

  it('names what is not set', async () => {
    const dry = await pra(['--to', 'jira'], {})
    expect(dry.status).toBe(0)
    expect(dry.stdout).toContain('PRA_JIRA_URL, PRA_JIRA_PROJECT, PRA_JIRA_EMAIL, PRA_JIRA_TOKEN')
    const send = await pra(['--to', 'jira', '--send'], {})
    expect(send).toMatchObject({ status: 1, stdout: '' })
    expect(send.stderr).toMatch(/^The variable PRA_JIRA_URL is not set\. .*\n$/)
    const open = await pra(['--to', 'slack', '--send'], {
      PRA_SLACK_WEBHOOK: 'http://hooks.example/x',
    })
    expect(open).toMatchObject({ status: 1, stderr: 'PRA_SLACK_WEBHOOK is no https address.\n' })
  })

  it('sends with --send, once, and says what is left', async () => {
    answer = (response, one, count) =>
      count === 1 ? response.writeHead(400).end('invalid_blocks') : say200(response, one, count)
    const first = await pra(['--to', 'slack', '--send'])
    expect(first.status).toBe(1)
    expect(first.stdout).toMatch(/^Refused \(HTTP 400\): .*invalid_blocks/)
    const all = exercise.messages.length + 1
    expect(seen).toHaveLength(all)
    const second = await pra(['--to', 'slack', '--send', '--json'])
    expect(second.status).toBe(0)
    expect(JSON.parse(second.stdout)).toMatchObject({
      tool: 'slack',
      sent: [expect.any(String)],
      failures: [],
    })
    expect(seen).toHaveLength(all + 1)
    expect((await pra(['--to', 'slack', '--dry-run', '--send'])).status).toBe(2)
  })

  it.each([
    ['--again', 4],
    ['--skip', 3],
  ])('asks what to do with what may have arrived, and does it: %s', async (word, requests) => {
    answer = (response, one, count) =>
      count === 1 ? response.writeHead(500).end('\u001b[2Joh') : say200(response, one, count)
    const first = await pra(['--to', 'trello', '--send', '--lang', 'fr'])
    expect(first.status).toBe(1)
    expect(first.stdout).toMatch(/^Arrivé ou non, on l’ignore \(HTTP 500, \[2Joh\)/)
    expect((await pra(['--to', 'trello', '--send'])).status).toBe(1)
    expect(await pra(['--to', 'trello', word])).toMatchObject({ status: 0, stderr: '' })
    expect(seen).toHaveLength(requests)
    const last = await pra(['--to', 'trello', '--send', '--json'])
    expect(JSON.parse(last.stdout)).toMatchObject({ sent: [], failures: [] })
    expect(seen).toHaveLength(requests)
  })

  it('knows what was on its way when it was killed', async () => {
    const killed = new Promise<void>((resolve) => {
      answer = () => resolve()
    })
    const args = ['post', record, '--to', 'trello', '--send']
    const env = { ...process.env, ...environment() }
    const child = spawn(process.execPath, [...PRA, ...args], { cwd: folder, env })
    await killed
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('close', resolve))
    answer = say200
    const next = await pra(['--to', 'trello', '--send', '--json'])
    const { sent, failures } = JSON.parse(next.stdout)
    expect(sent).toHaveLength(2)
    expect(failures).toMatchObject([{ reason: 'unknown', why: 'earlier' }])
    expect(new Set(seen.map(({ body }) => body)).size).toBe(3)
  })
})
