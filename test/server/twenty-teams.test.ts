import { expect, it, onTestFinished } from 'vitest'
import type { FacilitatorMessage } from '../../src/protocol/facilitator-messages'
import type { TeamLine } from '../../src/protocol/team-line'
import { linesAfter } from '../../src/remote/lines'
import type { GameRecord } from '../../src/session/record'
import { isProblem } from '../../src/session/record-problem'
import { replay } from '../../src/session/replay'
import { shipped } from '../support/shipped'
import { hosted } from './hosted'
import { HOST, shelf } from './open-hosted'
import { policyTeams } from './policy-teams'

const scenario = shipped('tutorial')
const NAMES = Array.from({ length: 20 }, (_, place) => `Team ${place + 1}`)
const POLICIES = ['reference', 'novice', 'passive'] as const

it('twenty teams of five play to the end from a hundred seats that all listen, and one stream tells of them all', async () => {
  const server = await hosted({ library: shelf(scenario) })
  const play = await policyTeams(server, {
    scenario,
    seed: 'twenty',
    names: NAMES,
    policy: (place) => POLICIES[place % 3]!,
  })
  onTestFinished(play.close)
  const devices = play.teams.flatMap((team) => team.devices)
  expect(devices.length).toBe(NAMES.length * scenario.roles.length)
  const table = await tableOf(server.url, play.exercise)
  onTestFinished(table.close)

  const toTheEnd = async (team: (typeof play.teams)[number]): Promise<void> => {
    while (await team.step());
  }
  await Promise.all(play.teams.map(toTheEnd))

  const records: GameRecord[] = []
  for (const { team, game, devices: own } of play.teams) {
    await game.catchUp()
    expect(game.mode(), team).toBe('debrief')
    // Every seat has been told of every command, and the one stream of the table of every team.
    await expect
      .poll(() => own.map((device) => device.heard()))
      .toEqual(own.map(() => game.count()))
    await expect
      .poll(() => table.lines()[team])
      .toMatchObject({ n: game.count(), mode: 'debrief', seats: own.length, here: own.length })
    const path = `f/${play.exercise}/records/${team}`
    records.push((await server.get<GameRecord>(path, { token: HOST.token })).body)
  }
  // One luck for all, and as many games as ways to answer.
  expect(new Set(records.map(({ seed }) => seed)).size).toBe(1)
  expect(records.map((record) => isProblem(replay(record, scenario)))).toEqual(
    NAMES.map(() => false),
  )
  expect(new Set(records.map(({ commands }) => JSON.stringify(answersIn(commands)))).size).toBe(
    POLICIES.length,
  )
})

const answersIn = (commands: GameRecord['commands']) =>
  commands
    .flatMap(({ command }) =>
      command.type === 'prompt.answer' ? [[command.prompt, command.answer]] : [],
    )
    .sort()

/** What a facilitator's window makes of its one stream. */
async function tableOf(url: string, exercise: string) {
  const away = new AbortController()
  const response = await fetch(new URL(`f/${exercise}/news`, url), {
    headers: { Accept: 'text/event-stream', Authorization: `Bearer ${HOST.token}` },
    signal: away.signal,
  })
  let lines: Record<string, TeamLine> = {}
  const read = async (): Promise<void> => {
    let text = ''
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const events = (text + chunk).split('\n\n')
      text = events.pop()!
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1]
        const message = data && (JSON.parse(data) as FacilitatorMessage)
        if (message && message.type === 'lines') lines = { ...lines, ...linesAfter(lines, message) }
      }
    }
  }
  read().catch(() => undefined)
  return { lines: () => lines, close: () => away.abort() }
}
