import type { Command } from 'commander'
import { isLinkProblem } from '../../exchange/record-link'
import { cohortHtml } from '../../exchange/report/cohort-page'
import type { CohortLocale, LeftOut } from '../../i18n/cohort-wording'
import { openSentences, type Translate } from '../../i18n/sentences'
import type { Language } from '../../scenario/language'
import type { CompiledScenario } from '../../scenario/scenario'
import { readCohort } from '../../scoring/cohort'
import { type BesideTotals, besideOf, lucksBeside } from '../../scoring/cohort-reader'
import { addSums, noSums } from '../../scoring/cohort-sums'
import { InputError } from '../../shipped/input-error'
import { loadScenario } from '../../shipped/load-scenario'
import { openCliI18n } from '../cli-i18n'
import { type CohortSource, cohortSources } from '../cohort-sources'
import { cohortText } from '../cohort-text'
import type { CohortItem, CohortPart, CohortSetting, Omission } from '../cohort-worker'
import { errorSentence } from '../error-sentence'
import { forceOption, openOut } from '../out-file'
import { print, printJson, settingsOf } from '../output'
import { RecordError } from '../record-error'
import { verbOptions } from '../verb-options'
import { openWorkers } from '../worker-pool'

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
      const { parts, beside } = await readAll(loaded.scenario, sources)
      const sums = noSums()
      for (const part of parts) addSums(sums, part.sums)
      const omitted = parts.flatMap((part) => part.omitted)
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

/** Reads all of them in worker threads, and then has policies play beside them there. */
async function readAll(
  scenario: CompiledScenario,
  sources: readonly CohortSource[],
): Promise<{ parts: CohortPart[]; beside: ReturnType<typeof besideOf> }> {
  const worker = new URL('../cohort-worker.ts', import.meta.url)
  const workers = openWorkers(worker, { scenario } satisfies CohortSetting)
  try {
    const parts = await workers.each<CohortItem, CohortPart>(
      sources.map((source) => ({ kind: 'record', source })),
    )
    const lucks = new Map(
      parts.flatMap((part) => part.lucks).map((luck) => [JSON.stringify(luck), luck]),
    )
    const totals = await workers.each<CohortItem, BesideTotals>(
      lucksBeside([...lucks.values()]).map((luck) => ({ kind: 'luck', luck })),
    )
    return { parts, beside: besideOf(totals) }
  } finally {
    await workers.close()
  }
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
