import { describe, expect, it } from 'vitest'
import { COMMAND_TYPES, COMMANDS_IN, type Command } from '../../src/simulation/commands/index'
import { MODES } from '../../src/simulation/mode'
import { initialState } from '../../src/simulation/state'
import { step } from '../../src/simulation/step'
import { allHeldBy } from '../support/roles'
import { altered, falling, Table, the } from '../support/table'

const skip = (phase: string, reason = 'time is short'): Command => ({
  type: 'phase.skip',
  phase,
  reason,
})

describe('the facilitator', () => {
  const scenario = altered((s) => {
    const { response } = the(s.stimuli, 'reporter')
    s.stimuli = [
      falling('call', 'alert/1', { addressee: 'client', response }),
      falling('later', 'tell/1', { addressee: 'direction' }),
    ]
  })
  const luck = { 'stimulus/call/moment': 30.5 / 90 }

  it('fires a stimulus in an open row, once, due or not', () => {
    const table = new Table(scenario, luck)
    expect(table.refusalOf('facilitator', { type: 'stimulus.fire', stimulus: 'later' })).toBe(
      'not-now',
    )
    table.playRow('alert/1')
    expect(table.refusalOf('dsi', { type: 'stimulus.fire', stimulus: 'later' })).toBe('not-yours')
    table.say('facilitator', { type: 'stimulus.fire', stimulus: 'later' })
    table.say('facilitator', { type: 'stimulus.fire', stimulus: 'call' })
    expect(table.of('stimulus.fired')).toMatchObject([
      { stimulus: 'later', role: 'direction', minute: 0 },
      { stimulus: 'call', role: 'client', minute: 0 },
    ])
    expect(table.state.pending).toEqual([])
    expect(table.mode).toBe('deciding')
    expect(table.refusalOf('facilitator', { type: 'stimulus.fire', stimulus: 'call' })).toBe(
      'already',
    )
    // What was fired early does not fall again in its own row.
    table.finishRow('alert/1')
    for (const row of ['repair/1', 'tell/1']) {
      table.playRow(row)
      table.finishRow(row)
      table.answerAll({ rest: 'none' })
    }
    expect(table.of('stimulus.fired')).toHaveLength(2)
  })

  it('skips a stimulus for good', () => {
    const table = new Table(scenario, luck)
    table.playRow('alert/1')
    table.say('facilitator', { type: 'stimulus.skip', stimulus: 'call' })
    table.finishRow('alert/1')
    expect(table.of('stimulus.fired')).toEqual([])
    expect(table.refusalOf('facilitator', { type: 'stimulus.skip', stimulus: 'call' })).toBe(
      'already',
    )
    expect(table.state.stimuli).toEqual({ call: 'skipped' })
  })

  it('shifts a stimulus that waits, never into the past', () => {
    const table = new Table(scenario, luck)
    table.playRow('alert/1')
    table.say('facilitator', { type: 'stimulus.shift', stimulus: 'call', minutes: 25 })
    table.advance(90)
    expect(table.of('stimulus.fired')).toMatchObject([{ minute: 55 }])
    const back = new Table(scenario, luck)
    back.playRow('alert/1')
    back.advance(20)
    back.say('facilitator', { type: 'stimulus.shift', stimulus: 'call', minutes: -1000 })
    back.advance(90)
    expect(back.of('stimulus.fired')).toMatchObject([{ minute: 20 }])
    const shift = (stimulus: string, minutes: number): Command => ({
      type: 'stimulus.shift',
      stimulus,
      minutes,
    })
    expect(table.refusalOf('facilitator', shift('later', 5))).toBe('unknown')
    const fresh = new Table(scenario, luck)
    fresh.playRow('alert/1')
    expect(fresh.refusalOf('facilitator', shift('call', 1441))).toBe('malformed')
    expect(fresh.refusalOf('facilitator', shift('call', 0.5))).toBe('malformed')
  })

  it('skips an open row: its work is dropped, what it asks is withdrawn', () => {
    const table = new Table(scenario, luck)
    table.playRow('alert/1')
    table.advance(20)
    table.say('facilitator', skip('alert/1'))
    expect(table.state.rows['alert/1']).toMatchObject({
      status: 'closed',
      worked: { admin: 20, dsi: 20, direction: 20 },
    })
    expect(table.of('phase.skipped')).toMatchObject([{ row: 'alert/1', reason: 'time is short' }])
    for (const role of ['dsi', 'direction', 'admin'] as const) {
      expect(table.state.roles[role]!.tasks).toEqual([])
    }
    expect(table.state.facts['team-named']).toBeUndefined()
    const undecided = new Table(undefined, {}, { stimuli: false })
    undecided.open('alert/1')
    undecided.say('facilitator', skip('alert/1'))
    expect(undecided.mode).toBe('situation')
    expect(undecided.state.prompts).toEqual({})
  })

  it('skips a row that has not begun, and its stimuli are had all the same', () => {
    const table = new Table(scenario, luck)
    table.say('facilitator', skip('alert/1'))
    expect(table.state.rows['alert/1']).toMatchObject({
      status: 'closed',
      openedAt: 0,
      closedAt: 0,
    })
    expect(table.of('stimulus.fired')).toMatchObject([{ stimulus: 'call', minute: 0 }])
    expect(table.mode).toBe('deciding')
  })

  it('skips only the next row, with a reason', () => {
    const table = new Table(scenario, luck)
    expect(table.refusalOf('facilitator', skip('repair/1'))).toBe('not-next')
    expect(table.refusalOf('facilitator', skip('alert/1', ' '))).toBe('reason-missing')
    expect(table.refusalOf('dsi', skip('alert/1'))).toBe('not-yours')
    expect(table.refusalOf('facilitator', skip('nowhere/1'))).toBe('unknown')
    table.playRow('alert/1')
    expect(table.refusalOf('facilitator', skip('repair/1'))).toBe('not-next')
  })

  it('who skips the restoration finds the services back as they are', () => {
    const table = new Table(undefined, {}, { stimuli: false })
    table.say('facilitator', skip('alert/1'))
    table.say('facilitator', skip('repair/1'))
    expect(table.state.services.mail!.status).toBe('restored')
    expect(table.mode).toBe('deciding')
    expect(table.state.prompts[table.promptOf('rest')]).toBeDefined()
  })

  it('overrides a rating, with a reason, even when all is over', () => {
    const table = new Table()
    table.playAlert()
    const override = (reason: string): Command => ({
      type: 'rating.override',
      target: 'criterion/decisions',
      rating: 'S',
      reason,
    })
    expect(table.refusalOf('dsi', override('because'))).toBe('not-yours')
    expect(table.refusalOf('facilitator', override(''))).toBe('reason-missing')
    table.say('host', { type: 'exercise.end', reason: '' })
    table.say('facilitator', override('seen at the table'))
    expect(table.of('rating.overridden')).toHaveLength(1)
  })
})

describe('a pause', () => {
  it('stops everything but remarks, and leads back to where it began', () => {
    const table = new Table()
    table.open('alert/1')
    table.answer('survey', 'c')
    table.say('dsi', { type: 'exercise.pause' })
    expect(table.mode).toBe('paused')
    expect(table.refusalOf('host', { type: 'clock.advance', to: 10 })).toBe('not-now')
    const prompt = table.promptOf('tools')
    const answer = { selection: ['phones'] }
    expect(table.refusalOf('admin', { type: 'prompt.answer', prompt, answer, seconds: 0 })).toBe(
      'not-now',
    )
    expect(table.refusalOf('admin', { type: 'note.add', text: 'tea', about: '' })).toBeNull()
    table.say('client', { type: 'exercise.resume' })
    expect(table.mode).toBe('deciding')
  })
})

describe('FINEX', () => {
  it('comes by itself when the last row is closed and nothing is left to do', () => {
    const table = new Table(undefined, {}, { stimuli: false })
    table.playAlert()
    table.playRow('repair/1')
    table.finishRow('repair/1')
    table.answerAll({ rest: 'none' })
    table.playRow('tell/1', { answers: 'draft' })
    table.initiative('admin', 'call-cert')
    while (table.mode !== 'debrief') table.advance(table.minute + 1000)
    expect(table.state.ended).toBe('finished')
    expect(table.of('exercise.ended')).toMatchObject([{ reason: 'finished', minute: table.minute }])
    const ended = table.of('initiative.finished')[0]!.minute
    expect(table.minute).toBe(Math.max(ended, table.state.rows['tell/1']!.closedAt))
  })

  it('comes when the host says so, and the simulation stands still', () => {
    const table = new Table()
    table.playRow('alert/1')
    expect(table.refusalOf('dsi', { type: 'exercise.end', reason: '' })).toBe('not-yours')
    table.say('host', { type: 'exercise.end', reason: 'fire drill' })
    expect(table.mode).toBe('debrief')
    expect(table.state.ended).toBe('fire drill')
    for (const type of ['clock.advance', 'phase.open', 'exercise.resume'] as const) {
      expect(COMMANDS_IN.debrief).not.toContain(type)
    }
  })

  it('leaves room for remarks: notes, improvements, deviations', () => {
    const table = new Table()
    table.playRow('alert/1')
    table.say('host', { type: 'exercise.end', reason: '' })
    const before = table.state
    table.say('dsi', { type: 'note.add', text: 'well done', about: '' })
    table.say('dsi', {
      type: 'improvement.set',
      id: 'i1',
      action: 'test the backups',
      owner: 'admin',
      due: '2026-03',
    })
    expect(table.state).toEqual(before)
    const prompt = 'alert/1/1/dsi/survey'
    table.say('dsi', { type: 'deviation.flag', prompt, reason: 'the plan is old' })
    expect(table.state).toEqual({ ...before, deviations: [prompt] })
  })
})

describe('an improvement', () => {
  it('says what is done, under a name, and is owned by a role of the exercise', () => {
    const table = new Table()
    table.playAlert()
    const improvement = { id: 'i1', action: 'test the backups', owner: 'admin', due: '' }
    const refused = (change: Partial<typeof improvement>) =>
      table.refusalOf('dsi', { type: 'improvement.set', ...improvement, ...change })
    expect(refused({ action: ' ' })).toBe('reason-missing')
    expect(refused({ id: '' })).toBe('reason-missing')
    expect(refused({ owner: 'nobody' })).toBe('unknown')
    expect(refused({})).toBeNull()
  })
})

describe('a deviation', () => {
  const flag = (prompt: string, reason = 'the plan is old'): Command => ({
    type: 'deviation.flag',
    prompt,
    reason,
  })

  it('takes one of three tokens, for a decision of one’s own in a row that has begun', () => {
    const table = new Table()
    expect(table.refusalOf('dsi', flag('alert/1/1/dsi/survey'))).toBe('unknown')
    table.playAlert()
    expect(table.refusalOf('admin', flag('alert/1/1/dsi/survey'))).toBe('not-yours')
    expect(table.refusalOf('dsi', flag('alert/1/1/dsi/survey', ''))).toBe('reason-missing')
    expect(table.refusalOf('dsi', flag('alert/1/1/dsi/tools'))).toBe('unknown')
    expect(table.refusalOf('client', flag('alert/1/1/client/paper'))).toBe('unknown')
    for (const other of [
      'alert/1/1/dsi/survey/again',
      'alert/1/01/dsi/survey',
      'alert/1/2/dsi/survey',
      'alert/1/0/dsi/survey',
      'alert/1/NaN/dsi/survey',
      'alert/1/1/dsi/survey/',
      'repair/1/1/dsi/survey',
    ]) {
      expect(table.refusalOf('dsi', flag(other)), other).toBe('unknown')
    }
    table.say('dsi', flag('alert/1/1/dsi/survey'))
    expect(table.refusalOf('dsi', flag('alert/1/1/dsi/survey'))).toBe('already')
    table.say('direction', flag('alert/1/1/direction/name-team'))
    table.say('admin', flag('alert/1/1/admin/tools'))
    table.playRow('repair/1')
    expect(table.refusalOf('admin', flag('repair/1/1/admin/order'))).toBe('no-token')
  })
})

describe('an answer', () => {
  const answer = (table: Table, about: string, given: object): Command =>
    ({
      type: 'prompt.answer',
      prompt: table.promptOf(about),
      answer: given,
      seconds: 0,
    }) as Command

  it('is sealed until the last one owed is in, and may be taken back until then', () => {
    const table = new Table()
    table.open('alert/1')
    table.answer('survey', 'a')
    expect(table.of('prompt.revealed')).toEqual([])
    expect(table.state.roles.dsi!.tasks).toEqual([])
    expect(table.refusalOf('dsi', answer(table, 'survey', { choice: 'b' }))).toBe('already')
    table.say('dsi', { type: 'prompt.withdraw', prompt: table.promptOf('survey') })
    table.answer('survey', 'b')
    table.answer('paper', 'wait')
    table.answer('name-team', 'a')
    table.answer('freeze', 'wait')
    const prompt = table.promptOf('survey')
    table.answer('tools', { selection: [] })
    expect(table.of('prompt.revealed').map(({ role }) => role)).toEqual([
      'client',
      'dsi',
      'direction',
      'admin',
      'development',
    ])
    expect(table.refusalOf('dsi', { type: 'prompt.withdraw', prompt })).toBe('not-now')
  })

  it('must have the form that is asked for, and come from its role', () => {
    const table = new Table()
    table.open('alert/1')
    const tools = (given: object) => table.refusalOf('admin', answer(table, 'tools', given))
    const survey = (given: object) => table.refusalOf('dsi', answer(table, 'survey', given))
    expect(survey({ choice: 'd' })).toBe('choice-unknown')
    expect(survey({ ranking: ['a', 'b', 'c'] })).toBe('malformed')
    expect(table.refusalOf('admin', answer(table, 'survey', { choice: 'a' }))).toBe('not-yours')
    expect(tools({ choice: 'phones' })).toBe('malformed')
    expect(tools({ selection: ['phones', 'phones'] })).toBe('selection-unknown')
    expect(tools({ selection: ['fax'] })).toBe('selection-unknown')
    expect(tools({ selection: ['phones', 'board', 'scanner'] })).toBe('over-budget')
    expect(tools({ selection: ['phones', 'scanner'] })).toBeNull()
    table.answerAll()
    table.finishRow('alert/1')
    table.open('repair/1')
    const order = (given: object) => table.refusalOf('admin', answer(table, 'order', given))
    expect(order({ ranking: ['network'] })).toBe('ranking-incomplete')
    expect(order({ ranking: ['network', 'network'] })).toBe('ranking-incomplete')
    expect(order({ ranking: ['mail', 'network'] })).toBeNull()
  })

  it('may say how sure it is, which nobody reads and nothing turns on', () => {
    const sure = new Table()
    const other = new Table()
    for (const table of [sure, other]) table.open('alert/1')
    const given = answer(sure, 'survey', { choice: 'b' })
    if (given.type !== 'prompt.answer') throw new Error('no answer')
    sure.say('dsi', { ...given, confidence: 'to-confirm' })
    other.say('dsi', given)
    expect(sure.of('prompt.sealed')).toMatchObject([{ role: 'dsi', confidence: 'to-confirm' }])
    expect(other.of('prompt.sealed')).toMatchObject([{ role: 'dsi', confidence: null }])
    expect(sure.state).toEqual(other.state)
  })
})

describe('the clock', () => {
  it('is moved by the host alone, forward, and not while an answer is owed', () => {
    const table = new Table()
    const to = (minute: number): Command => ({ type: 'clock.advance', to: minute })
    expect(table.refusalOf('host', to(10))).toBe('not-now')
    table.open('alert/1')
    expect(table.refusalOf('host', to(10))).toBe('not-now')
    table.answerAll()
    expect(table.refusalOf('dsi', to(10))).toBe('not-yours')
    expect(table.refusalOf('facilitator', to(10))).toBe('not-yours')
    expect(table.refusalOf('host', to(0))).toBe('clock-not-ahead')
    expect(table.refusalOf('host', to(1.5))).toBe('clock-not-ahead')
    expect(table.refusalOf('host', to(Number.MAX_VALUE))).toBe('clock-not-ahead')
    table.advance(10)
    expect(table.minute).toBe(10)
    expect(table.refusalOf('host', to(9))).toBe('clock-not-ahead')
  })

  it('halts where a row closes', () => {
    const table = new Table(undefined, {}, { stimuli: false })
    table.playRow('alert/1')
    table.advance(100_000)
    expect(table.minute).toBe(90)
    expect(table.mode).toBe('situation')
  })
})

describe('the start', () => {
  it('sets who holds which role and what the exercise is for, and deals what the seed knows', () => {
    const scenario = altered(() => {})
    const { world } = new Table(scenario, { 'fact/inside/dealt': 0.49 })
    const state = initialState(scenario)
    const holders = { ...allHeldBy('passive'), dsi: 'player' as const }
    const start = (objectives: string[]): Command => ({
      type: 'exercise.start',
      holders,
      objectives,
    })
    expect(step(world, state, 'host', start(['make-coffee'])).refusal?.code).toBe('unknown')
    expect(step(world, state, 'dsi', start([])).refusal?.code).toBe('not-yours')
    const done = step(world, state, 'host', start(['coordinate']))
    if (done.refusal) throw new Error()
    expect(done.state).toMatchObject({ holders, objectives: ['coordinate'], started: true })
    expect(done.state.facts).toEqual({ inside: true })
    expect(step(world, done.state, 'host', start([])).refusal?.code).toBe('not-now')
    expect(new Table(scenario, { 'fact/inside/dealt': 0.51 }).state.facts).toEqual({})
  })
})

describe('the table of commands', () => {
  it('gives every command a mode in which it has a meaning', () => {
    const listed = new Set(MODES.flatMap((mode) => COMMANDS_IN[mode]))
    expect([...listed].sort()).toEqual([...COMMAND_TYPES].sort())
  })
})
