// Remakes what the program says of the golden records: `npx tsx test/golden/make-outputs.ts`. Review what changed
// before it is committed. With a folder, `npx tsx test/golden/make-outputs.ts FOLDER` writes every output there in full
// and leaves the kept ones alone: two such folders, from before and after a change, can be compared.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import {
  answers,
  fileOf,
  isKept,
  MANIFEST,
  type Output,
  outputsOf,
  RECORDS,
  sealOf,
} from './outputs'

const [folder] = process.argv.slice(2)
const outputs: Output[] = []
for (const asked of [...RECORDS.map(outputsOf), answers()]) {
  for await (const output of asked) outputs.push(output)
}
const place =
  folder === undefined ? new URL('./outputs/', import.meta.url) : pathToFileURL(`${folder}/`)
if (folder === undefined) {
  const seals = outputs.map((output) => [output.call, sealOf(output)]).sort()
  writeFileSync(MANIFEST, `${JSON.stringify(Object.fromEntries(seals), null, 1)}\n`)
  rmSync(place, { recursive: true, force: true })
}
mkdirSync(place, { recursive: true })
for (const output of outputs) {
  if (folder !== undefined || isKept(output)) writeFileSync(fileOf(output, place), output.text)
}
