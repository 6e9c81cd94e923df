import { playLive, playOut, recordGame } from '../../src/session/autoplay'
import { makeHeader } from '../../src/session/record'
import { replay } from '../../src/session/replay'
import { createSession } from '../../src/session/session'
import { memoryStore } from '../../src/session/store'
import { dealDraws } from '../../src/simulation/draws'
import type { GameOptions } from '../../src/simulation/state'
import { makeWorld } from '../../src/simulation/world'
import { shipped } from '../support/shipped'
import { type Measure, perSecond, rounded } from './measure'

const ransomware = shipped('ransomware-pra')

export const OPTIONS: GameOptions = { difficulty: 'normal', stimuli: true, countdown: 'off' }

/** Whole games by the reference policy, each on a seed of its own. */
export function gamesPerSecond(): Measure[] {
  const world = (round: number) =>
    makeWorld(ransomware, dealDraws(`bench-${round}`, ransomware.id), OPTIONS)
  let commands = 0
  let games = 0
  const pure = perSecond(4, (round) => {
    commands += playOut(world(round), 'reference').commands
    games += 1
  })
  const live = perSecond(4, (round) => {
    playLive(world(round), 'reference')
  })
  const { record } = recordGame(ransomware, 'bench', OPTIONS, 'reference')
  const replays = perSecond(2, () => {
    replay(record, ransomware)
  })
  return [
    { name: 'games through step', value: rounded(pure), unit: '/s' },
    { name: 'games through the live machine', value: rounded(live), unit: '/s' },
    { name: 'commands through step', value: rounded((pure * commands) / games), unit: '/s' },
    { name: 'replay of one record, every check', value: rounded(1000 / replays), unit: 'ms' },
  ]
}

/** What one command costs through the session, early and late in a long log: the ratio must stay near 1. */
export async function costAsTheLogGrows(): Promise<Measure[]> {
  const header = makeHeader(ransomware, 'bench', OPTIONS)
  const session = await createSession(ransomware, header, memoryStore(), 'bench')
  const holders = {
    client: 'player',
    dsi: 'player',
    direction: 'player',
    admin: 'player',
    development: 'player',
  } as const
  await session.dispatch('host', { type: 'exercise.start', holders, objectives: [] })
  const some = async (count: number): Promise<number> => {
    const start = performance.now()
    for (let i = 0; i < count; i += 1) {
      await session.dispatch('dsi', { type: 'note.add', text: `note ${i}`, about: '' })
    }
    return (performance.now() - start) / count
  }
  await some(500)
  const early = await some(1000)
  await some(6000)
  const late = await some(1000)
  return [
    { name: 'one command through the session', value: rounded(early), unit: 'ms' },
    { name: 'cost after 7 500 commands against 500', value: rounded(late / early), unit: '×' },
  ]
}
