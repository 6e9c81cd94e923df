import { type Command, InvalidArgumentError, Option } from 'commander'
import { CUTS, type Cut, DIFFICULTIES, type Difficulty } from '../scenario/roles'
import { MAIN_SCENARIO } from '../scenario/scenario'
import { foldSeed } from '../scenario/seed'
import type { GameOptions } from '../simulation/state'
import { forceOption } from './out-file'

/** What is told about a game before it starts. */
export interface GameChoices {
  readonly scenario: string
  readonly difficulty: Difficulty
  readonly stimuli: boolean
  readonly cut: Cut
  /** Where its record goes. */
  readonly out?: string
  readonly force?: true
}

/** The options of a verb that starts a game. */
export const gameOptions = (verb: Command): Command =>
  forceOption(verb)
    .option(
      '--scenario <id or path>',
      'shipped id, folder of a scenario, or file in it',
      MAIN_SCENARIO,
    )
    .addOption(
      new Option('--difficulty <level>', 'how hard the seed deals')
        .choices(DIFFICULTIES)
        .default('normal'),
    )
    .addOption(
      new Option(
        '--cut <cut>',
        'the whole plan, or its express cut: the plan plays the other phases',
      )
        .choices(CUTS)
        .default('whole'),
    )
    .option('--no-stimuli', 'dry run of the plan: the seed deals no incident')
    .option('--out <file>', 'where to write the record of the game')

/** `--seed`; refuses what holds nothing that can be seen. */
export const seedOption = (): Option =>
  new Option('--seed <seed>', 'name of the luck: the same seed deals the same').argParser(seedOf)

/** As a record keeps it: folded, 1 to 200 characters. */
const seedOf = (value: string): string => {
  const seed = foldSeed(value)
  if (seed === '' || seed.length > 200) {
    throw new InvalidArgumentError('It has 1 to 200 characters.')
  }
  return seed
}

/** The options of a game as the rules know them; the command line has no countdown. */
export const rulesOf = ({ difficulty, stimuli, cut }: GameChoices): GameOptions => ({
  difficulty,
  stimuli,
  countdown: 'off',
  cut,
})
