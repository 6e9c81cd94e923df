#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { LANGUAGES } from '../scenario/language'
import { InputError } from './input-error'
import { settingsOf } from './output'
import { PROJECT } from './scenario-files'
import { errorSentence } from './sentence'
import { calibrateVerb } from './verbs/calibrate'
import { chronogrammeVerb } from './verbs/chronogramme'
import { compareVerb } from './verbs/compare'
import { diagramVerb } from './verbs/diagram'
import { exportVerb } from './verbs/export'
import { importVerb } from './verbs/import'
import { planVerb } from './verbs/plan'
import { playVerb } from './verbs/play'
import { postVerb } from './verbs/post'
import { regretVerb } from './verbs/regret'
import { replayVerb } from './verbs/replay'
import { reportVerb } from './verbs/report'
import { scoreVerb } from './verbs/score'
import { simulateVerb } from './verbs/simulate'
import { validateVerb } from './verbs/validate'

const VERBS = [
  planVerb,
  validateVerb,
  simulateVerb,
  replayVerb,
  playVerb,
  scoreVerb,
  regretVerb,
  compareVerb,
  reportVerb,
  calibrateVerb,
  diagramVerb,
  exportVerb,
  chronogrammeVerb,
  importVerb,
  postVerb,
]

const USAGE = 2

const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  version: string
}

const program = new Command('pra')
  .description('Crisis exercise on the disaster-recovery plan')
  .version(version)
  .addOption(new Option('--lang <language>', 'language of the messages').choices(LANGUAGES))
  .option('--json', 'print one JSON object and nothing else')
  .exitOverride()

for (const verb of VERBS) verb(program)

// The language may be told after the verb's name: the verb at work knows.
let atWork = program
program.hook('preAction', (_program, verb) => {
  atWork = verb
})

// Whoever reads the output may stop early (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : USAGE
  } else if (error instanceof InputError) {
    const { language } = settingsOf(atWork)
    process.stderr.write(`${errorSentence(language, error)}\n`)
    process.exitCode = 1
  } else {
    throw error
  }
}
