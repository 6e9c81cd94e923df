import { describe, expect, it } from 'vitest'
import type { CompiledScenario } from '../../src/scenario/scenario'
import { altered, Table, the } from '../support/table'

/** The kinds of events of one minute, in order, without those that are only the account of others. */
const inMinute = (table: Table, minute: number, ...types: string[]): string[] =>
  table.events
    .filter((event) => event.minute === minute && types.includes(event.type))
    .map(({ type }) => type)

/** The small scenario with a restoration of 60 minutes, whose other work is shorter. */
const shortRepair = (change: Parameters<typeof altered>[0] = () => {}): CompiledScenario =>
  altered((scenario) => {
    for (const decision of scenario.decisions) {
      if (decision.row !== 'repair/1') continue
      if (decision.kind !== 'choice') decision.minutes = [60, 60]
      else for (const option of decision.options) option.minutes = [40, 40]
    }
    change(scenario)
  })

describe('within one minute', () => {
  const due = (minute: number): CompiledScenario =>
    altered(({ duties }) => {
      const duty = the(duties, 'authority')
      duty.due = minute
      duty.metBy = { fact: 'team-named' }
    })

  it('a task that finishes at a deadline has met it', () => {
    const table = new Table(due(48))
    table.playRow('alert/1')
    table.runTo(60)
    expect(table.of('duty.met')).toMatchObject([
      { type: 'duty.met', duty: 'authority', minute: 48 },
    ])
    expect(inMinute(table, 48, 'task.finished', 'fact.set', 'duty.met').at(-1)).toBe('duty.met')
  })

  it('a minute later is too late', () => {
    const table = new Table(due(47))
    table.playRow('alert/1')
    table.runTo(60)
    expect(table.of('duty.neglected')).toMatchObject([
      { type: 'duty.neglected', duty: 'authority', minute: 47 },
    ])
    expect(table.state.facts['team-named']).toBe(true)
    expect(table.of('duty.met')).toMatchObject([])
  })

  it('a deadline passes before the outside reply that would have met it', () => {
    const scenario = altered((s) => {
      const duty = the(s.duties, 'authority')
      duty.due = 80
      duty.metBy = { fact: 'authority-told' }
      the(s.replies, 'cert-advice').effects = [{ type: 'fact', set: 'authority-told' }]
    })
    const table = new Table(scenario)
    table.open('alert/1')
    table.initiative('admin', 'call-cert')
    table.answerAll()
    table.runTo(80)
    expect(inMinute(table, 80, 'duty.neglected', 'reply.received')).toEqual([
      'duty.neglected',
      'reply.received',
    ])
  })

  it('tasks that finish together are all off the table before any has its effects', () => {
    const scenario = altered((s) => {
      const survey = the(s.decisions, 'survey')
      const tools = the(s.decisions, 'tools')
      if (survey.kind !== 'choice' || tools.kind !== 'selection') throw new Error()
      const reference = the(survey.options, 'c')
      reference.minutes = [30, 30]
      reference.effects = [{ type: 'delay', role: 'admin', minutes: 10 }]
      tools.minutes = [30, 30]
    })
    const table = new Table(scenario)
    table.playRow('alert/1')
    table.runTo(35)
    const admin = table.state.roles.admin!.tasks
    expect(admin.map(({ kind, since }) => ({ kind, since }))).toEqual([
      { kind: 'delay', since: 30 },
    ])
    expect(table.of('task.interrupted')).toEqual([])
    expect(inMinute(table, 30, 'task.finished', 'work.delayed', 'task.started')).toEqual([
      'task.finished',
      'task.finished',
      'work.delayed',
      'task.started',
    ])
    table.finishRow('alert/1')
    expect(table.of('phase.closed')).toEqual([
      { type: 'phase.closed', row: 'alert/1', minutes: 48, minute: 48 },
    ])
  })

  it('a row whose work is done lets fall what was still to come, and closes with the answer', () => {
    const table = new Table(shortRepair(), {
      'stimulus/reporter/row': 0,
      'stimulus/reporter/moment': 0.91,
    })
    const opened = table.playAlert()
    table.playRow('repair/1')
    expect(table.state.pending).toEqual([
      { id: 'reporter', row: 'repair/1', due: opened + 109, apart: false },
    ])
    table.advance(opened + 200)
    expect(table.minute).toBe(opened + 60)
    expect(table.of('stimulus.fired')).toMatchObject([{ minute: opened + 60 }])
    expect(table.of('phase.closed').filter(({ row }) => row === 'repair/1')).toEqual([])
    table.finishRow('repair/1')
    expect(table.of('phase.closed').at(-1)).toEqual({
      type: 'phase.closed',
      row: 'repair/1',
      // Ten minutes of the client's answer are not the work of whoever had most to do.
      minutes: 60,
      minute: opened + 70,
    })
  })

  it('a stimulus falls before idle roles start: what it asks for comes first', () => {
    const scenario = altered(({ stimuli }) => {
      const hardware = the(stimuli, 'late-hardware')
      hardware.probability = [1, 1]
    })
    // The initiative takes 20 minutes, and so long after the opening the hardware is late.
    const table = new Table(scenario, { 'stimulus/late-hardware/moment': 20 / 120 + 0.001 })
    const opened = table.playAlert()
    table.open('repair/1')
    table.initiative('admin', 'call-cert')
    table.answerAll()
    table.runTo(opened + 20)
    const started = table.of('task.started').filter(({ role }) => role === 'admin')
    expect(started.at(-1)).toMatchObject({ kind: 'delay', minute: opened + 20 })
    expect(
      inMinute(table, opened + 20, 'initiative.finished', 'stimulus.fired', 'task.started'),
    ).toEqual(['initiative.finished', 'stimulus.fired', 'task.started'])
  })

  it('a rest ends before the stimulus that waited for it falls', () => {
    const scenario = shortRepair(({ stimuli, rests }) => {
      stimuli.push({ ...the(stimuli, 'reporter'), id: 'second-call' })
      rests[0]!.minutes = 60
    })
    const table = new Table(scenario, {
      'stimulus/reporter/row': 0,
      'stimulus/second-call/row': 0,
    })
    const opened = table.playAlert()
    table.playRow('repair/1')
    table.finishRow('repair/1')
    table.answerAll()
    // The second call is held for 20 minutes: by then everybody rests.
    expect(table.of('stimulus.held').at(-1)).toMatchObject({ until: opened + 80 })
    expect(table.minute).toBe(opened + 70)
    table.runTo(opened + 130)
    expect(inMinute(table, opened + 130, 'rest.ended', 'stimulus.fired')).toEqual([
      'rest.ended',
      'stimulus.fired',
    ])
  })

  it('tasks finish in the order of rows, then of roles', () => {
    const scenario = altered((s) => {
      for (const decision of s.decisions) {
        if (decision.kind !== 'choice') decision.minutes = [50, 50]
        else for (const option of decision.options) option.minutes = [50, 50]
      }
    })
    const table = new Table(scenario)
    table.playRow('alert/1')
    table.runTo(50)
    expect(table.of('task.finished').map(({ role }) => role)).toEqual(['dsi', 'direction', 'admin'])
  })
})
