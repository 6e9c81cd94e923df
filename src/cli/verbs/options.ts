import type { Command } from 'commander'
import { MAIN_SCENARIO } from '../../scenario/scenario'
import { loadScenario } from '../../shipped/load-scenario'
import { readTextFile } from '../../shipped/read-file'
import { sentence } from '../../shipped/sentence'
import { dealDraws } from '../../simulation/draws'
import { makeWorld } from '../../simulation/world'
import { blindQuestions, keyText, scoreBlind } from '../blind-options'
import { seedOption } from '../game-options'
import { forceOption, openOut } from '../out-file'
import { print, printJson, settingsOf } from '../output'
import { verbOptions } from '../verb-options'

interface Options {
  readonly scenario: string
  readonly seed: string
  readonly blind?: true
  readonly key?: string
  readonly score?: string
  readonly force?: true
}

/** Of a list of numbers; one of a scenario takes a hundredth. */
const MOST_BYTES = 1_000_000

/** `pra options --blind`: the options without the questions, to see what can be guessed from their words alone. */
export const optionsVerb = (program: Command): void => {
  const verb = forceOption(
    program
      .command('options')
      .description('all choices that the plan meets on a seed, shuffled, with a key')
      .option('--scenario <id or path>', 'shipped id, folder or file', MAIN_SCENARIO)
      .addOption(seedOption().default('blind'))
      .option('--blind', 'without what is asked: the options alone')
      .option('--key <file>', 'where the key is written; after the options by default')
      .option(
        '--score <answers>',
        'compare a file of answers, a question and an option a line, with --key',
      ),
  ).action((asked: Options) => {
    const { scenario: id, seed, key: file, blind, score, force } = asked
    const { json, language } = settingsOf(verb)
    if (score !== undefined) {
      if (file === undefined)
        return verb.error('error: --score needs the --key that it is compared with')
      const found = scoreBlind(readTextFile(score, MOST_BYTES), readTextFile(file, MOST_BYTES))
      if (json) printJson(found)
      else {
        const byChance = Math.round(found.byChance)
        print(sentence(language, 'cli', 'cli.options.score', { ...found, byChance }))
      }
      return
    }
    const { scenario, text } = loadScenario(id)
    const out = file === undefined ? null : openOut(file, { force: force ?? false })
    const options = { difficulty: 'normal', stimuli: true, countdown: 'off' } as const
    const questions = blindQuestions(
      makeWorld(scenario, dealDraws(seed, scenario.id), options),
      seed,
    )
    const key = questions.map((one) => one.key)
    out?.write(`${keyText(key)}\n`)
    const told = questions.map((one) => ({
      question: one.key.question,
      ...(!blind && { prompt: text(language, one.prompt) }),
      options: one.options.map((option) => text(language, option)),
    }))
    if (json) {
      printJson({ scenario: id, seed, language, questions: told, ...(!out && { key }) })
      return
    }
    const lines = told.flatMap(({ question, prompt, options: texts }) => [
      `${question}.${prompt ? ` ${prompt}` : ''}`,
      ...texts.map((option, index) => `   ${index + 1}) ${option}`),
      '',
    ])
    print([...lines, ...(out ? [] : ['---', keyText(key)])].join('\n').trimEnd())
  })
  verbOptions(verb)
}
