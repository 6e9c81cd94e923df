import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { scenarioFile } from '../scenario/schema/file'

/** The file that editors read to complete and check a scenario as it is written. */
export const SCHEMA_FILE = fileURLToPath(
  new URL('../../scenarios/scenario.schema.json', import.meta.url),
)

/** The JSON Schema of one YAML file of a scenario, as authors write it (defaults may be left out). */
export const scenarioSchema = (): string => {
  const schema = z.toJSONSchema(scenarioFile, { io: 'input' })
  return `${JSON.stringify({ title: 'File of a scenario', ...schema }, null, 2)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SCHEMA_FILE, scenarioSchema())
