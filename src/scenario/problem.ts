/** Where something stands in a file, counted from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Each has a sentence `problem.<code>` in `locales/<language>/problems.json`. */
export const PROBLEM_CODES = [
  // Reading
  'alias-cycle',
  'bad-id',
  'bad-indent',
  'bad-row-key',
  'bad-value',
  'bad-version',
  'duplicate-key',
  'file-empty',
  'json-syntax',
  'missing-key',
  'more',
  'not-a-list',
  'not-a-map',
  'not-a-number',
  'not-a-text',
  'not-a-true-false',
  'not-an-integer',
  'schema',
  'tab-indent',
  'too-big',
  'too-deep',
  'too-few',
  'too-long',
  'too-many',
  'too-short',
  'too-small',
  'unknown-key',
  'yaml-syntax',
  // Putting together
  'row-file',
  'section-missing',
  'section-twice',
  // Checks
  'acting-minutes',
  'cell-empty',
  'cell-lever-acting',
  'cell-twice',
  'cell-waiting',
  'denominators',
  'duplicate-id',
  'duplicate-rest',
  'duplicate-row',
  'exogenous-condition',
  'fact-dealt-set',
  'fact-early',
  'fact-never-read',
  'fact-never-set',
  'gauge-reserved',
  'heavy-count',
  'initiative-gauge',
  'initiative-shape',
  'item-unordered',
  'last-rule',
  'lead-minutes',
  'lead-waiting',
  'minutes-order',
  'overlap-consequence',
  'overlap-one-way',
  'overlap-required',
  'plan-order',
  'preparation-consequence',
  'preparation-negated',
  'practice-minutes',
  'practice-never',
  'practice-source',
  'preparation-positive',
  'presumes-missing',
  'paper-evenings',
  'paper-hidden',
  'probability',
  'promise',
  'ranking-items',
  'reads-closed',
  'reads-later',
  'reads-unrevealed',
  'reason-general',
  'reason-unvaried',
  'reflex-minutes',
  'reflex-twice',
  'reference-longest',
  'reference-place',
  'reference-unreadable',
  'requires-later',
  'restore-order-place',
  'rework-late',
  'role-company',
  'role-cycle',
  'role-power-none',
  'role-power-outside',
  'role-power-twice',
  'role-reserved',
  'row-cycle',
  'row-unreachable',
  'rule-unreachable',
  'same-papers',
  'scoring-sum',
  'selection-budget',
  'selection-harmful',
  'selection-required',
  'service-cycle',
  'service-status',
  'sheet-count',
  'shift-role',
  'spend-signature',
  'stimuli-expected',
  'stimuli-minimum',
  'deck-days',
  'deck-share',
  'thread-chance',
  'thread-close',
  'thread-dealt',
  'thread-early',
  'thread-polarity',
  'thread-relapse',
  'thread-spacing',
  'thread-stimulus',
  'unknown-actor',
  'unknown-backup',
  'unknown-evidence',
  'unknown-fact',
  'unknown-gauge',
  'unknown-item',
  'unknown-option',
  'unknown-reply',
  'unknown-role',
  'unknown-row',
  'unknown-service',
  'unknown-thread',
  // Texts
  'text-apostrophe',
  'text-characters',
  'text-colon',
  'text-empty',
  'text-guillemets',
  'text-misplaced',
  'text-missing',
  'text-none',
  'text-not-a-text',
  'text-orphan',
  'text-punctuation',
  'text-quotes',
  'text-thousands',
  'text-twice',
  'text-unsorted',
  'text-variables',
  'text-words',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

export type ProblemParams = Readonly<Record<string, string | number>>

/** Something to correct in a scenario or its texts; never a sentence, so that every language can say it. */
export interface Problem extends Place {
  readonly code: ProblemCode
  readonly params: ProblemParams
}

/** What is wrong, and where it stands; its sentence is `problem.<code>`. */
export const problem = (code: ProblemCode, place: Place, params: ProblemParams = {}): Problem => ({
  code,
  file: place.file,
  line: place.line,
  column: place.column,
  params,
})

/** So many are told of one file, or at one time; the others are counted. */
export const LISTED = 50

/** The first of many problems, and how many more there are, those that a file only counts among them. */
export const firstOf = (
  problems: readonly Problem[],
): { readonly told: readonly Problem[]; readonly more: number } => {
  const told = problems.filter(({ code }) => code !== 'more').slice(0, LISTED)
  const all = problems.reduce(
    (sum, { code, params }) => sum + (code === 'more' ? Number(params.count) : 1),
    0,
  )
  return { told, more: all - told.length }
}

/** By file, line and column. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    (a, b) =>
      (a.file < b.file ? -1 : Number(a.file > b.file)) || a.line - b.line || a.column - b.column,
  )
