import type accessibility from '../../locales/fr/accessibility.json'
import type cohort from '../../locales/fr/cohort.json'
import type debrief from '../../locales/fr/debrief.json'
import type exchange from '../../locales/fr/exchange.json'
import type exercise from '../../locales/fr/exercise.json'
import type help from '../../locales/fr/help.json'
import type kit from '../../locales/fr/kit.json'
import type papers from '../../locales/fr/papers.json'
import type play from '../../locales/fr/play.json'
import type problems from '../../locales/fr/problems.json'
import type records from '../../locales/fr/records.json'
import type tools from '../../locales/fr/tools.json'
import type ui from '../../locales/fr/ui.json'
import type { Language } from '../scenario/language'
import { type Params, translateIn } from './engine'

/** The project's own sentences, by the files of `locales/<language>/` that hold them. */
interface Files {
  /** The accessibility statement and the criteria behind it. */
  accessibility: typeof accessibility
  /** Many games of one scenario, and what they say of those who played them. */
  cohort: typeof cohort
  /** The debrief, the report: what a game came to. */
  debrief: typeof debrief
  /** Files that leave and enter. */
  exchange: typeof exchange
  /** An exercise that is hosted: its door, its seats and its facilitator. */
  exercise: typeof exercise
  /** Rules, glossary, keys, the game in plain words, the first steps. */
  help: typeof help
  /** What whoever runs a workshop prints for it. */
  kit: typeof kit
  /** Attestations and the evidence of an exercise. */
  papers: typeof papers
  /** What is said from the set-up on: loaded with a scenario's own sentences. */
  play: typeof play
  /** What is wrong with a scenario. */
  problems: typeof problems
  /** Replay, comparison and sharing. */
  records: typeof records
  /** The team's tools, and the forms of what leaves and enters. */
  tools: typeof tools
  /** What the title may say, and whatever opens from it. */
  ui: typeof ui
}

export type Namespace = keyof Files

type Plain<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key
/** A sentence of one file. Plural forms are chosen by the parameter `count`. */
export type Key<N extends Namespace> = Plain<keyof Files[N] & string>

/** Says the sentences of one file in one language; messages of the debrief name theirs as data. */
export type Translate<N extends Namespace> = (
  key: N extends 'debrief' ? string : Key<N>,
  params?: Params,
) => string
export type TranslateDebrief = Translate<'debrief'>

const LOADERS: Record<
  Namespace,
  Record<Language, () => Promise<{ default: Readonly<Record<string, string>> }>>
> = {
  accessibility: {
    fr: () => import('../../locales/fr/accessibility.json'),
    en: () => import('../../locales/en/accessibility.json'),
  },
  cohort: {
    fr: () => import('../../locales/fr/cohort.json'),
    en: () => import('../../locales/en/cohort.json'),
  },
  debrief: {
    fr: () => import('../../locales/fr/debrief.json'),
    en: () => import('../../locales/en/debrief.json'),
  },
  exchange: {
    fr: () => import('../../locales/fr/exchange.json'),
    en: () => import('../../locales/en/exchange.json'),
  },
  exercise: {
    fr: () => import('../../locales/fr/exercise.json'),
    en: () => import('../../locales/en/exercise.json'),
  },
  help: {
    fr: () => import('../../locales/fr/help.json'),
    en: () => import('../../locales/en/help.json'),
  },
  kit: {
    fr: () => import('../../locales/fr/kit.json'),
    en: () => import('../../locales/en/kit.json'),
  },
  papers: {
    fr: () => import('../../locales/fr/papers.json'),
    en: () => import('../../locales/en/papers.json'),
  },
  play: {
    fr: () => import('../../locales/fr/play.json'),
    en: () => import('../../locales/en/play.json'),
  },
  problems: {
    fr: () => import('../../locales/fr/problems.json'),
    en: () => import('../../locales/en/problems.json'),
  },
  records: {
    fr: () => import('../../locales/fr/records.json'),
    en: () => import('../../locales/en/records.json'),
  },
  tools: {
    fr: () => import('../../locales/fr/tools.json'),
    en: () => import('../../locales/en/tools.json'),
  },
  ui: {
    fr: () => import('../../locales/fr/ui.json'),
    en: () => import('../../locales/en/ui.json'),
  },
}

/** Loads one file of sentences in one language. Rejects where the file cannot be had. */
export const openSentences = async <N extends Namespace>(
  namespace: N,
  language: Language,
): Promise<Translate<N>> => translateIn(language, (await LOADERS[namespace][language]()).default)
