import { beforeAll, describe, expect, it } from 'vitest'
import { taskName } from '../../src/i18n/cause-wording'
import { eventSentence } from '../../src/i18n/event-wording'
import { openTexts, type TextStore } from '../../src/i18n/texts'
import type { SeatView } from '../../src/protocol/seat-view'
import { isDebriefText } from '../../src/scenario/debrief-texts'
import { readableTexts } from '../../src/server/exercise/seat-texts'
import { loadScenario } from '../../src/shipped/load-scenario'
import { dealDraws } from '../../src/simulation/draws'
import type { Event } from '../../src/simulation/events'
import { initialState } from '../../src/simulation/state'
import { step } from '../../src/simulation/step'
import { makeWorld } from '../../src/simulation/world'
import { type RoleView, view } from '../../src/view/view'
import { moveOf } from '../support/generated-game'

const LANGUAGE = 'en'
const OPTIONS = { difficulty: 'normal', stimuli: true, countdown: 'off' } as const

/** What one role sees along a drawn game, every few moves. */
function* viewsAlong(id: string, seed: number): Generator<RoleView> {
  const { scenario } = loadScenario(id)
  const world = makeWorld(scenario, dealDraws(`texts-${seed}`, id), OPTIONS)
  let state = initialState(scenario)
  const events: Event[] = []
  for (let n = 0; n < 140; n += 1) {
    const { by, command } = moveOf(world, state, Math.imul(seed + n * 7919, 2_654_435_761) >>> 0)
    if (command.type === 'exercise.end') continue
    const done = step(world, state, by, command)
    if (done.refusal) continue
    state = done.state
    events.push(...done.events)
    if (n % 15 === 0) for (const role of world.roles) yield view(world, state, events, role)
  }
}

const seatOf = (one: RoleView): SeatView => ({ views: { [one.role]: one } }) as unknown as SeatView

/** Keys of what stands on a role's screen beside its main courante. */
function keysOn(one: RoleView): string[] {
  const answered = ({ kind, of, options }: RoleView['prompts'][number]): string[] => {
    if (kind === 'decision' || kind === 'rework') {
      return [`decision.${of}.prompt`, ...options.map(({ id }) => `decision.${of}.option.${id}`)]
    }
    if (kind === 'lever') return options.map(({ id }) => `lever.${of}.option.${id}`)
    return kind === 'response' ? options.map(({ id }) => `stimulus.${of}.option.${id}`) : []
  }
  return [
    ...one.prompts.flatMap(answered),
    ...one.documents.flatMap(({ id, variant }) => [
      ...['title', 'from', 'body', `body.${variant}`].map((part) => `evidence.${id}.${part}`),
    ]),
    ...one.stimuli.flatMap(({ id }) =>
      ['title', 'from', 'message'].map((part) => `stimulus.${id}.${part}`),
    ),
    ...one.replies.flatMap(({ id }) => [`reply.${id}.title`, `reply.${id}.body`]),
    ...one.initiatives.flatMap(({ id }) => [`initiative.${id}.title`, `initiative.${id}.detail`]),
    ...one.duties.flatMap(({ id }) => [`duty.${id}.title`, `duty.${id}.basis`]),
    ...one.services.flatMap(({ id }) => [`service.${id}.name`, `service.${id}.short`]),
    ...Object.keys(one.gauges).map((id) => `gauge.${id}.short`),
  ]
}

let store: TextStore
beforeAll(async () => {
  store = openTexts()
  await Promise.all([store.loadUi(LANGUAGE), store.loadPlay(LANGUAGE)])
})

describe.each(['ransomware-pra', 'tutorial'])('the texts that a seat may read (%s)', (id) => {
  it('are all that its screen says, to the letter, and none of the debrief', () => {
    const texts = loadScenario(id).texts(LANGUAGE)
    store.add(LANGUAGE, 'whole', texts)
    let said = 0
    let count = 0
    for (const seed of [1, 2]) {
      for (const one of viewsAlong(id, seed)) {
        const canRead = readableTexts(seatOf(one))
        const readable = Object.fromEntries(Object.entries(texts).filter(([key]) => canRead(key)))
        count += 1
        const name = `seat-${count}`
        store.add(LANGUAGE, name, readable)
        const [whole, part] = [store.in(LANGUAGE, 'whole'), store.in(LANGUAGE, name)]
        expect(Object.keys(readable).filter(isDebriefText)).toEqual([])
        expect(keysOn(one).filter((key) => key in texts && !(key in readable))).toEqual([])
        for (const { kind, task } of Object.values(one.work)) {
          if (kind === '') continue
          const wanted = taskName(whole, one.rows, kind, task)
          expect(taskName(part, one.rows, kind, task)).toBe(wanted)
        }
        for (const event of one.journal) {
          said += 1
          const words = { rows: one.rows, debex: 0, journal: one.journal }
          const wanted = eventSentence({ ...words, i18n: whole }, event)
          expect(eventSentence({ ...words, i18n: part }, event)).toBe(wanted)
        }
      }
    }
    expect(said).toBeGreaterThan(300)
  })
})
