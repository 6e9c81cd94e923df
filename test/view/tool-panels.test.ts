import { describe, expect, it } from 'vitest'
import type { Role } from '../../src/scenario/roles'
import { nextAutomaticMove } from '../../src/session/autoplay'
import { policyAnswer } from '../../src/session/policy'
import { dealDraws } from '../../src/simulation/draws'
import type { Event } from '../../src/simulation/events'
import { type GameState, initialState } from '../../src/simulation/state'
import { carryOut } from '../../src/simulation/step'
import { makeWorld, type World } from '../../src/simulation/world'
import { asked, conversation } from '../../src/view/panels/conversation'
import { liveGantt } from '../../src/view/panels/live-gantt'
import { taskCards } from '../../src/view/panels/tasks'
import { view } from '../../src/view/view'
import { ROLES, startMove } from '../support/roles'
import { shipped } from '../support/shipped'

const ransomware = shipped('ransomware-pra')
const world = makeWorld(ransomware, dealDraws('panels', ransomware.id), {
  difficulty: 'hard',
  stimuli: true,
  countdown: 'off',
})

interface Moment {
  state: GameState
  events: readonly Event[]
}

/** Some moments of a whole game by the reference policy, in order. */
const moments: Moment[] = []
const events: Event[] = []
let state = initialState(ransomware)
for (let n = 0; ; n += 1) {
  const move = state.started ? nextAutomaticMove(world, state) : startMove('reference')
  if (!move) {
    moments.push({ state, events: [...events] })
    break
  }
  const done = carryOut(world, state, move.by, move.command)
  events.push(...done.events)
  state = done.state
  if (n % 3 === 0) moments.push({ state, events: [...events] })
}
const seen = ({ state: at, events: told }: Moment, role: Role, facts?: GameState['facts']) =>
  view(world, facts ? { ...at, facts } : at, told, role)
const last = moments.at(-1)!

describe('the tools that a role sees', () => {
  it('cover what they say, and one that is down covers nothing', () => {
    const chosen = { 'tool-teams': true } as const
    const facts = { ...chosen, 'teams-watched': true } as const
    const { tools } = seen(last, 'dsi', facts)
    const teams = tools.list.find(({ id }) => id === 'teams')!
    expect(teams).toMatchObject({ status: 'down', panel: 'conversation' })
    expect(tools.needs.find(({ id }) => id === 'video')).toEqual({
      id: 'video',
      by: [],
      lost: ['teams'],
    })
    const healed = seen(last, 'dsi', chosen).tools
    expect(healed.list.find(({ id }) => id === 'teams')!.status).toBe('working')
    expect(healed.needs.find(({ id }) => id === 'video')!.by).toEqual(['teams'])
    expect(tools.minutesPerPhase).toBeGreaterThan(healed.minutesPerPhase)
  })

  it('cost nothing before they are chosen', () => {
    const { tools } = seen(moments[0]!, 'dsi')
    expect(tools).toMatchObject({ counts: false, minutesPerPhase: 0 })
    expect(tools.list.every(({ status }) => status === 'not-chosen')).toBe(true)
  })

  it('are not told to the client, who is in no crisis team', () => {
    for (const moment of moments) {
      const { tools } = seen(moment, 'client')
      expect(tools.needs).toEqual([])
      expect(tools.list.every(({ status }) => status === 'not-chosen')).toBe(true)
    }
  })

  it('have the prices of the choice', () => {
    const prices = seen(last, 'dsi').tools.list.map(({ id, euros }) => [id, euros])
    expect(Object.fromEntries(prices)).toMatchObject({ teams: 0, slack: 420, lucidchart: 520 })
  })
})

describe('the conversation', () => {
  it('holds every stimulus that the role knows, with its answer under it', () => {
    const dsi = seen(last, 'dsi')
    const { incidents, outside } = conversation(dsi)
    expect(incidents.length).toBe(dsi.stimuli.length)
    expect(incidents.length).toBeGreaterThan(3)
    expect(incidents.some(({ answers }) => answers.length > 0)).toBe(true)
    expect(outside.length).toBe(dsi.replies.length)
  })

  it('offers the answer that is owed, to its addressee alone', () => {
    let offered = 0
    for (const moment of moments) {
      for (const role of ROLES) {
        const one = seen(moment, role)
        for (const { owed } of conversation(one).incidents) {
          if (!owed) continue
          offered += 1
          expect(moment.state.prompts[owed]).toMatchObject({ role, answer: null })
        }
        for (const { id } of asked(one)) expect(moment.state.prompts[id]!.role).toBe(role)
      }
    }
    expect(offered).toBeGreaterThan(0)
  })
})

describe('the board of tasks', () => {
  it('has each task once, with a number of its own', () => {
    for (const moment of moments) {
      for (const role of ROLES) {
        const cards = taskCards(seen(moment, role))
        expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length)
        const numbers = cards.filter(({ sealed }) => !sealed).map(({ number }) => number)
        expect(new Set(numbers).size).toBe(numbers.length)
      }
    }
  })

  it('keeps the number of a task for the whole game', () => {
    const numbers = new Map<string, number>()
    for (const moment of moments) {
      for (const { id, number, sealed } of taskCards(seen(moment, 'dsi'))) {
        if (sealed) continue
        expect(numbers.get(id) ?? number).toBe(number)
        numbers.set(id, number)
      }
    }
    expect(numbers.size).toBeGreaterThan(40)
  })

  it('shows as under way exactly what people are busy with', () => {
    for (const moment of moments) {
      const dsi = seen(moment, 'dsi')
      for (const { role, id, state: shown } of taskCards(dsi)) {
        const { state: work, task } = dsi.work[role]!
        expect(shown === 'doing').toBe(work === 'busy' && task === id)
      }
    }
  })

  it('ends with everything done', () => {
    expect(taskCards(seen(last, 'dsi')).every(({ state: shown }) => shown === 'done')).toBe(true)
  })
})

describe('the live Gantt', () => {
  it('has every row of the plan, and what was played of it', () => {
    const { rows, end } = liveGantt(seen(last, 'dsi'))
    expect(rows.map(({ key }) => key)).toEqual(ransomware.rows.map(({ key }) => key))
    expect(rows.every(({ played }) => played !== null && played.to >= played.from)).toBe(true)
    expect(end).toBeGreaterThanOrEqual(last.state.minute)
    expect(
      liveGantt(seen(moments[0]!, 'dsi'))
        .rows.slice(1)
        .every((row) => !row.played),
    ).toBe(true)
  })
})

describe('no panel', () => {
  it('changes with what others have sealed', () => {
    let compared = 0
    for (const moment of moments) {
      const sealed = otherAnswers(world, moment.state, 'dsi')
      if (!sealed) continue
      compared += 1
      expect(panels(view(world, sealed, moment.events, 'dsi'))).toEqual(panels(seen(moment, 'dsi')))
    }
    expect(compared).toBeGreaterThan(3)
  })
})

const panels = (one: ReturnType<typeof view>) => ({
  talk: conversation(one),
  asked: asked(one),
  cards: taskCards(one),
  gantt: liveGantt(one),
  tools: one.tools,
})

/** The same moment with other answers of the other roles; null where none has sealed any. */
function otherAnswers(at: World, before: GameState, role: Role): GameState | null {
  const prompts = { ...before.prompts }
  let changed = false
  for (const [id, prompt] of Object.entries(prompts)) {
    if (prompt.role === role || !prompt.answer || prompt.signature === 'asked') continue
    prompts[id] = { ...prompt, answer: policyAnswer(at, before, id, prompt, 'worst') }
    changed = true
  }
  return changed ? { ...before, prompts } : null
}
