import { describe, expect, it } from 'vitest'
import { applyEffect } from '../../src/simulation/effects/index'
import { happenToRow, type RowEvent } from '../../src/simulation/row-life'
import type { RowStatus } from '../../src/simulation/state'
import { startDraft } from '../../src/simulation/state-draft'
import { Table } from '../support/table'

const opened: RowEvent = { type: 'phase.opened', row: 'alert/1', attempt: 1, parallel: false }
const closed: RowEvent = { type: 'phase.closed', row: 'alert/1', minutes: 0 }
const reopened: RowEvent = {
  type: 'phase.reopened',
  row: 'alert/1',
  attempt: 2,
  services: [],
  cause: { kind: 'phase', id: 'alert/1', role: 'dsi' },
}

/** What becomes of the first row, which stood so, and how much was written down. */
function becomes(status: RowStatus, event: RowEvent): [RowStatus, number] {
  const { world, state } = new Table()
  const rows = { ...state.rows, 'alert/1': { ...state.rows['alert/1']!, status } }
  const draft = startDraft(world, { ...state, rows }, applyEffect)
  happenToRow(draft, { ...event })
  return [draft.state.rows['alert/1']!.status, draft.events.length]
}

describe('the life of a row', () => {
  it('goes by the table, and is written down', () => {
    expect(becomes('locked', opened)).toEqual(['open', 1])
    expect(becomes('locked', closed)).toEqual(['closed', 1])
    expect(becomes('open', closed)).toEqual(['closed', 1])
    expect(becomes('open', reopened)).toEqual(['open', 1])
    expect(becomes('closed', reopened)).toEqual(['reopened', 1])
    expect(becomes('reopened', reopened)).toEqual(['reopened', 1])
  })

  it.each([
    ['open', opened],
    ['closed', opened],
    ['reopened', opened],
    ['closed', closed],
    ['reopened', closed],
    ['locked', reopened],
  ] as const)('has no way from %s for what it has no edge for', (status, event) => {
    expect(() => becomes(status, event)).toThrow(
      `alert/1 is ${status}: it has no edge for ${event.type}`,
    )
  })
})
