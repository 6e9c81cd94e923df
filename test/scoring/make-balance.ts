// Lowers what is kept in `test/balance.json` to what the game comes to today: `npx tsx test/scoring/make-balance.ts`.
// What has grown stays as it is and is named: to accept it, its line is taken out of the file first.
import { readFileSync, writeFileSync } from 'node:fs'
import { type Balance, FEW, KEPT, MANY, measureBalance } from '../support/balance'

type Kept = Record<'few' | 'many', Balance>

const before = JSON.parse(readFileSync(KEPT, 'utf8')) as Partial<Kept>

const lower = (name: string, old: number | undefined, now: number): number => {
  if (old !== undefined && now > old) process.stdout.write(`${name}: ${old}, now ${now}\n`)
  return Math.min(old ?? now, now)
}

const kept = (name: keyof Kept, now: Balance): Balance => {
  const old = before[name]
  const ways = Object.entries(now.ways).map(([way, { decisions, total }]) => [
    way,
    {
      decisions: lower(`${name}, decisions of ${way}`, old?.ways[way]?.decisions, decisions),
      total: lower(`${name}, total of ${way}`, old?.ways[way]?.total, total),
    },
  ])
  const without = Object.entries(now.withoutEffect).map(([policy, share]) => [
    policy,
    lower(`${name}, without effect in ${policy}`, old?.withoutEffect[policy], share),
  ])
  return { ways: Object.fromEntries(ways), withoutEffect: Object.fromEntries(without) }
}

const after: Kept = {
  few: kept('few', measureBalance(FEW)),
  many: kept('many', measureBalance(MANY)),
}
writeFileSync(KEPT, `${JSON.stringify(after, null, 2)}\n`)
