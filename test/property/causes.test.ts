import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cause, CauseKind } from '../../src/simulation/cause'
import type { Event } from '../../src/simulation/events'
import { generatedGame, playGenerated, worldOf } from '../support/generated-game'
import { holdsFor } from '../support/property'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')

/** What happened so far that something may be the outcome of, by `<kind> <id>`. */
function possibleCause(event: Event): string | null {
  switch (event.type) {
    case 'prompt.revealed':
      return `answer ${event.prompt}`
    case 'stimulus.fired':
      return `stimulus ${event.stimulus}`
    case 'initiative.started':
      return `initiative ${event.initiative}`
    case 'reply.received':
      return `reply ${event.reply}`
    case 'thread.surfaced':
      return `thread ${event.surfacing}`
    case 'rest.planned':
    case 'rest.skipped':
      return `rest ${event.after}`
    case 'phase.opened':
    case 'phase.skipped':
      return `phase ${event.row}`
    default:
      return null
  }
}

describe('whatever moves', () => {
  it('names what had happened before it, or the silence, the term and the luck that need nothing', () => {
    const found = new Set<CauseKind>()
    holdsFor(
      40,
      fc.property(generatedGame({ min: 400, max: 800 }), (game) => {
        const world = worldOf(scenario, game)
        const happened = new Set<string>()
        const isFounded = ({ kind, id, role }: Cause): boolean => {
          if (kind === 'silence') return id === 'clients'
          if (kind === 'luck') return scenario.facts.some((fact) => fact.id === id && fact.dealt)
          if (kind === 'deadline')
            return world.duties.get(id)?.owner === role || world.services.has(id)
          if (kind === 'thread' && role === null) return happened.has(`thread ${id}`)
          return role !== null && happened.has(`${kind} ${id}`)
        }
        playGenerated(world, game.numbers, ({ result }) => {
          if (result.refusal) return
          for (const event of result.events) {
            if ('cause' in event) {
              found.add(event.cause.kind)
              if (!isFounded(event.cause)) throw new Error(JSON.stringify(event))
            }
            const possible = possibleCause(event)
            if (possible) happened.add(possible)
          }
        })
      }),
    )
    expect([...found].sort()).toEqual([
      'answer',
      'deadline',
      'initiative',
      'luck',
      'phase',
      'reply',
      'rest',
      'silence',
      'stimulus',
      'thread',
    ])
  })
})
