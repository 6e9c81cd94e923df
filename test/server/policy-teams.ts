import type { Role } from '../../src/scenario/roles'
import type { CompiledScenario } from '../../src/scenario/scenario'
import { gameLog } from '../../src/server/exercise/game-log'
import { advanceMove } from '../../src/session/autoplay'
import { type Move, nextPolicyMove } from '../../src/session/policy'
import { isProblem } from '../../src/session/record-problem'
import { openShared, type SharedSession } from '../../src/session/shared-session'
import type { PolicyName } from '../../src/simulation/people'
import type { Device, Hosted } from './open-hosted'

/** A team whose people answer as a policy does, each from a seat of their own and over HTTP. */
export interface PolicyTeam {
  readonly team: string
  readonly code: string
  readonly game: SharedSession
  readonly devices: readonly PolicyDevice[]
  /** Does what is next to be done. @returns false where there is nothing */
  step(): Promise<boolean>
}

export interface PolicyDevice extends Device {
  /** Commands that its stream has told of. */
  heard(): number
  /** Leaves the room without a word. */
  leave(): void
}

export interface PolicyTeams {
  readonly exercise: string
  readonly teams: readonly PolicyTeam[]
  close(): void
}

export interface PolicyTeamsOptions {
  readonly scenario: CompiledScenario
  readonly seed: string
  readonly names: readonly string[]
  /** Of each team, by its place. */
  readonly policy?: (place: number) => PolicyName
  readonly started?: boolean
}

/** Seats people at every role of every team, each with an open stream, and starts them all. */
export async function policyTeams(
  server: Hosted,
  { scenario, seed, names, policy = () => 'reference', started = true }: PolicyTeamsOptions,
): Promise<PolicyTeams> {
  const { exercise, teams } = await server.make({ scenario: scenario.id, seed, teams: names })
  const away = new AbortController()
  const roles = scenario.roles.map(({ id }) => id)
  const seated = await Promise.all(
    teams.map(async ({ code }) => {
      const devices = []
      for (const role of roles) {
        devices.push(await listening(server, await server.join(code, [role], role), away.signal))
      }
      return devices
    }),
  )
  if (started) await server.facilitator(exercise).start()
  const games = await Promise.all(
    teams.map(async ({ team }) => {
      const game = await openShared(
        scenario,
        team,
        gameLog(server.journal, `game/${exercise}/${team}`),
      )
      if (isProblem(game)) throw new Error(game.code)
      return game
    }),
  )
  return {
    exercise,
    teams: teams.map(({ team, code }, place) => {
      const game = games[place]!
      const devices = seated[place]!
      const step = stepper(server, game, devices, roles, policy(place))
      return { team, code, game, devices, step }
    }),
    close: () => away.abort(),
  }
}

/** The next thing that somebody at a role does, who answers as the policy would. */
function stepper(
  server: Hosted,
  game: SharedSession,
  devices: readonly PolicyDevice[],
  roles: readonly Role[],
  policy: PolicyName,
): () => Promise<boolean> {
  const held = Object.fromEntries(roles.map((role) => [role, policy]))
  let sent = 0
  return async () => {
    await game.catchUp()
    const state = { ...game.state(), holders: held }
    const mode = game.mode()
    const move: Move | null =
      nextPolicyMove(game.world, state) ??
      (mode === 'running' || mode === 'resting' ? advanceMove(state) : null)
    if (!move) return false
    const { by, command } = move
    sent += 1
    // Nobody is braked for playing faster than people do.
    server.clock.ms += 600
    const id = `p${sent}`
    const of = devices[Math.max(0, roles.indexOf(by))]!
    if (command.type === 'clock.advance') {
      const opener = devices[roles.indexOf('dsi')] ?? of
      const { refusal } = await opener.run(id, game.count())
      if (refusal) throw new Error(`time does not run: ${refusal.code}`)
      return true
    }
    const { seconds: _measured, ...said } = command as typeof command & { seconds?: number }
    const { refusal } = await of.send(id, said as never, { as: by })
    if (refusal) throw new Error(`${command.type}: ${refusal.code} ${refusal.detail}`)
    return true
  }
}

async function listening(
  server: Hosted,
  device: Device,
  signal: AbortSignal,
): Promise<PolicyDevice> {
  const mine = new AbortController()
  const response = await fetch(new URL(`${device.place}/news`, server.url), {
    headers: { Accept: 'text/event-stream', Authorization: `Bearer ${device.token}` },
    signal: AbortSignal.any([signal, mine.signal]),
  })
  let heard = 0
  const read = async (): Promise<void> => {
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of response.body!) {
      text += decoder.decode(chunk, { stream: true })
      const events = text.split('\n\n')
      text = events.pop()!
      for (const event of events) {
        const n = /"type":"(?:news","news":\{|view","view":\{)"n":(\d+)/.exec(event)?.[1]
        if (n) heard = Number(n)
      }
    }
  }
  read().catch(() => undefined)
  return { ...device, heard: () => heard, leave: () => mine.abort() }
}
