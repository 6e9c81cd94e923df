import { describe, expect, it } from 'vitest'
import { isDebriefText } from '../../src/scenario/debrief-texts'
import { LANGUAGES } from '../../src/scenario/language'
import type { Shelved } from '../../src/server/exercise/library'
import type { Handler } from '../../src/server/static-site'
import type { SharedSession } from '../../src/session/shared-session'
import { loadScenario } from '../../src/shipped/load-scenario'
import { WAIT } from '../../src/simulation/prompts'
import { moveOf } from '../support/generated-game'
import { hosted } from './hosted'
import { HOST } from './open-hosted'
import type { Phone } from './phone'
import { roomPlay } from './room-play'

const shelved: Shelved = loadScenario('ransomware-pra')
const { scenario } = shelved

/** Words that stand for what nobody at a seat may know. */
const CANARY = {
  seed: 'graine-de-la-chance-7541',
  note: 'what the facilitator thinks of it',
  team: 'Southern Crossing',
} as const
const TEAMS = ['North', CANARY.team]
/** A soak looks through more games, and longer. */
const soak = process.env.PRA_SOAK === '1'
const GAMES = Array.from({ length: soak ? 30 : 2 }, (_, n) => 11 + n)
const MOVES = soak ? 150 : 40
const SEATS = [['client'], ['dsi'], ['direction', 'admin'], ['development'], []]

type Leak =
  | 'truth'
  | 'seed'
  | 'sealed option'
  | 'note'
  | 'stimulus to come'
  | 'other team'
  | 'host'
  | 'debrief'

/** Ids of stimuli that name nothing else, and options that one question alone has. */
const soleStimuli = (() => {
  const kinds = [
    ...scenario.facts,
    ...scenario.evidence,
    ...scenario.initiatives,
    ...scenario.duties,
    ...scenario.services,
  ].map(({ id }) => id as string)
  return scenario.stimuli.map(({ id }) => id).filter((id) => !kinds.includes(id))
})()

/** Ids of truths that name nothing else: which of them hold is luck, and what nobody is told. */
const soleFacts = (() => {
  const kinds = [
    ...scenario.stimuli,
    ...scenario.evidence,
    ...scenario.initiatives,
    ...scenario.duties,
    ...scenario.services,
  ].map(({ id }) => id as string)
  const options = Object.keys(shelved.texts('en')).map((key) => key.split('.').at(-1))
  return scenario.facts
    .map(({ id }) => id)
    .filter((id) => !kinds.includes(id) && options.filter((one) => one === id).length <= 1)
})()

/** Whether a text says an id as one: in quotes, or as a part of a key or an address. */
const says = (text: string, id: string): boolean => new RegExp(`["./]${id}["./]`).test(text)

/** Every option of every question, by how many questions have it. */
const optionUses = (() => {
  const uses = new Map<string, number>()
  const count = (id: string): unknown => uses.set(id, (uses.get(id) ?? 0) + 1)
  for (const key of Object.keys(shelved.texts('en'))) {
    const [, id] = /^(?:decision|lever|stimulus)\.[^.]+\.(?:option|item)\.(.+)$/.exec(key) ?? []
    if (id !== undefined) count(id)
  }
  // Whoever may wait has this one beside what the scenario gives.
  count(WAIT)
  return uses
})()

/** Sentences of the debrief, long enough to be nothing else. */
const debriefSentences = LANGUAGES.flatMap((language) =>
  Object.entries(shelved.texts(language)).flatMap(([key, text]) =>
    isDebriefText(key) && text.length > 60 ? [JSON.stringify(text).slice(1, 50)] : [],
  ),
).map((text) => Buffer.from(text).toString('latin1'))

/** What bytes that came to a seat say of what nobody there may know, as the game stands. */
function leaksIn(
  bytes: string,
  phone: Phone,
  game: SharedSession,
  others: readonly string[],
): Leak[] {
  const found: Leak[] = []
  if (bytes === '') return found
  const state = game.state()
  if (bytes.includes(CANARY.seed)) found.push('seed')
  if (bytes.includes(CANARY.note)) found.push('note')
  if (bytes.includes(CANARY.team)) found.push('other team')
  if ([HOST.token, HOST.key, ...others].some((secret) => bytes.includes(secret))) found.push('host')
  if (debriefSentences.some((sentence) => bytes.includes(sentence))) found.push('debrief')
  if (soleFacts.some((id) => says(bytes, id))) found.push('truth')
  const toCome = soleStimuli.filter((id) => state.stimuli[id] !== 'fired')
  if (toCome.some((id) => says(bytes, id))) found.push('stimulus to come')
  for (const { role, choice } of sealedChoices(game)) {
    if (!phone.view().roles.includes(role) && says(bytes, choice)) found.push('sealed option')
  }
  return found
}

/** Answers that are given and not yet shown, of options that no other question has. */
function sealedChoices(game: SharedSession): { role: string; choice: string }[] {
  const shown = new Set(
    game.events().flatMap((event) => (event.type === 'prompt.revealed' ? [event.prompt] : [])),
  )
  return Object.entries(game.state().prompts).flatMap(([id, { role, answer }]) =>
    answer && 'choice' in answer && !shown.has(id) && optionUses.get(answer.choice) === 1
      ? [{ role, choice: answer.choice }]
      : [],
  )
}

/** What a server that leaks knows of the game. */
const said = { sealed: '' }

interface Looked {
  readonly leaks: readonly Leak[]
  readonly bytes: number
  /** How often there was something to be found. */
  readonly sealed: number
}

/** Plays a game over the wire, and looks through every byte that comes to a seat before the debrief. */
async function look(
  seed: number,
  moves: number,
  handle?: (handler: Handler) => Handler,
): Promise<Looked> {
  const library = {
    ids: () => [scenario.id],
    find: (id: string) => (id === scenario.id ? shelved : null),
  }
  const server = await hosted({ library, ...(handle && { handle }) })
  const play = await roomPlay(server, { scenario, seed: CANARY.seed, seats: SEATS, teams: TEAMS })
  const { phones, game, exercise } = play
  const facilitator = server.facilitator(exercise)
  const leaks: Leak[] = []
  let [bytes, sealed] = [0, 0]

  const search = async (): Promise<void> => {
    await play.settled()
    for (const one of phones) {
      const heard = one.heard()
      bytes += heard.length
      const others = phones.filter((other) => other !== one).map(({ seat }) => seat.token)
      leaks.push(...leaksIn(heard, one, game, others))
    }
    const choices = sealedChoices(game)
    sealed += choices.length
    said.sealed = choices.at(-1)?.choice ?? ''
  }
  await search()
  for (let n = 0; n < moves; n += 1) {
    const number = Math.imul(seed + n * 7919, 2_654_435_761) >>> 0
    const move = moveOf(game.world, game.state(), number)
    if (move.command.type === 'exercise.end') continue
    server.clock.ms += 10_000
    await play.give(move, `m${n}`)
    if (n % 7 === 3) {
      await facilitator.send(`n${n}`, { type: 'note.add', text: `${CANARY.note} ${n}`, about: '' })
      await facilitator.send(`r${n}`, {
        type: 'rating.override',
        target: 'duties',
        rating: 'U',
        reason: CANARY.note,
      })
    }
    const one = phones[number % phones.length]!
    // What is refused must say no more than what is answered.
    if (n % 5 === 1) {
      await one.ask('GET', `f/${exercise}/records/t1`)
      await one.ask('GET', `t/${exercise}.t2/news`)
      await one.ask('GET', `${one.place}/record`)
      await one.ask('GET', `${one.place}/scenario`)
      await one.ask('POST', `${one.place}/commands`, { id: 'x', command: { type: 'nothing' } })
      await one.ask('GET', `${one.place}/texts?language=en`)
    }
    if (n % 11 === 6) {
      one.drop()
      await one.listen()
    }
    await search()
    // One thing that should not be there is enough.
    if (leaks.length > 0) break
  }
  return { leaks: [...new Set(leaks)], bytes, sealed }
}

describe('what comes over the wire to a seat', () => {
  it.each(GAMES)(
    'holds nothing that nobody there may know, headers and errors included (%i)',
    async (seed) => {
      const { leaks, bytes, sealed } = await look(seed, MOVES)
      expect(leaks).toEqual([])
      expect(bytes).toBeGreaterThan(150_000)
      expect(sealed).toBeGreaterThan(5)
    },
  )

  /** A server that says one thing too much, in one place. */
  const leaking =
    (word: () => string, where: 'header' | 'error' | 'stream'): ((handler: Handler) => Handler) =>
    (handler) =>
    (request, response) => {
      if (where === 'header') response.setHeader('X-Trace', word())
      const write = response.write.bind(response) as (text: string) => boolean
      const end = response.end.bind(response) as (text?: string | Buffer) => typeof response
      if (where === 'stream') {
        response.write = ((text: string) =>
          write(
            text.replace('\ndata: {', `\ndata: {"trace":"${word()}",`),
          )) as typeof response.write
      }
      if (where === 'error') {
        response.end = ((body?: Buffer) => {
          if (response.statusCode < 400 || !body) return end(body)
          return end(
            Buffer.from(
              body
                .toString()
                .replace('}', `,"d":"${word()}"}`)
                .padEnd(body.length)
                .slice(0, 10_000),
            ),
          )
        }) as typeof response.end
        const head = response.writeHead.bind(response)
        response.writeHead = ((status: number, headers: Record<string, unknown>) => {
          const { 'Content-Length': _length, ...others } = headers
          return head(status, (status >= 400 ? others : headers) as never)
        }) as typeof response.writeHead
      }
      return handler(request, response)
    }

  const future = scenario.stimuli.findLast(({ id }) => soleStimuli.includes(id))!.id
  it.each<[Leak, () => string, 'header' | 'error' | 'stream']>([
    ['truth', () => soleFacts[0]!, 'stream'],
    ['seed', () => CANARY.seed, 'header'],
    ['sealed option', () => said.sealed, 'stream'],
    ['note', () => `${CANARY.note} 3`, 'stream'],
    ['stimulus to come', () => future, 'stream'],
    ['other team', () => CANARY.team, 'error'],
    ['host', () => HOST.token, 'error'],
    ['debrief', () => debriefSentences[5]!, 'header'],
  ])('would be found out by this search where it held a %s', async (leak, word, where) => {
    const { leaks } = await look(11, 20, leaking(word, where))
    expect(leaks).toEqual([leak])
  })
})
