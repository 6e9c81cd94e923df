import { describe, expect, it } from 'vitest'
import type { Role } from '../../src/scenario/roles'
import { COMMANDS_IN, type Command } from '../../src/simulation/commands/index'
import { cuesOf } from '../../src/simulation/events'
import { view } from '../../src/view/view'
import { altered, falling, Table } from '../support/table'

const message = (text: string, from = 'The mayor', to: Role[] = ['admin', 'dsi']): Command => ({
  type: 'message.send',
  to,
  from,
  text,
})
const hand = (document: string, ...to: Role[]): Command => ({ type: 'document.hand', document, to })

const documents = ({ world, state, events }: Table, role: Role): [string, string][] =>
  view(world, state, events, role).documents.map(({ id, variant }) => [id, variant])
const journal = ({ world, state, events }: Table, role: Role) =>
  view(world, state, events, role).journal.filter(
    ({ type }) => type === 'message.sent' || type === 'document.handed',
  )

const WHILE_IT_LASTS = ['situation', 'deciding', 'running', 'resting', 'paused'] as const

describe('a message of the facilitator', () => {
  it('is read by those it is for, in the plan’s order, and by nobody else', () => {
    const table = new Table()
    const told = table.say('facilitator', message('Call me.'))
    const line = { type: 'message.sent', to: ['dsi', 'admin'], from: 'The mayor', text: 'Call me.' }
    expect(told).toEqual([{ minute: 0, ...line }])
    expect(cuesOf(told)).toMatchObject([{ type: 'message' }])
    for (const role of ['dsi', 'admin'] as const) expect(journal(table, role)).toEqual(told)
    for (const role of ['client', 'direction', 'development'] as const) {
      expect(journal(table, role)).toEqual([])
    }
  })

  it('touches nothing else', () => {
    const table = new Table()
    table.playRow('alert/1')
    const before = table.state
    table.say('facilitator', message('Call me.'))
    expect(table.state).toEqual(before)
  })

  it('may be sent from the start to the end, in a pause too', () => {
    for (const mode of WHILE_IT_LASTS) {
      expect(COMMANDS_IN[mode]).toEqual(expect.arrayContaining(['message.send', 'document.hand']))
    }
    for (const mode of ['lobby', 'debrief'] as const) {
      expect(COMMANDS_IN[mode]).not.toContain('message.send')
      expect(COMMANDS_IN[mode]).not.toContain('document.hand')
    }
  })

  it('is the facilitator’s to send, with a text and a name under it', () => {
    const table = new Table()
    for (const by of ['dsi', 'host'] as const) {
      expect(table.refusalOf(by, message('Call me.'))).toBe('not-yours')
    }
    expect(table.refusalOf('facilitator', message(' '))).toBe('text-missing')
    expect(table.refusalOf('facilitator', message('Call me.', ''))).toBe('text-missing')
  })
})

describe('a document that the facilitator hands over', () => {
  it('is read by those who got it, whoever it is written for', () => {
    const table = new Table()
    table.say('facilitator', hand('cert-report', 'development', 'dsi'))
    for (const role of ['dsi', 'development'] as const) {
      expect(documents(table, role)).toContainEqual(['cert-report', ''])
      expect(journal(table, role)).toMatchObject([
        { type: 'document.handed', document: 'cert-report', to: ['dsi', 'development'] },
      ])
    }
    // It is written for the administrators, who have to ask for it all the same.
    for (const role of ['admin', 'client'] as const) {
      expect(documents(table, role)).not.toContainEqual(['cert-report', ''])
      expect(journal(table, role)).toEqual([])
    }
  })

  it('is handed to more later, each told once; who has it is not handed it again', () => {
    const table = new Table()
    table.say('facilitator', hand('cert-report', 'dsi'))
    table.say('facilitator', hand('cert-report', 'dsi', 'client'))
    expect(table.state.handed['cert-report']!.to).toEqual(['client', 'dsi'])
    expect(table.of('document.handed').map(({ to }) => to)).toEqual([['dsi'], ['client']])
    expect(table.refusalOf('facilitator', hand('cert-report', 'client', 'dsi'))).toBe('already')
    table.playRow('alert/1')
    // The log of the gateway lies before the DSI since the row has opened.
    expect(table.refusalOf('facilitator', hand('gateway-log', 'dsi'))).toBe('already')
    expect(table.refusalOf('facilitator', hand('nothing', 'dsi'))).toBe('unknown')
    expect(table.refusalOf('dsi', hand('cert-report', 'admin'))).toBe('not-yours')
  })

  it('reads the same when its row opens, though something else is true by then', () => {
    const table = new Table()
    table.say('facilitator', hand('gateway-log', 'admin'))
    expect(documents(table, 'admin')).toEqual([['gateway-log', 'quiet']])
    table.state = { ...table.state, facts: { ...table.state.facts, inside: true } }
    table.playRow('alert/1')
    expect(table.of('document.revealed').map(({ document }) => document)).toContain('gateway-log')
    for (const role of ['dsi', 'client', 'admin'] as const) {
      expect(documents(table, role).filter(([id]) => id === 'gateway-log')).toEqual([
        ['gateway-log', 'quiet'],
      ])
    }
    const late = new Table()
    late.state = table.state
    late.say('facilitator', hand('gateway-log', 'direction'))
    expect(documents(late, 'direction')).toContainEqual(['gateway-log', 'quiet'])
  })
})

describe('in a pause', () => {
  const scenario = altered((s) => {
    s.stimuli = [falling('call', 'alert/1'), falling('visit', 'alert/1')]
  })

  it('the facilitator rearranges what is to come: stimuli are moved and left out', () => {
    const table = new Table(scenario, {
      'stimulus/call/moment': 0.2,
      'stimulus/visit/moment': 0.6,
    })
    table.playRow('alert/1')
    const due = (id: string) => table.state.pending.find((one) => one.id === id)?.due
    const before = due('visit')!
    table.say('dsi', { type: 'exercise.pause' })
    table.say('facilitator', { type: 'stimulus.skip', stimulus: 'call' })
    table.say('facilitator', { type: 'stimulus.shift', stimulus: 'visit', minutes: 7 })
    expect(table.mode).toBe('paused')
    expect(due('call')).toBeUndefined()
    expect(due('visit')).toBe(before + 7)
    table.say('dsi', { type: 'exercise.resume' })
    table.runTo(before + 7)
    expect(table.of('stimulus.fired')).toMatchObject([{ stimulus: 'visit', minute: before + 7 }])
  })
})
