import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mixedRecord } from './mixed-game'
import { keptRecord } from './records'
import { SCORED, SCORES, scoreOf } from './scores'

const kept = (): Record<string, unknown> => JSON.parse(readFileSync(SCORES, 'utf8'))

describe('the golden scores', () => {
  it.each(SCORED)(
    'are still those of the %s record (npx tsx test/golden/make-scores.ts)',
    (name) => {
      expect(scoreOf(name)).toEqual(kept()[name])
    },
  )

  it('hold a game as people play it, and it is still played the same', () => {
    const record = mixedRecord()
    expect(record.end).toEqual(keptRecord('mixed').end)
    const types = new Set(record.commands.map(({ command }) => command.type))
    for (const type of [
      'prompt.withdraw',
      'initiative.start',
      'deviation.flag',
      'stimulus.fire',
      'improvement.set',
      'note.add',
    ] as const) {
      expect(types).toContain(type)
    }
  })
})
