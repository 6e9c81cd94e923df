import type { Command } from 'commander'
import { isLinkProblem } from '../../exchange/record-link'
import { cohortHtml } from '../../exchange/report/cohort-page'
import type { CohortLocale, LeftOut } from '../../i18n/cohort-wording'
import { openSentences, type Translate } from '../../i18n/sentences'
import type { Language } from '../../scenario/language'
import { readCohort } from '../../scoring/cohort'
import {
  type BesideTotals,
  besideOf,
  type CohortLuck,
  lucksBeside,
} from '../../scoring/cohort-reader'
import { addSums, noSums } from '../../scoring/cohort-sums'
import { InputError } from '../../shipped/input-error'
import { loadScenario } from '../../shipped/load-scenario'
import { openCliI18n } from '../cli-i18n'
import { cohortSources } from '../cohort-sources'
import { cohortText } from '../cohort-text'
import type { CohortPart, CohortTask, Omission } from '../cohort-worker'
import { errorSentence } from '../error-sentence'
import { forceOption, openOut } from '../out-file'
import { print, printJson, settingsOf } from '../output'
import { RecordError } from '../record-error'
import { verbOptions } from '../verb-options'
import { inWorkers } from '../worker-pool'

interface Options {
  readonly scenario: string
  readonly names?: true
  readonly html?: string
  readonly force?: true
}

/** `pra cohort FOLDER`: what many games say of those who played them. */
export const cohortVerb = (program: Command): void => {
  const verb = forceOption(program.command('cohort'))
    .description('read the records in a folder together: scores, hard decisions, confidence, ranks')
    .argument('<folder>', 'records of games, *.json, and links, one a line of *.txt or *.csv')
    .option('--scenario <id or path>', 'the scenario they were made with', 'ransomware-pra')
    .option('--names', 'call each game by its file; by default none is named')
    .option('--html <file>', 'write all of it as one page')
    .action(async (folder: string, { scenario: path, names, html, force }: Options) => {
      const { json, language } = settingsOf(verb)
      const out = html === undefined ? null : openOut(html, { force: force ?? false })
      const loaded = loadScenario(path)
      const { sources, twice } = cohortSources(folder)
      if (sources.length === 0) throw new InputError('cohort-empty', { folder })
      const work = <Item, Result>(kind: CohortTask['kind'], items: readonly Item[]) =>
        inWorkers<Item, Result>(
          new URL('../cohort-worker.ts', import.meta.url),
          { kind, scenario: path } satisfies CohortTask,
          items,
        )
      const sums = noSums()
      const omitted: CohortPart['omitted'][number][] = []
      const lucks = new Map<string, CohortLuck>()
      for (const part of await work<unknown, CohortPart>('records', sources)) {
        addSums(sums, part.sums)
        omitted.push(...part.omitted)
        for (const luck of part.lucks) lucks.set(JSON.stringify(luck), luck)
      }
      const some = lucksBeside([...lucks.values()])
      const beside = besideOf(await work<CohortLuck, BesideTotals>('beside', some))
      const cohort = readCohort(sums, beside)
      const spoken = json ? 'en' : language
      const say = await openSentences('cohort', spoken)
      const locale: CohortLocale = {
        scenario: loaded.scenario,
        i18n: await openCliI18n(spoken, loaded),
        cohort: say,
      }
      const leftOut: LeftOut[] = [
        ...omitted.map(({ name, why }) => ({
          file: name,
          reason: reasonOf(spoken, say, name, why),
        })),
        ...twice.map(({ name, first }) => ({
          file: name,
          reason: say('left-out.twice', { file: first }),
        })),
      ]
      const told = { cohort, leftOut, named: names ?? false }
      out?.write(cohortHtml(locale, told))
      if (json) {
        const ranking = cohort.ranking.map(({ file, ...rank }) =>
          names ? { file, ...rank } : rank,
        )
        const codes = omitted.map(({ name, why }) => ({ file: name, code: why.code }))
        const again = twice.map(({ name, first }) => ({ file: name, code: 'twice', first }))
        printJson({ ...cohort, ranking, leftOut: [...codes, ...again] })
      } else print(cohortText(locale, told))
    })
  verbOptions(verb)
}

function reasonOf(
  language: Language,
  say: Translate<'cohort'>,
  name: string,
  why: Omission,
): string {
  if (why.code === 'unfinished') return say('left-out.unfinished')
  if ('input' in why) return errorSentence(language, new InputError(why.input, why.params))
  if (!isLinkProblem(why) && why.code === 'scenario-unknown') {
    return say('left-out.other-scenario', { scenario: why.detail })
  }
  return errorSentence(language, new RecordError(name, why))
}
