import { type Command, InvalidArgumentError, Option } from 'commander'
import { openKit } from '../../exchange/kit/kit'
import { kitFiles } from '../../exchange/kit/kit-files'
import { WORKSHOP_MINUTES, type WorkshopMinutes } from '../../exchange/kit/workshop-minutes'
import { DIFFICULTIES, type Difficulty } from '../../scenario/roles'
import { MAIN_SCENARIO } from '../../scenario/scenario'
import { loadScenario } from '../../shipped/load-scenario'
import { display } from '../../shipped/scenario-files'
import { firstDayOption, textsOf, timezoneOption, today } from '../exchange/open-exercise'
import { seedOption } from '../game-options'
import { print, printJson, settingsOf } from '../output'
import { pageAddress } from '../page-address'
import { verbOptions } from '../verb-options'
import { expectEmptyFolder, writeFolder } from '../write-folder'

interface Options {
  readonly scenario: string
  readonly seed: string
  readonly difficulty: Difficulty
  readonly format: WorkshopMinutes
  readonly page?: string
  readonly firstDay?: string
  readonly timezone: string
  readonly out: string
}

/** `pra kit --seed S --format 120 --out FOLDER`: all that a workshop needs on paper, for one seed's luck. */
export const kitVerb = (program: Command): void => {
  const verb = program
    .command('kit')
    .description('write the workshop kit: guide, decision sheets, cards, slides, debriefs to print')
    .option('--scenario <id or path>', 'the scenario that is played', MAIN_SCENARIO)
    .addOption(seedOption().makeOptionMandatory())
    .addOption(
      new Option('--difficulty <level>', 'how hard the seed deals')
        .choices(DIFFICULTIES)
        .default('normal'),
    )
    .addOption(
      new Option('--format <minutes>', `length of the workshop: ${WORKSHOP_MINUTES.join(', ')}`)
        .argParser(minutesOf)
        .default(120),
    )
    .option('--page <address>', 'where the game is served: adds the sheet with its QR code')
    .addOption(firstDayOption())
    .addOption(timezoneOption())
    .requiredOption('--out <folder>', 'where to write the kit; nothing may stand there')
    .action(async (options: Options) => {
      const { json, language } = settingsOf(verb)
      const { scenario: from, seed, difficulty, format: minutes, timezone, out } = options
      expectEmptyFolder(out)
      const page = options.page === undefined ? '' : pageAddress(options.page)
      const loaded = loadScenario(from)
      const kit = await openKit(await textsOf(loaded), language, loaded.scenario, {
        seed,
        difficulty,
        minutes,
        page,
        day: options.firstDay ?? today(),
        timeZone: timezone,
        madeAt: new Date().toISOString(),
      })
      const files = await kitFiles(kit)
      writeFolder(out, files)
      const { cut, announced, rows, stopped } = kit.workshop
      const { kit: say } = kit.i18n
      if (json) {
        printJson({
          folder: out,
          files: files.map(({ path }) => path),
          workshop: { minutes, cut, announced, rows: rows.map(({ key }) => key), stopped },
        })
      } else {
        const written = say('cli.written', { count: files.length, folder: display(out) })
        print(page === '' ? `${written}\n${say('cli.no-page')}` : written)
      }
    })
  verbOptions(verb)
}

const minutesOf = (value: string): WorkshopMinutes => {
  const minutes = WORKSHOP_MINUTES.find((one) => String(one) === value)
  if (minutes === undefined) {
    throw new InvalidArgumentError(`It is one of ${WORKSHOP_MINUTES.join(', ')}.`)
  }
  return minutes
}
