import { LANGUAGES, type Language } from '../scenario/language'
import { CUTS, type Cut, rolesAlone } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import { type LocaleFile, textValues } from '../scenario/text-files'
import { wordsIn } from '../scenario/texts'
import {
  CAPS,
  measuredLength,
  READ,
  type Read,
  type ReadingLoad,
  readingLoads,
} from '../scoring/reading-load'
import { sentence } from '../shipped/sentence'

/** Games of the plan that are looked through. */
const SEEDS = 20

interface Cap {
  readonly cap: keyof typeof CAPS
  /** Of words. */
  readonly language?: Language
  readonly limit: number
  readonly median: number
  readonly most: number
}

/** What people at one screen have to read and to answer before the debrief, against what it may be at most. */
export interface ReadingCaps {
  readonly seeds: number
  /** Words by what they are read in: the median game. */
  readonly words: Readonly<Record<Language, Readonly<Record<Read, number>>>>
  readonly caps: readonly Cap[]
  /** Minutes at one screen, measured and announced, of each cut that there is: by all together, and alone. */
  readonly lengths: readonly {
    readonly cut: Cut
    readonly alone: boolean
    readonly measured: number
    readonly announced: number
  }[]
}

/** Plays a scenario on the calibration's seeds and counts what people read in each, in both languages. */
export const readingCaps = (
  scenario: CompiledScenario,
  files: Readonly<Record<Language, readonly LocaleFile[]>>,
): ReadingCaps => {
  const options = { difficulty: 'normal', stimuli: true, countdown: 'off' } as const
  const loads = readingLoads(scenario, options, SEEDS)
  const counters = LANGUAGES.map((language) => wordCounter(files[language]))
  const cap = (name: Cap['cap'], values: readonly number[], language?: Language): Cap => ({
    cap: name,
    ...(language && { language }),
    limit: CAPS[name],
    median: median(values),
    most: Math.max(...values),
  })
  return {
    seeds: SEEDS,
    words: Object.fromEntries(
      LANGUAGES.map((language, index) => [language, medians(loads, counters[index]!)]),
    ) as ReadingCaps['words'],
    caps: [
      ...LANGUAGES.map((language, index) =>
        cap(
          'words',
          loads.map((load) => wordsOf(load, READ, counters[index]!)),
          language,
        ),
      ),
      cap(
        'questions',
        loads.map(({ questions }) => questions),
      ),
      cap(
        'stops',
        loads.map(({ stops }) => stops),
      ),
    ],
    lengths: [false, true].flatMap((alone) =>
      CUTS.flatMap((cut) => {
        const { length } = scenario.settings
        const announced = (alone ? length.alone : length)[cut]
        if (announced === undefined) return []
        const held = alone ? rolesAlone(scenario) : undefined
        const read =
          cut === 'whole' && !alone
            ? loads
            : readingLoads(scenario, { ...options, cut }, SEEDS, held)
        const words = counters.flatMap((count) => read.map((load) => wordsOf(load, READ, count)))
        const measured = measuredLength(scenario, cut, median(words), alone)
        return [{ cut, alone, measured, announced }]
      }),
    ),
  }
}

/** One line: the most of each, and what it may be; of the words those of the line's own language. */
export const readingLine = ({ caps, seeds, lengths }: ReadingCaps, language: Language): string => {
  const told = caps
    .filter((one) => one.language === undefined || one.language === language)
    .map(({ cap, most, limit }) =>
      sentence(language, 'cli', `cli.validate.cap.${cap}`, { most, limit }),
    )
  return [
    sentence(language, 'cli', 'cli.validate.caps', { count: seeds, list: told.join(', ') }),
    ...lengths.map(({ cut, alone, measured, announced }) =>
      sentence(language, 'cli', `cli.validate.length-${cut}${alone ? '-alone' : ''}`, {
        measured,
        announced,
      }),
    ),
  ].join(' ')
}

type Counter = (key: string) => number

const wordCounter = (files: readonly LocaleFile[]): Counter => {
  const counts = new Map([...textValues(files)].map(([key, text]) => [key, wordsIn(text)]))
  return (key) => counts.get(key) ?? 0
}

const wordsOf = ({ texts }: ReadingLoad, kinds: readonly Read[], count: Counter): number =>
  kinds.reduce((sum, kind) => sum + texts[kind].reduce((words, key) => words + count(key), 0), 0)

const medians = (loads: readonly ReadingLoad[], count: Counter): Record<Read, number> =>
  Object.fromEntries(
    READ.map((kind) => [kind, median(loads.map((load) => wordsOf(load, [kind], count)))]),
  ) as Record<Read, number>

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!
