// Remakes the golden records: `npx tsx test/golden/make.ts`. Review what changed before it is committed.
import { writeFileSync } from 'node:fs'
import { GOLDEN, goldenFile, goldenRecord } from './games'

for (const policy of GOLDEN) {
  writeFileSync(goldenFile(policy), `${JSON.stringify(goldenRecord(policy))}\n`)
}
