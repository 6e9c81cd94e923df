import { type Command, Option } from 'commander'
import { compileScenario } from '../../scenario/compile'
import { LANGUAGES, type Language } from '../../scenario/language'
import { firstOf, type Problem } from '../../scenario/problem'
import { checkTexts } from '../../scenario/texts'
import { type UntrueText, untrueTexts } from '../../session/untrue-texts'
import {
  display,
  folderId,
  readAllTexts,
  readScenario,
  shippedScenarios,
} from '../../shipped/scenario-files'
import { problemSentence, sentence } from '../../shipped/sentence'
import { countFrom } from '../count-from'
import { print, printJson, settingsOf } from '../output'
import { type ReadingCaps, readingCaps, readingLine } from '../reading-caps'
import { verbOptions } from '../verb-options'

interface Report {
  readonly id: string
  readonly path: string
  readonly problems: readonly Problem[]
  /** Null for a scenario that cannot be played. */
  readonly reading: ReadingCaps | null
  /** Games that were played, and the texts that did not hold in them. */
  readonly games: number
  readonly untrue: readonly UntrueText[]
}

/** `pra validate [PATH…]`: everything that is wrong with scenarios and their texts. */
export const validateVerb = (program: Command): void => {
  const verb = program
    .command('validate')
    .description('check scenarios and their texts')
    .argument(
      '[path...]',
      'folder of a scenario, file in it, or shipped id; all shipped ones by default',
    )
    .addOption(
      new Option(
        '--games <n>',
        'also play so many games of all ways and tell which texts did not hold when they were read',
      )
        .argParser(countFrom(1))
        .default(0, 'none'),
    )
    .action((paths: string[], { games }: { games: number }) => {
      const { json, language } = settingsOf(verb)
      const reports = (paths.length > 0 ? paths : shippedScenarios()).map((path) =>
        validate(path, games),
      )
      if (json) printJson({ scenarios: reports.map(withMessages) })
      else for (const report of reports) print(describe(report, language))
      if (reports.some(({ problems, untrue }) => problems.length + untrue.length > 0))
        process.exitCode = 1
    })
  verbOptions(verb)
}

const validate = (idOrPath: string, games: number): Report => {
  const { folder, files } = readScenario(idOrPath)
  const { scenario, draft, at, problems } = compileScenario(files)
  const id = draft?.id ?? folderId(folder)
  const texts = readAllTexts(folder, id)
  const found = [...problems, ...(draft ? checkTexts(draft, texts, at) : [])]
  const reading = scenario && found.length === 0 ? readingCaps(scenario, texts) : null
  const untrue = scenario && games > 0 ? untrueTexts(scenario, games) : []
  return { id, path: display(folder), problems: found, reading, games, untrue }
}

const withMessages = ({ id, path, problems, reading, games, untrue }: Report) => {
  const { told, more } = firstOf(problems)
  return {
    id,
    path,
    problems: told.map((found) => ({
      ...found,
      message: Object.fromEntries(
        LANGUAGES.map((language) => [language, problemSentence(language, found)]),
      ),
    })),
    more,
    reading,
    games,
    untrue,
  }
}

const describe = ({ id, problems, reading, games, untrue }: Report, language: Language): string => {
  if (problems.length === 0) {
    const valid = sentence(language, 'cli', 'cli.validate.valid', { id })
    const read =
      games > 0 ? [sentence(language, 'cli', 'cli.validate.games', { count: games })] : []
    return [
      valid,
      ...(reading ? [readingLine(reading, language)] : []),
      ...read,
      ...untrue.map((one) => untrueLine(one, language)),
    ].join('\n')
  }
  const { told, more } = firstOf(problems)
  const lines = told.map(
    (found) => `${found.file}:${found.line}:${found.column} ${problemSentence(language, found)}`,
  )
  if (more > 0) lines.push(sentence(language, 'cli', 'cli.validate.more', { count: more }))
  return lines.join('\n')
}

const untrueLine = (
  { kind, id, part, broken, games, way, seed, minute }: UntrueText,
  language: Language,
): string =>
  sentence(language, 'cli', `cli.validate.untrue.${broken}`, {
    text: [kind, id, part].filter((one) => one !== '').join('/'),
    count: games,
    way,
    seed,
    minute,
  })
