import { describe, expect, it } from 'vitest'
import { facilitatorView } from '../../src/view/facilitator-view'
import { scenario } from '../support/small-game'
import { Table } from '../support/table'

const look = ({ world, state, events }: Table) => facilitatorView(world, state, events)

describe('the facilitator', () => {
  it('sees who is asked what, and who has answered', () => {
    const table = new Table()
    table.open(scenario.rows[0]!.key)
    const [first, ...others] = look(table).asked
    expect(first!.answered).toBe(false)
    table.answer(first!.of, optionOf(table))
    const now = look(table).asked
    expect(now.find(({ prompt }) => prompt === first!.prompt)?.answered).toBe(true)
    expect(now.map(({ prompt }) => prompt)).toEqual([first!, ...others].map(({ prompt }) => prompt))
  })

  it('sees what is to come, and reads all that happened', () => {
    const table = new Table()
    const { stimuli, journal, documents } = look(table)
    expect(stimuli.map(({ id }) => id)).toEqual(scenario.stimuli.map(({ id }) => id))
    expect(stimuli.every(({ status, due }) => (status === 'planned') === (due !== null))).toBe(true)
    expect(documents).toEqual(scenario.evidence.map(({ id }) => id))
    expect(journal).toBe(table.events)
    const skipped = stimuli[0]!.id
    table.say('facilitator', { type: 'stimulus.skip', stimulus: skipped })
    expect(look(table).stimuli[0]!.status).toBe('skipped')
  })
})

/** Any answer to what is asked first. */
function optionOf({ state }: Table) {
  const [prompt] = Object.values(state.prompts)
  return { choice: prompt!.options[0]! }
}
