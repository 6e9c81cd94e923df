// Remakes the mixed record and the golden scores, after make.ts: `npx tsx test/golden/make-scores.ts`.
// Review what changed before it is committed.
import { writeFileSync } from 'node:fs'
import { mixedRecord } from './mixed-game'
import { SCORED, SCORES, scoreOf } from './scores'

writeFileSync(new URL('./mixed.json', import.meta.url), `${JSON.stringify(mixedRecord())}\n`)
const scores = Object.fromEntries(SCORED.map((name) => [name, scoreOf(name)]))
writeFileSync(SCORES, `${JSON.stringify(scores, null, 2)}\n`)
