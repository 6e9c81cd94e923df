import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { SCHEMA_FILE, scenarioSchema } from '../../src/build/scenario-schema'

it('the JSON Schema for editors is the one of the code (npx tsx src/build/scenario-schema.ts)', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(scenarioSchema())
})

it('lets authors leave out what has a default', () => {
  const schema = JSON.parse(scenarioSchema())
  expect(schema.properties.plan.items.required).toEqual(
    expect.not.arrayContaining(['waiting', 'requires', 'opens']),
  )
})
