import { describe, expect, it } from 'vitest'
import { compileScenario } from '../../src/scenario/compile'
import type { ScenarioDraft } from '../../src/scenario/scenario-draft'
import { conditionSites, effectSites, everyCondition, everyEffect } from '../../src/scenario/walk'
import { readScenario, shippedScenarios } from '../../src/shipped/scenario-files'
import { smallFiles } from '../support/small-scenario'

const EFFECTS = new Set([
  'effects',
  'opens',
  'closes',
  'otherwise',
  'early',
  'late',
  'chosen',
  'left',
  'happens',
  'crossed',
  'neglected',
  'full',
  'short',
  'none',
])

/** Every object under a value that passes, whatever the schema says. */
function* everyObject(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Record<string, unknown>
  for (const inner of Object.values(value)) yield* everyObject(inner)
}

const effectsByHand = (draft: ScenarioDraft): object[] =>
  [...everyObject(draft)].flatMap((object) =>
    Object.entries(object)
      .filter(([key]) => EFFECTS.has(key) || key.endsWith('Effects'))
      .flatMap(([, list]) => (Array.isArray(list) ? list : []))
      .filter((one) => typeof one === 'object'),
  )

const factsByHand = (draft: ScenarioDraft): object[] =>
  [...everyObject({ ...draft, rows: [] })].filter(({ fact }) => typeof fact === 'string')

const drafts = [smallFiles(), ...shippedScenarios().map((id) => readScenario(id).files)].flatMap(
  (files) => compileScenario(files).draft ?? [],
)

describe.each(drafts.map((draft) => [draft.id, draft] as const))(
  'walking through %s',
  (_id, draft) => {
    it('reaches every effect, once', () => {
      const reached = [...effectSites(draft)].flatMap(({ effects }) => [...everyEffect(effects)])
      expect(new Set(reached)).toEqual(new Set(effectsByHand(draft)))
      expect(new Set(reached).size).toBe(reached.length)
    })

    it('reaches every condition on a fact, once', () => {
      const reached = [...conditionSites(draft)]
        .flatMap(({ when }) => [...everyCondition(when)])
        .map(({ condition }) => condition)
        .filter((condition) => 'fact' in condition)
      expect(new Set(reached).size).toBe(reached.length)
      expect(reached.length).toBe(factsByHand(draft).length)
    })
  },
)
