import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { LANGUAGES } from '../scenario/language'
import { InputError } from '../shipped/input-error'
import { PROJECT } from '../shipped/scenario-files'
import { errorSentence } from './error-sentence'
import { settingsOf, tell } from './output'

/** Each is read when it is wanted: together they take longer to load than most of them to run. */
const VERBS: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  plan: async () => (await import('./verbs/plan')).planVerb,
  validate: async () => (await import('./verbs/validate')).validateVerb,
  simulate: async () => (await import('./verbs/simulate')).simulateVerb,
  replay: async () => (await import('./verbs/replay')).replayVerb,
  play: async () => (await import('./verbs/play')).playVerb,
  score: async () => (await import('./verbs/score')).scoreVerb,
  regret: async () => (await import('./verbs/regret')).regretVerb,
  threads: async () => (await import('./verbs/threads')).threadsVerb,
  compare: async () => (await import('./verbs/compare')).compareVerb,
  cohort: async () => (await import('./verbs/cohort')).cohortVerb,
  report: async () => (await import('./verbs/report')).reportVerb,
  attestation: async () => (await import('./verbs/papers')).attestationVerb,
  dossier: async () => (await import('./verbs/papers')).dossierVerb,
  calibrate: async () => (await import('./verbs/calibrate')).calibrateVerb,
  options: async () => (await import('./verbs/options')).optionsVerb,
  diagram: async () => (await import('./verbs/diagram')).diagramVerb,
  link: async () => (await import('./verbs/link')).linkVerb,
  export: async () => (await import('./verbs/export')).exportVerb,
  chronogramme: async () => (await import('./verbs/chronogramme')).chronogrammeVerb,
  package: async () => (await import('./verbs/package')).packageVerb,
  kit: async () => (await import('./verbs/kit')).kitVerb,
  import: async () => (await import('./verbs/import')).importVerb,
  post: async () => (await import('./verbs/post')).postVerb,
  serve: async () => (await import('./verbs/serve')).serveVerb,
}

const USAGE = 2

const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  version: string
}

/** Runs the command line `pra …`; `args` are the words after its name. How it ended is `process.exitCode`. */
export async function runPra(args: readonly string[]): Promise<void> {
  const program = new Command('pra')
    .description('Crisis exercise on the disaster-recovery plan')
    .version(version)
    .addOption(new Option('--lang <language>', 'language of the messages').choices(LANGUAGES))
    .option('--json', 'print one JSON object and nothing else')
    .exitOverride()
    .configureOutput({ writeErr: (text) => tell(process.stderr, text.trimEnd()) })

  // Without a verb that is known, all of them: for the help, or for what is meant instead.
  const wanted = Object.keys(VERBS).filter((name) => args.includes(name))
  for (const name of wanted.length > 0 ? wanted : Object.keys(VERBS)) {
    const verb = await VERBS[name]?.()
    verb?.(program)
  }

  // The language may be told after the verb's name: the verb at work knows.
  let atWork = program
  program.hook('preAction', (_program, verb) => {
    atWork = verb
  })

  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : USAGE
      return
    }
    const { language } = settingsOf(atWork)
    const told =
      error instanceof InputError ? error : new InputError('unexpected', { reason: String(error) })
    tell(process.stderr, errorSentence(language, told))
    // For whoever looks for the cause: a person at a terminal wants the sentence.
    if (told !== error && process.env.PRA_DEBUG && error instanceof Error) {
      tell(process.stderr, error.stack ?? '')
    }
    process.exitCode = 1
  }
}
