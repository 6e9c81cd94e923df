import { type Command, InvalidArgumentError, Option } from 'commander'
import { builtSite } from '../../build/built-site'
import { readSite } from '../../build/site-files'
import { BELOW_MARK } from '../../lms/below-mark'
import type { Course } from '../../lms/course'
import { scormPackage } from '../../lms/package'
import type { Language } from '../../scenario/language'
import { DIFFICULTIES, type Difficulty } from '../../scenario/roles'
import { MAIN_SCENARIO } from '../../scenario/scenario'
import { InputError } from '../../shipped/input-error'
import { loadScenario } from '../../shipped/load-scenario'
import { shippedScenarios } from '../../shipped/scenario-files'
import { openCliI18n } from '../cli-i18n'
import { seedOption } from '../game-options'
import { mustBeRoles } from '../known-roles'
import { forceOption, openOut } from '../out-file'
import { print, printJson, settingsOf } from '../output'
import { verbOptions } from '../verb-options'

interface Options {
  readonly scenario: string
  readonly seed?: string
  readonly difficulty: Difficulty
  readonly role?: string
  readonly pass: number
  readonly below: Course['below']
  readonly lms: Course['lms']
  readonly out: string
  readonly force?: true
}

/** `pra package --lms scorm12 --out X.zip`: the game as a package that a learning platform takes. */
export const packageVerb = (program: Command): void => {
  const verb = program
    .command('package')
    .description('pack the game for a learning platform (LMS)')
    .addOption(
      new Option('--lms <format>', 'what the platform takes')
        .choices(['scorm12'])
        .makeOptionMandatory(),
    )
    .option('--scenario <id>', 'a shipped scenario', MAIN_SCENARIO)
    .addOption(seedOption())
    .addOption(
      new Option('--difficulty <level>', 'how hard the seed deals')
        .choices(DIFFICULTIES)
        .default('normal'),
    )
    .option('--role <id>', 'the role that is played; without it each learner chooses')
    .addOption(
      new Option('--pass <points>', 'from how many points it is passed')
        .argParser(pointsOf)
        .default(65),
    )
    .addOption(
      new Option('--below <status>', 'what is recorded below that')
        .choices(BELOW_MARK)
        .default('incomplete'),
    )
    .requiredOption('--out <file>', 'where to write the package, a .zip')
    .action(async (options: Options) => {
      const { json, language } = settingsOf(verb)
      const {
        scenario: id,
        seed = '',
        difficulty,
        role = '',
        pass,
        below,
        lms,
        out,
        force,
      } = options
      // What is not in the built site cannot be played from it.
      if (!shippedScenarios().includes(id)) {
        throw new InputError('package-scenario', {
          scenario: id,
          known: shippedScenarios().join(', '),
        })
      }
      const loaded = loadScenario(id)
      if (role !== '') mustBeRoles(loaded.scenario, [role])
      const place = openOut(out, { force })
      const { folder } = await builtSite()
      const i18n = await openCliI18n(language, loaded)
      const course = {
        lms,
        scenario: id,
        seed,
        difficulty,
        role,
        pass,
        below,
        language: told(verb),
      }
      const content = scormPackage(readSite(folder), course, i18n.text('scenario.title'))
      place.write(content)
      if (json) printJson({ file: place.path, bytes: content.length, course })
      else print(i18n.cli('package.written', { file: place.path }))
    })
  verbOptions(forceOption(verb))
}

/** The language that was asked for, else the one of each learner's browser. */
const told = (verb: Command): Language | '' =>
  verb.optsWithGlobals<{ lang?: Language }>().lang ?? ''

const pointsOf = (value: string): number => {
  const points = Number(value)
  if (!/^\d{1,3}$/.test(value) || points > 100) {
    throw new InvalidArgumentError('It is a whole number from 0 to 100.')
  }
  return points
}
