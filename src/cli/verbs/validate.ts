import type { Command } from 'commander'
import { compileScenario } from '../../scenario/compile'
import { LANGUAGES, type Language } from '../../scenario/language'
import { firstOf, type Problem } from '../../scenario/problem'
import { checkTexts } from '../../scenario/texts'
import {
  display,
  folderId,
  readAllTexts,
  readScenario,
  shippedScenarios,
} from '../../shipped/scenario-files'
import { problemSentence, sentence } from '../../shipped/sentence'
import { print, printJson, settingsOf } from '../output'
import { type ReadingCaps, readingCaps, readingLine } from '../reading-caps'
import { verbOptions } from '../verb-options'

interface Report {
  readonly id: string
  readonly path: string
  readonly problems: readonly Problem[]
  /** Null for a scenario that cannot be played. */
  readonly reading: ReadingCaps | null
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
    .action((paths: string[]) => {
      const { json, language } = settingsOf(verb)
      const reports = (paths.length > 0 ? paths : shippedScenarios()).map(validate)
      if (json) printJson({ scenarios: reports.map(withMessages) })
      else for (const report of reports) print(describe(report, language))
      if (reports.some(({ problems }) => problems.length > 0)) process.exitCode = 1
    })
  verbOptions(verb)
}

const validate = (idOrPath: string): Report => {
  const { folder, files } = readScenario(idOrPath)
  const { scenario, draft, at, problems } = compileScenario(files)
  const id = draft?.id ?? folderId(folder)
  const texts = readAllTexts(folder, id)
  const found = [...problems, ...(draft ? checkTexts(draft, texts, at) : [])]
  const reading = scenario && found.length === 0 ? readingCaps(scenario, texts) : null
  return { id, path: display(folder), problems: found, reading }
}

const withMessages = ({ id, path, problems, reading }: Report) => {
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
  }
}

const describe = ({ id, problems, reading }: Report, language: Language): string => {
  if (problems.length === 0) {
    const valid = sentence(language, 'cli', 'cli.validate.valid', { id })
    return reading ? `${valid}\n${readingLine(reading, language)}` : valid
  }
  const { told, more } = firstOf(problems)
  const lines = told.map(
    (found) => `${found.file}:${found.line}:${found.column} ${problemSentence(language, found)}`,
  )
  if (more > 0) lines.push(sentence(language, 'cli', 'cli.validate.more', { count: more }))
  return lines.join('\n')
}
