const WORDS = [
  'ancre',
  'balise',
  'cadran',
  'cordage',
  'digue',
  'ecluse',
  'fanal',
  'galet',
  'granit',
  'jetee',
  'lanterne',
  'mousse',
  'navette',
  'ombrelle',
  'papier',
  'phare',
  'pivot',
  'quai',
  'relais',
  'rivage',
  'sextant',
  'tilleul',
  'vigie',
  'voilier',
] as const

/** A seed that can be read out over a table: `fanal-tilleul-42`. */
export function readableSeed(): string {
  const [first = 0, second = 0, number = 0] = crypto.getRandomValues(new Uint32Array(3))
  const word = (draw: number) => WORDS[draw % WORDS.length]
  return `${word(first)}-${word(second)}-${(number % 90) + 10}`
}
