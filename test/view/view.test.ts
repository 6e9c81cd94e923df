import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Role } from '../../src/scenario/roles'
import { policyAnswer } from '../../src/session/policy'
import { dealDraws } from '../../src/simulation/draws'
import type { Event } from '../../src/simulation/events'
import { waitsFor } from '../../src/simulation/mode'
import { type GameState, initialState } from '../../src/simulation/state'
import { refusal } from '../../src/simulation/step'
import { makeWorld, type World } from '../../src/simulation/world'
import { type RoleView, view } from '../../src/view/view'
import { generatedGame, playGenerated, worldOf } from '../support/generated-game'
import { holdsFor } from '../support/property'
import { ROLES } from '../support/roles'
import { shipped } from '../support/shipped'
import { altered, lasting, Table, the } from '../support/table'

const scenario = shipped('ransomware-pra')
const played = generatedGame({ min: 60, max: 320 })

/** Every so many states of a generated game, with what has happened so far. */
function everyState(
  runs: number,
  visit: (world: World, state: GameState, events: readonly Event[], number: number) => void,
): void {
  holdsFor(
    runs,
    fc.property(played, fc.nat(), (game, number) => {
      const world = worldOf(scenario, game)
      const events: Event[] = []
      let n = 0
      playGenerated(world, game.numbers, ({ result, after }) => {
        if (result.refusal) return
        events.push(...result.events)
        n += 1
        if (n % 9 === 0) visit(world, after, events, number + n)
      })
    }),
  )
}

describe('what a role sees', () => {
  it('is plain JSON that names nothing hidden', () => {
    const hidden =
      /"(seed|draws|facts?|grade|effects|happens|otherwise|probability|infected|tainted|backup|copyReady|pending|signature|seconds|reference|practice|source|factors|ratio|restoreLonger|lastStimulus)":/
    const told: Event['type'][] = ['backup.chosen', 'backup.refused', 'work.delayed']
    everyState(6, (world, state, events) => {
      for (const role of ROLES) {
        const seen = view(world, state, events, role)
        const text = JSON.stringify({
          ...seen,
          // What was told to everybody in the company stands in its main courante.
          journal: seen.journal.filter(({ type }) => !told.includes(type)),
        })
        expect(text.match(hidden)?.[0]).toBeUndefined()
        expect(JSON.parse(JSON.stringify(seen))).toEqual(seen)
      }
    })
  })

  it('does not depend on what others have sealed', () => {
    let compared = 0
    everyState(25, (world, state, events, number) => {
      const asked = Object.values(state.prompts).some(({ signature }) => signature === 'asked')
      if (waitsFor(state) !== 'deciding' || asked) return
      const role = ROLES[number % ROLES.length]!
      const prompts = { ...state.prompts }
      for (const id in prompts) {
        const prompt = prompts[id]!
        if (prompt.role === role || !prompt.answer) continue
        prompts[id] = {
          ...prompt,
          answer: policyAnswer(world, state, id, prompt, 'worst'),
          seconds: 9,
        }
        compared += 1
      }
      expect(view(world, { ...state, prompts }, events, role)).toEqual(
        view(world, state, events, role),
      )
    })
    expect(compared).toBeGreaterThan(30)
  })

  it('does not depend on what nobody can know yet', () => {
    everyState(10, (world, state, events, number) => {
      const services = { ...state.services }
      for (const id in services) {
        const { tainted, copyReady } = services[id]!
        services[id] = { ...services[id]!, tainted: !tainted, copyReady: copyReady + 77 }
      }
      const otherwise: GameState = {
        ...state,
        services,
        pending: [
          { id: scenario.stimuli[0]!.id, row: scenario.rows[0]!.key, due: 9999, apart: false },
        ],
        restoreLonger: state.restoreLonger + 33,
        replies: state.replies.map((reply) => ({ ...reply, due: 9999 })),
        consequences: 4,
      }
      const role = ROLES[number % ROLES.length]!
      expect(view(world, otherwise, events, role)).toEqual(view(world, state, events, role))
    })
  })

  it('does not depend on what the seed has dealt, before anything has shown it', () => {
    const table = new Table(scenario)
    const dealt = scenario.facts.flatMap(({ id, dealt }) => (dealt ? [id] : []))
    const facts = Object.fromEntries(dealt.map((id) => [id, true as const]))
    expect(dealt.length).toBeGreaterThan(3)
    table.playRow(scenario.rows[0]!.key)
    for (const role of ROLES) {
      const seen = (known: GameState['facts']) =>
        view(table.world, { ...table.state, facts: known }, [], role)
      expect(seen({ ...table.state.facts, ...facts })).toEqual(seen(table.state.facts))
    }
  })

  it('of the luck shows the order in which options lie, and nothing else', () => {
    everyState(8, (world, state, events, number) => {
      const role = ROLES[number % ROLES.length]!
      const elsewhere = makeWorld(
        scenario,
        dealDraws(`other-${number}`, scenario.id),
        world.options,
      )
      const sorted = (seen: RoleView) => ({
        ...seen,
        prompts: seen.prompts.map((prompt) => ({
          ...prompt,
          options: [...prompt.options].sort((a, b) => (a.id < b.id ? -1 : 1)),
        })),
      })
      expect(sorted(view(elsewhere, state, events, role))).toEqual(
        sorted(view(world, state, events, role)),
      )
    })
  })

  it('is legal where it says so: openings, the clock, initiatives', () => {
    let openings = 0
    let besides = 0
    everyState(15, (world, state, events) => {
      const seen = view(world, state, events, 'dsi')
      const legal = scenario.rows.filter(
        ({ key }) => refusal(world, state, 'dsi', { type: 'phase.open', phase: key }) === null,
      )
      expect(legal.map(({ key }) => key)).toEqual(seen.opening ? [seen.opening.row] : [])
      if (seen.opening) openings += 1
      // What is said to be possible once all have answered is, as far as answers alone keep it from being.
      if (seen.beside) {
        besides += 1
        expect(seen.mode).toBe('deciding')
        const next = scenario.rows.find(({ key }) => state.rows[key]!.status === 'locked')
        expect(seen.beside).toBe(next?.key)
        const command = { type: 'phase.open', phase: seen.beside } as const
        expect(refusal(world, { ...state, prompts: {} }, 'dsi', command)).toBeNull()
      }
      const clock = { type: 'clock.advance', to: state.minute + 1 } as const
      expect(seen.canAdvance).toBe(refusal(world, state, 'host', clock) === null)
      for (const { id, refusal: why } of seen.initiatives) {
        const command = { type: 'initiative.start', initiative: id } as const
        expect(why).toEqual(refusal(world, state, 'dsi', command))
      }
      for (const role of ROLES) {
        if (role !== 'dsi') expect(view(world, state, events, role).opening).toBeNull()
      }
    })
    expect(openings).toBeGreaterThan(10)
    expect(besides).toBeGreaterThan(10)
  })

  it('counts who owes an answer and who has given one, without showing it', () => {
    everyState(8, (world, state, events) => {
      const seen = view(world, state, events, 'client')
      for (const role of ROLES) {
        const owed = Object.values(state.prompts).filter((one) => one.role === role)
        expect(seen.answers[role]).toEqual({
          owed: owed.length,
          given: owed.filter(({ answer }) => answer).length,
        })
      }
      expect(seen.prompts.map(({ id }) => state.prompts[id]!.role)).toEqual(
        seen.prompts.map(() => 'client'),
      )
    })
  })

  it('holds the documents that are meant for it or were handed to it, sheets for one person alone among them', () => {
    everyState(8, (world, state, events) => {
      for (const role of ROLES) {
        for (const { id } of view(world, state, events, role).documents) {
          const readers = [...world.evidence.get(id)!.for, ...(state.handed[id]?.to ?? [])]
          expect(readers).toContain(role)
        }
      }
    })
  })
})

describe('the client', () => {
  const outside = ['up', 'degraded', 'down']

  it('sees symptoms only, in the services and in the main courante', () => {
    let changes = 0
    everyState(15, (world, state, events) => {
      const { services, journal } = view(world, state, events, 'client')
      for (const { status } of services) expect(outside).toContain(status)
      for (const event of journal) {
        if (event.type !== 'service.changed') continue
        changes += 1
        expect(outside).toContain(event.from)
        expect(outside).toContain(event.to)
        expect(event.from).not.toBe(event.to)
      }
    })
    expect(changes).toBeGreaterThan(10)
  })

  it('reads no accounts of the company before the end', () => {
    everyState(8, (world, state, events) => {
      const { spending } = view(world, state, events, 'client')
      expect(spending !== null).toBe(state.ended !== '')
      expect(view(world, state, events, 'dsi').spending?.spent).toBe(state.spent)
    })
    const over = { ...initialState(scenario), ended: 'finished' as const }
    expect(
      view(
        makeWorld(scenario, dealDraws('any', scenario.id), {
          difficulty: 'normal',
          stimuli: true,
          countdown: 'off',
        }),
        over,
        [],
        'client',
      ).spending,
    ).not.toBeNull()
  })

  it('does not read what goes on in the server room, nor what the company decides', () => {
    const own: Event['type'][] = [
      'prompt.revealed',
      'task.started',
      'reply.received',
      'actor.asked',
    ]
    const inside: Event['type'][] = [
      'fact.set',
      'backup.chosen',
      'backup.refused',
      'verification.failed',
      'phase.reopened',
      'budget.spent',
      'stimulus.shifted',
      'stimulus.skipped',
      'countersign.asked',
    ]
    everyState(15, (world, state, events) => {
      for (const event of view(world, state, events, 'client').journal) {
        expect(inside).not.toContain(event.type)
        if (own.includes(event.type)) {
          expect('by' in event ? event.by : 'role' in event && event.role).toBe('client')
        }
      }
    })
  })
})

describe('the company', () => {
  it('reads nothing of the client’s own table', () => {
    const company: Role[] = ['dsi', 'direction', 'admin', 'development']
    everyState(8, (world, state, events) => {
      for (const role of company) {
        const { journal, duties } = view(world, state, events, role)
        expect(journal).not.toContainEqual(
          expect.objectContaining({ type: 'prompt.revealed', role: 'client' }),
        )
        for (const { owner } of duties) expect(owner).not.toBe('client')
      }
    })
  })
})

describe('a duty that somebody else owes', () => {
  it('shows who is up the call by which it is done all the same, and its owner their own act', () => {
    const told = { type: 'fact', set: 'authority-told' } as const
    const open = { fact: 'authority-told' }
    const table = new Table(
      altered((s) => {
        const call = the(s.initiatives, 'call-cert')
        s.initiatives.push(
          { ...call, id: 'tell', role: 'direction', when: { not: open }, effects: [told] },
          {
            ...call,
            id: 'press',
            role: 'dsi',
            when: { all: [{ after: 30 }, { not: open }] },
            effects: [told],
          },
        )
      }),
    )
    table.open('alert/1')
    table.answerAll()
    const actOf = (role: string) =>
      view(table.world, table.state, table.events, role).duties.map(({ act }) => act)
    expect([actOf('direction'), actOf('dsi'), actOf('admin')]).toEqual([['tell'], [''], ['']])
    table.runTo(30)
    expect([actOf('direction'), actOf('dsi'), actOf('admin')]).toEqual([['tell'], ['press'], ['']])
  })
})

describe('how long something takes', () => {
  it('is in no view before it is decided: whoever is asked sees the same whatever an answer takes', () => {
    const asked = (minutes: number) => {
      const slower = altered((scenario) => {
        scenario.rests = []
        for (const { id } of scenario.decisions) lasting(scenario, id, minutes)
        for (const lever of scenario.levers) {
          for (const option of lever.options) option.minutes = [minutes, minutes]
        }
      })
      const table = new Table(slower, {}, { stimuli: false })
      return slower.rows.flatMap(({ key }) => {
        table.open(key)
        const seen = ROLES.map((role) => view(table.world, table.state, table.events, role))
        table.answerAll()
        table.finishRow(key)
        return seen.map(({ prompts, tools }) => ({ prompts, tools }))
      })
    }
    expect(asked(7)).toEqual(asked(90))
  })

  it('is not said of a selection either, but what each item costs', () => {
    const table = new Table()
    table.open('alert/1')
    const [tools] = view(table.world, table.state, table.events, 'admin').prompts
    expect(tools).toMatchObject({ form: 'selection', budget: { limit: 3, unit: 'points' } })
    expect(Object.fromEntries(tools!.options.map(({ id, cost }) => [id, cost]))).toEqual({
      phones: 1,
      board: 1,
      'shared-mail': 1,
      scanner: 2,
    })
  })

  it('of a rest is how long it lasts taken so', () => {
    const table = new Table(undefined, {}, { stimuli: false })
    table.playAlert()
    table.playRow('repair/1')
    table.finishRow('repair/1')
    const { prompts } = view(table.world, table.state, table.events, 'dsi')
    const rest = prompts.find(({ kind }) => kind === 'rest')!
    expect(rest.options.map(({ id, minutes }) => [id, minutes])).toEqual([
      ['full', 780],
      ['short', 390],
      ['none', 0],
    ])
  })

  it('of a running task is the minute in which it will be done, if nothing interrupts', () => {
    const table = new Table(undefined, {}, { stimuli: false })
    table.playRow('alert/1')
    const { work } = view(table.world, table.state, table.events, 'client')
    expect(work.dsi).toMatchObject({ state: 'busy', since: 0, until: 90, row: 'alert/1' })
    expect(work.client).toMatchObject({ state: 'idle', until: -1 })
    table.runTo(90)
    expect(table.of('task.finished').find(({ role }) => role === 'dsi')!.minute).toBe(90)
  })
})

describe('Direction', () => {
  it('reads the answer that it is to sign for, and what it costs; nobody else does', () => {
    const table = new Table(
      altered((s) => {
        const survey = the(s.decisions, 'survey')
        if (survey.kind !== 'choice') throw new Error()
        the(survey.options, 'a').effects = [{ type: 'spend', euros: 6000 }]
      }),
    )
    const seenBy = (role: Role) => view(table.world, table.state, table.events, role).prompts
    table.open('alert/1')
    expect(seenBy('direction').map(({ signs }) => signs)).toEqual([null])
    table.answer('paper', 'wait')
    table.answer('freeze', 'wait')
    table.answer('name-team', 'a')
    table.answer('tools', { selection: [] })
    table.answer('survey', 'a')
    const signing = seenBy('direction').find(({ kind }) => kind === 'countersign')
    expect(signing).toMatchObject({
      options: [{ id: 'sign' }, { id: 'refuse' }],
      signs: {
        role: 'dsi',
        kind: 'decision',
        of: 'survey',
        answer: { choice: 'a' },
        euros: 6000,
      },
    })
    for (const role of ['client', 'admin', 'development'] as const) {
      expect(seenBy(role).map(({ signs }) => signs)).toEqual(seenBy(role).map(() => null))
    }
    table.answer(table.promptOf('survey'), 'refuse')
    expect(seenBy('dsi')).toMatchObject([{ of: 'survey', spendingRefused: true, answer: null }])
  })
})
