// A process of devices: the six of each of some teams, over real streams. It does what it is told, one thing at a time.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Sent } from '../../src/protocol/seat'
import { firstAnswer } from '../support/first-answer'
import { Device } from './device'

/** What these processes are told; each is answered with a `Told`. */
export type Order =
  /** Sits down at these teams and listens. */
  | { readonly do: 'join'; readonly bases: readonly string[]; readonly codes: readonly string[] }
  /** Waits until every device knows of so many commands. */
  | { readonly do: 'await'; readonly n: number }
  /** Plays, so many commands a second over all its teams; null: each team as fast as it can. */
  | { readonly do: 'play'; readonly rate: number | null; readonly seconds: number }
  /** Waits until every device of this server has been lost and hears again. */
  | { readonly do: 'return'; readonly base: string }

export interface Told {
  /** ms: from a command to the last of its team's six devices; or without hearing. */
  readonly times: readonly number[]
  /** Commands of the games while it was done, those of policies too. */
  readonly commands: number
  /** Bytes that came on the streams. */
  readonly bytes: number
  /** When it was done, ms since 1970. */
  readonly done: number
  /** Devices that know of less than they did. */
  readonly behind: number
}

const SEATS = [['client'], ['dsi'], ['direction'], ['admin'], ['development'], []]
/** At once, of one process. */
const JOINING = 16

class Team {
  devices: Device[] = []
  busy = false
  private waiting: (() => void)[] = []

  heard = (): void => {
    const waiting = this.waiting
    this.waiting = []
    for (const one of waiting) one()
  }

  n(): number {
    return Math.min(...this.devices.map(({ view }) => view?.n ?? -1))
  }

  async knows(n: number): Promise<void> {
    while (this.n() < n) await new Promise<void>((next) => this.waiting.push(next))
  }

  /** Whoever is asked something answers it; else time runs, or somebody notes something. */
  async move(): Promise<Sent | null> {
    const players = this.devices.filter(({ roles }) => roles.length > 0)
    for (const device of players) {
      for (const view of Object.values(device.view!.views)) {
        const prompt = view?.prompts.find(({ answer }) => !answer)
        if (!prompt) continue
        const command = { type: 'prompt.answer', prompt: prompt.id, answer: firstAnswer(prompt) }
        return device.send('commands', { command })
      }
    }
    const dsi = players[1]!
    const view = dsi.view!
    const { opening } = view.views.dsi!
    if (view.mode === 'situation' && opening) {
      const command = { type: 'phase.open', phase: opening.row }
      return dsi.send('commands', { seen: view.n, command })
    }
    if (view.mode === 'running' || view.mode === 'resting') {
      return dsi.send('clock', { seen: view.n })
    }
    const device = players[Math.floor(Math.random() * players.length)]!
    return device.send('commands', { command: { type: 'note.add', text: 'noted', about: '' } })
  }
}

const teams: Team[] = []
const devices = (): Device[] => teams.flatMap((team) => team.devices)
const sum = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0)

async function join(bases: readonly string[], codes: readonly string[]): Promise<void> {
  const left = codes.map((code, place) => ({ code, place }))
  const sit = async (): Promise<void> => {
    for (let one = left.shift(); one; one = left.shift()) {
      const team = new Team()
      for (const [seat, roles] of SEATS.entries()) {
        // Each team's devices are spread over the servers.
        team.devices.push(await Device.join(bases, one.place + seat, one.code, roles, team.heard))
      }
      for (const device of team.devices) device.listen()
      await team.knows(0)
      teams.push(team)
    }
  }
  await Promise.all(Array.from({ length: JOINING }, sit))
}

/** One command of a team, if it has none under way. @returns ms until all its devices knew of it; null for none */
async function command(team: Team): Promise<number | null> {
  if (team.busy) return null
  team.busy = true
  try {
    const begun = performance.now()
    const sent = await team.move()
    if (!sent || sent.refusal) {
      await sleep(200)
      return null
    }
    await team.knows(sent.n)
    return performance.now() - begun
  } finally {
    team.busy = false
  }
}

async function play(rate: number | null, seconds: number): Promise<number[]> {
  const times: number[] = []
  const note = (time: number | null): void => {
    if (time !== null) times.push(time)
  }
  const until = performance.now() + seconds * 1000
  if (rate === null) {
    const loop = async (team: Team): Promise<void> => {
      while (performance.now() < until) note(await command(team))
    }
    await Promise.all(teams.map(loop))
    return times
  }
  const under: Promise<void>[] = []
  for (let count = 0; performance.now() < until; count += 1) {
    under.push(command(teams[count % teams.length]!).then(note))
    const next = until - seconds * 1000 + ((count + 1) * 1000) / rate
    await sleep(Math.max(0, next - performance.now()))
  }
  await Promise.all(under)
  return times
}

async function carryOut(order: Order): Promise<Pick<Told, 'times' | 'behind'>> {
  switch (order.do) {
    case 'join':
      await join(order.bases, order.codes)
      return { times: [], behind: 0 }
    case 'await':
      await Promise.all(teams.map((team) => team.knows(order.n)))
      return { times: [], behind: 0 }
    case 'play':
      return { times: await play(order.rate, order.seconds), behind: 0 }
    case 'return': {
      const lost = devices().filter(({ base }) => base === order.base)
      const known = lost.map(({ view }) => view!.n)
      while (lost.some(({ gaps, lostAt }) => gaps.length === 0 || lostAt !== null)) {
        await sleep(20)
      }
      const behind = lost.filter(({ view }, place) => view!.n < known[place]!).length
      return { times: lost.flatMap(({ gaps }) => gaps.splice(0)), behind }
    }
  }
}

process.on('message', async (order: Order) => {
  const before = {
    n: sum(teams.map((team) => team.n())),
    bytes: sum(devices().map((d) => d.bytes)),
  }
  const { times, behind } = await carryOut(order)
  process.send!({
    times,
    behind,
    commands: sum(teams.map((team) => team.n())) - before.n,
    bytes: sum(devices().map((d) => d.bytes)) - before.bytes,
    done: Date.now(),
  } satisfies Told)
})
