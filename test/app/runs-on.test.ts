import { describe, expect, it } from 'vitest'
import { type HostedGame, hostGame } from '../../src/app/hosting/hosted-game'
import type { Answer } from '../../src/protocol/terms'
import { makeHeader } from '../../src/session/record'
import { createSession } from '../../src/session/session'
import { memoryStore } from '../../src/session/store'
import { answerOf, emptyDraft } from '../../src/ui/screens/play/answer-draft'
import { isAlarm } from '../../src/ui/screens/play/event-kind'
import {
  activeView,
  isUnanswered,
  openedInPassing,
  opensNext,
  owedPrompts,
  tableView,
} from '../../src/ui/screens/play/play-state'
import { eveningsIn, lastMorning } from '../../src/view/evening'
import type { PromptView } from '../../src/view/prompt-view'
import { NO_MEMORY } from '../support/no-memory'
import { allHeldBy } from '../support/roles'
import { start } from '../support/session-play'
import { shipped } from '../support/shipped'
import { header, options, scenario } from '../support/small-game'

const NOTHING_BESIDE = { offered: '', wanted: '' }

/** The first question of a game in which one role is played here. */
async function asked() {
  const session = await createSession(scenario, header, memoryStore(), 'g')
  await session.dispatch('host', start({ ...allHeldBy('reference'), dsi: 'player' }))
  const game = await hostGame(session, null, () => undefined, NO_MEMORY)
  const opening = game.model().views.dsi!.opening!
  expect(await game.send({ type: 'phase.open', phase: opening.row })).toBeNull()
  const prompt = askedFirst(game)!
  return { game, seal: (runsOn: boolean) => seal(game, prompt, { runsOn }) }
}

/** The whole exercise, in which one role is played here. */
async function alone(seed: string): Promise<HostedGame> {
  const whole = shipped('ransomware-pra')
  const session = await createSession(whole, makeHeader(whole, seed, options), memoryStore(), 'g')
  await session.dispatch('host', start({ ...allHeldBy('novice'), dsi: 'player' }))
  return hostGame(session, null, () => undefined, NO_MEMORY)
}

const askedFirst = (game: HostedGame): PromptView | undefined =>
  owedPrompts(activeView(game.model())).filter(isUnanswered)[0]

/** What is ready to be sealed, or else the first option. */
const answerTo = (prompt: PromptView): Answer =>
  answerOf(prompt, emptyDraft(prompt)) ?? { choice: prompt.options[0]!.id }

const seal = (
  game: HostedGame,
  prompt: PromptView,
  { runsOn = true, beside = NOTHING_BESIDE } = {},
) =>
  game.answer(prompt.id, {
    answer: answerTo(prompt),
    confidence: null,
    deviation: '',
    runsOn,
    beside,
  })

const minuteOf = ({ game }: { game: HostedGame }) => tableView(game.model()).minute

describe('an answer that is the last one', () => {
  it('lets time run until somebody is needed, and what all decided is news with what came of it', async () => {
    const table = await asked()
    const before = minuteOf(table)
    expect(await table.seal(true)).toBeNull()
    expect(minuteOf(table)).toBeGreaterThan(before)
    const { journal, newsFrom } = table.game.model()
    expect(journal.slice(newsFrom).map(({ type }) => type)).toContain('prompt.revealed')
  })

  it('leaves the clock where it is for who wants to press it', async () => {
    const table = await asked()
    const before = minuteOf(table)
    expect(await table.seal(false)).toBeNull()
    expect(minuteOf(table)).toBe(before)
    expect(tableView(table.game.model()).canAdvance).toBe(true)
  })

  it('opens the phase beside that was asked for with it', async () => {
    const game = await alone('beside')
    for (;;) {
      const prompt = askedFirst(game)
      const { beside = '' } = game.model().views.dsi!
      if (prompt && beside) {
        expect(await seal(game, prompt, { beside: { offered: beside, wanted: beside } })).toBeNull()
        if (askedFirst(game)?.id !== prompt.id) {
          const types = game.model().journal.map(({ type }) => type)
          expect(types).toContain('countersign.asked')
          return
        }
      } else if (prompt) await seal(game, prompt)
      else if (opensNext(game.model()))
        await game.send({ type: 'phase.open', phase: opensNext(game.model()) })
      else await game.runClock('mine')
    }
  })
})

describe('a whole game alone', () => {
  it('takes some sixty presses, and opens by itself only what follows a quiet end of a phase', async () => {
    const game = await alone('bench')
    let presses = 1
    let byItself = 0
    let evenings = 0
    while (!game.over()) {
      const prompt = askedFirst(game)
      const before = game.model()
      const next = opensNext(before)
      if (prompt) {
        // A choice is made and then signed; what lies there ready is signed.
        presses += answerOf(prompt, emptyDraft(prompt)) ? 1 : 2
        const { beside } = before.views.dsi!
        const offered = prompt.kind === 'decision' ? beside : ''
        await seal(game, prompt, { beside: { offered, wanted: '' } })
      } else {
        presses += 1
        const sleeps = eveningsIn(tableView(before)) > evenings
        evenings = eveningsIn(tableView(before))
        if (next) await game.send({ type: 'phase.open', phase: next })
        else await game.runClock('mine', !sleeps)
      }
      const after = game.model()
      const news = after.journal.slice(after.newsFrom)
      const opened = openedInPassing(after)
      // Once it is over more is read than was while it lasted.
      if (game.over()) break
      if (opened) {
        byItself += 1
        const unread = news.slice(
          0,
          news.findIndex(({ type }) => type === 'phase.opened'),
        )
        expect(unread.filter(isAlarm)).toEqual([])
        expect(unread.map(({ type }) => type)).not.toContain('evening.came')
      } else if (!prompt && !next && opensNext(after)) {
        const stops = news.some((event) => isAlarm(event) || event.type === 'prompt.revisable')
        expect(stops || lastMorning(tableView(after)) !== null).toBe(true)
      }
    }
    expect(byItself).toBeGreaterThan(5)
    expect(presses).toBeLessThan(65)
  }, 60_000)
})
