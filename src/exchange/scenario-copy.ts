import { compileScenario, type TextFile } from '../scenario/compile'
import type { Language } from '../scenario/language'
import type { Problem } from '../scenario/problem'
import { type Change, flowYaml, rewriteYaml } from '../scenario/rewrite'
import type { CompiledScenario } from '../scenario/scenario'
import { scenarioFile } from '../scenario/schema/file'
import { readSource } from '../scenario/source'
import type { LocaleFile } from '../scenario/text-files'
import { checkTexts } from '../scenario/texts'
import type { AddedStimulus, ScenarioEdits } from './chronogramme-edits'
import { expectedStimuli } from './expected-stimuli'
import { chancesValue, changesTo } from './scenario-changes'
import { smartQuotes } from './smart-quotes'

/** A scenario's files and texts; file names only, without folders. */
export interface ScenarioFiles {
  readonly files: readonly TextFile[]
  readonly locales: Readonly<Record<Language, readonly LocaleFile[]>>
}

export interface ScenarioCopy extends ScenarioFiles {
  /** What the compiler says of it, as of any scenario. */
  readonly problems: readonly Problem[]
}

/** The file that holds what the chronogramme adds. */
const ADDED = 'chronogramme'

/** The scenario under another id, with the edits; texts change in the language of the sheet. */
export const copyScenario = (
  source: ScenarioFiles,
  scenario: CompiledScenario,
  edits: ScenarioEdits,
  { id, language }: { readonly id: string; readonly language: Language },
): ScenarioCopy => {
  const sums = expectedStimuli(scenario, edits).changes
  const files = source.files.map(({ path, text }) => {
    const content = scenarioFile.parse(readSource(path, text).source.value)
    const changes: Change[] = [
      ...(content.scenario ? [{ path: ['scenario', 'id'], value: id }] : []),
      ...(content.settings ? sums : []),
      ...changesTo(content, scenario, edits),
    ]
    return { path, text: rewriteYaml(text, changes) }
  })
  const all = edits.added.length === 0 ? files : [...files, addedFile(edits.added)]
  const locales = {
    fr: newTexts(source.locales.fr, edits, 'fr', language),
    en: newTexts(source.locales.en, edits, 'en', language),
  }
  const { draft, at, problems } = compileScenario(all)
  const textProblems = draft ? checkTexts(draft, locales, at) : []
  return { files: all, locales, problems: [...problems, ...textProblems] }
}

const addedFile = (added: readonly AddedStimulus[]): TextFile => {
  const stimuli = added.map(({ id, channel, addressee, rows, moment, chances }) => ({
    id,
    kind: 'exogenous',
    channel,
    addressee,
    rows,
    ...(moment === null ? {} : { moment }),
    probability: chancesValue(chances),
    source: 'Chronogramme: added by hand.',
  }))
  const lines = stimuli.map((stimulus) => `  - ${flowYaml(stimulus)}\n`)
  return { path: `${ADDED}.yaml`, text: `stimuli:\n${lines.join('')}` }
}

const newTexts = (
  files: readonly LocaleFile[],
  edits: ScenarioEdits,
  language: Language,
  edited: Language,
): LocaleFile[] => {
  const changed = new Map<string, string>()
  if (language === edited) {
    for (const [id, { texts = {} }] of edits.stimuli) {
      for (const [key, text] of Object.entries(texts)) {
        changed.set(`stimulus.${id}.${key}`, smartQuotes(text, language))
      }
    }
  }
  // Where a sheet says what is expected, nothing contests it any more.
  const gone = new Set(
    [...edits.stimuli].flatMap(([id, { expected }]) =>
      expected ? [`stimulus.${id}.contested`] : [],
    ),
  )
  const kept = files.map(({ file, text }) => {
    const texts = JSON.parse(text) as Record<string, string>
    const keys = Object.keys(texts)
    const left = keys.filter((key) => !gone.has(key))
    if (left.length === keys.length && !keys.some((key) => changed.has(key))) return { file, text }
    const entries = left.map((key) => [key, changed.get(key) ?? texts[key]!])
    return { file, text: jsonOf(Object.fromEntries(entries)) }
  })
  if (edits.added.length === 0) return kept
  // A sheet speaks one language: what it adds is there in the others too, to be translated.
  const added = Object.fromEntries(
    edits.added.flatMap(({ id, texts }) =>
      Object.entries(texts).map(([key, text]) => [
        `stimulus.${id}.${key}`,
        smartQuotes(text, language),
      ]),
    ),
  )
  return [...kept, { file: `${ADDED}.json`, text: jsonOf(added) }]
}

const jsonOf = (texts: Readonly<Record<string, string>>): string =>
  `${JSON.stringify(Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`
