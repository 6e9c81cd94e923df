import fc from 'fast-check'
import { canonicalize } from 'json-canonicalize'
import { describe, expect, it } from 'vitest'
import { policyAnswer } from '../../src/session/policy'
import { shuffled } from '../../src/simulation/draws'
import type { Event } from '../../src/simulation/events'
import { waitsFor } from '../../src/simulation/mode'
import { POLICIES } from '../../src/simulation/people'
import { owedPrompts } from '../../src/simulation/prompts'
import type { GameState } from '../../src/simulation/state'
import { step } from '../../src/simulation/step'
import type { World } from '../../src/simulation/world'
import { generatedGame, playGenerated, worldOf } from '../support/generated-game'
import { holdsFor } from '../support/property'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')
const played = generatedGame({ min: 100, max: 350 })

describe('one advance of the clock', () => {
  it('equals as many small ones as you like', () => {
    let compared = 0
    let events = 0
    holdsFor(
      40,
      fc.property(
        played,
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 12 }),
        (game, paces) => {
          const world = worldOf(scenario, game)
          playGenerated(world, game.numbers, ({ before, move: { command }, result }) => {
            if (command.type !== 'clock.advance' || result.refusal) return
            const { to } = command
            const whole = advance(world, before, to, [to])
            const small = advance(world, before, to, paces)
            expect(canonicalize(small.state)).toBe(canonicalize(whole.state))
            expect(small.events).toEqual(whole.events)
            compared += 1
            events += whole.events.length
          })
        },
      ),
    )
    expect(compared).toBeGreaterThan(500)
    expect(events).toBeGreaterThan(2000)
  })
})

/** Advances towards `to` at these paces, taken in turn, over every halt that needs nobody. */
function advance(world: World, from: GameState, to: number, paces: readonly number[]) {
  let state = from
  const events: Event[] = []
  for (let n = 0; state.minute < to; n += 1) {
    const next = Math.min(to, state.minute + paces[n % paces.length]!)
    const done = step(world, state, 'host', { type: 'clock.advance', to: next })
    if (done.refusal) break
    state = done.state
    events.push(...done.events)
  }
  return { state, events }
}

describe('sealed answers', () => {
  it('give one state, in whatever order they arrive', () => {
    let compared = 0
    holdsFor(
      40,
      fc.property(played, fc.nat(), (game, draw) => {
        const world = worldOf(scenario, game)
        playGenerated(world, game.numbers, ({ before }) => {
          if (waitsFor(before) !== 'deciding') return
          const owed = owedPrompts(world, before).filter(([, { answer }]) => !answer)
          if (owed.length < 2 || owed.length > 12) return
          const one = answerAll(world, before, shuffled(draw * 2, owed))
          const other = answerAll(world, before, shuffled(draw, owed).reverse())
          expect(canonicalize(one)).toBe(canonicalize(other))
          compared += 1
        })
      }),
    )
    expect(compared).toBeGreaterThan(300)
  })
})

/** Each role's answer depends on the prompt alone, so that both orders give the same ones. */
function answerAll(
  world: World,
  from: GameState,
  owed: readonly ReturnType<typeof owedPrompts>[number][],
): GameState {
  let state = from
  for (const [id, prompt] of owed) {
    const policy = POLICIES[id.length % POLICIES.length]!
    const answer = policyAnswer(world, from, id, prompt, policy)
    const seconds = (id.length * 37) % 400
    const command = { type: 'prompt.answer', prompt: id, answer, seconds } as const
    const done = step(world, state, prompt.role, command)
    if (done.refusal) throw new Error(`${id}: ${done.refusal.code}`)
    state = done.state
  }
  return state
}
