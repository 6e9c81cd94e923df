import type {
  Condition,
  Decision,
  Effect,
  Evidence,
  Initiative,
  Lever,
  Reply,
  Response,
  Row,
  Stimulus,
  Surfacing,
} from './scenario'
import type { ScenarioDraft } from './scenario-draft'

/** A list of effects with what makes it happen. */
export type EffectSite = { readonly effects: readonly Effect[] } & (
  | { readonly of: 'decision'; readonly decision: Decision }
  | { readonly of: 'lever'; readonly lever: Lever }
  | { readonly of: 'opening' | 'closing'; readonly row: Row }
  | { readonly of: 'overlap'; readonly rows: readonly [string, string] }
  | { readonly of: 'gauge' | 'outage' | 'verification' }
  | { readonly of: 'reply'; readonly reply: Reply }
  | { readonly of: 'stimulus'; readonly stimulus: Stimulus }
  | { readonly of: 'initiative'; readonly initiative: Initiative }
  | { readonly of: 'surfacing'; readonly surfacing: Surfacing }
  | { readonly of: 'duty' | 'rest' }
)

/** Every list of effects of a scenario; those inside a `chance` are reached with `everyEffect`. */
export function* effectSites(draft: ScenarioDraft): Generator<EffectSite> {
  const { settings } = draft
  for (const row of draft.rows) {
    yield { of: 'opening', row, effects: row.opens }
    for (const { otherwise } of row.expects) yield { of: 'opening', row, effects: otherwise }
    yield { of: 'closing', row, effects: row.closes }
  }
  for (const decision of decisionsOf(draft)) {
    for (const effects of effectsOfDecision(decision)) yield { of: 'decision', decision, effects }
  }
  for (const lever of draft.levers) {
    for (const { effects } of lever.options) yield { of: 'lever', lever, effects }
  }
  for (const { rows, effects } of settings.overlap.consequences)
    yield { of: 'overlap', rows, effects }
  for (const { thresholds } of draft.gauges)
    for (const { effects } of thresholds) yield { of: 'gauge', effects }
  if (settings.outage) yield { of: 'outage', effects: settings.outage.crossed }
  yield { of: 'verification', effects: settings.verification.failureEffects }
  yield { of: 'verification', effects: settings.verification.overlapEffects }
  yield { of: 'verification', effects: settings.verification.giveUpEffects }
  for (const reply of draft.replies) yield { of: 'reply', reply, effects: reply.effects }
  for (const stimulus of draft.stimuli) {
    yield { of: 'stimulus', stimulus, effects: stimulus.effects }
    for (const { effects } of stimulus.response?.options ?? [])
      yield { of: 'stimulus', stimulus, effects }
  }
  for (const initiative of draft.initiatives)
    yield { of: 'initiative', initiative, effects: initiative.effects }
  for (const { surfacings } of draft.threads) {
    for (const surfacing of surfacings)
      yield { of: 'surfacing', surfacing, effects: surfacing.effects }
  }
  for (const { neglected } of draft.duties) if (neglected) yield { of: 'duty', effects: neglected }
  for (const { full, short, none } of draft.rests) {
    for (const effects of [full, short, none]) if (effects) yield { of: 'rest', effects }
  }
}

/** The decisions of the plan's rows, then the one of a reopened restoration. */
export const decisionsOf = (draft: ScenarioDraft): readonly Decision[] =>
  draft.rework ? [...draft.decisions, draft.rework] : draft.decisions

const effectsOfDecision = (decision: Decision): readonly (readonly Effect[])[] => {
  switch (decision.kind) {
    case 'choice':
      return decision.options.map(({ effects }) => effects)
    case 'ranking':
      return [decision.effects, ...decision.items.flatMap(({ early, late }) => [early, late])]
    case 'selection':
      return [decision.effects, ...decision.items.flatMap(({ chosen, left }) => [chosen, left])]
  }
}

/** The effects of a list and those that a chance among them holds. */
export function* everyEffect(effects: readonly Effect[]): Generator<Effect> {
  for (const effect of effects) {
    yield effect
    if (effect.type !== 'chance') continue
    yield* everyEffect(effect.happens)
    yield* everyEffect(effect.otherwise ?? [])
  }
}

/** A condition with what it decides. */
export type ConditionSite = { readonly when: Condition } & (
  | { readonly of: 'factor'; readonly ratio: readonly [number, number] }
  /** Nothing good: a stimulus that falls, a service that comes back suspect. */
  | { readonly of: 'consequence' }
  | { readonly of: 'decision'; readonly decision: Decision }
  | { readonly of: 'response'; readonly stimulus: Stimulus }
  | { readonly of: 'variant'; readonly evidence: Evidence }
  | {
      readonly of:
        | 'duty'
        | 'initiative'
        | 'known'
        | 'lever'
        | 'objective'
        | 'paper'
        | 'presumption'
        | 'reason'
        | 'tool'
    }
)

/** What opens or feeds a thread is nothing good; what slows or closes it lowers a risk. */
const threadSite = (move: 'open' | 'feed' | 'slow' | 'close', when: Condition): ConditionSite =>
  move === 'open' || move === 'feed'
    ? { of: 'consequence', when }
    : { of: 'factor', when, ratio: [0, 1] }

/** Every condition of a scenario, whole; the ones nested in it are reached with `everyCondition`. */
export function* conditionSites(draft: ScenarioDraft): Generator<ConditionSite> {
  const { verification, restore } = draft.settings
  for (const { effects } of effectSites(draft)) {
    for (const effect of everyEffect(effects)) {
      if (effect.type === 'chance')
        for (const factor of effect.factors ?? []) yield { of: 'factor', ...factor }
      if (effect.type === 'thread' && effect.when) yield threadSite(effect.do, effect.when)
    }
  }
  if (verification.withheldIf) yield { of: 'consequence', when: verification.withheldIf }
  if (restore.suspectIf) yield { of: 'consequence', when: restore.suspectIf }
  for (const factor of verification.factors) yield { of: 'factor', ...factor }
  for (const { factors } of draft.backups)
    for (const factor of factors) yield { of: 'factor', ...factor }
  for (const stimulus of draft.stimuli) {
    if (stimulus.kind === 'consequence') {
      yield { of: 'consequence', when: stimulus.when }
      for (const factor of stimulus.factors) yield { of: 'factor', ...factor }
    }
    for (const list of stimulus.response ? rulesOfChoice(stimulus.response) : []) {
      for (const { when } of list) if (when) yield { of: 'response', stimulus, when }
    }
  }
  for (const decision of decisionsOf(draft)) {
    for (const list of rulesOfDecision(decision)) {
      for (const { when } of list) if (when) yield { of: 'decision', decision, when }
    }
  }
  for (const evidence of draft.evidence) {
    for (const { when } of evidence.variants ?? [])
      if (when) yield { of: 'variant', evidence, when }
  }
  for (const { metBy, owedIf } of draft.duties) {
    yield { of: 'duty', when: metBy }
    if (owedIf) yield { of: 'duty', when: owedIf }
  }
  for (const { chosen, downIf } of draft.tools) {
    yield { of: 'tool', when: chosen }
    if (downIf) yield { of: 'tool', when: downIf }
  }
  for (const { known, surfacings } of draft.threads) {
    yield { of: 'known', when: known.when }
    for (const { when } of surfacings) yield { of: 'consequence', when }
  }
  for (const { when } of draft.initiatives) if (when) yield { of: 'initiative', when }
  for (const { options } of draft.levers) {
    for (const { when } of options) if (when) yield { of: 'lever', when }
  }
  for (const { reason } of reasonSites(draft)) {
    for (const { when } of reason ?? []) if (when) yield { of: 'reason', when }
  }
  for (const { presumes, excludes } of presumingTexts(draft)) {
    if (presumes !== undefined && presumes !== 'none') yield { of: 'presumption', when: presumes }
    if (excludes) yield { of: 'presumption', when: excludes }
  }
  for (const { ratings } of draft.roleObjectives) {
    for (const { when } of ratings) if (when) yield { of: 'objective', when }
  }
  for (const { fronts, voices } of draft.paper?.evenings ?? []) {
    for (const { when } of [...fronts, ...voices]) if (when) yield { of: 'paper', when }
  }
}

/** What a text takes for granted, as authors write it. */
export interface Presuming {
  readonly presumes?: 'none' | Condition
  readonly excludes?: Condition
}

/** Everything that says what it presumes, or may. */
export function* presumingTexts(draft: ScenarioDraft): Generator<Presuming> {
  for (const document of draft.evidence) {
    yield document
    yield* document.variants ?? []
  }
  yield* draft.stimuli
  yield* draft.initiatives
  yield* draft.replies
  yield* decisionsOf(draft)
  for (const lever of draft.levers) {
    yield lever
    yield* lever.options
  }
}

/** The ways in which a reason is told; missing where there is one. */
export type Reason = readonly { readonly id: string; readonly when?: Condition }[]

/** Every reason of the decisions and of the answers to stimuli; `of` is what it stands in. */
export function* reasonSites(
  draft: ScenarioDraft,
): Generator<{ readonly of: Decision | Response; readonly reason: Reason | undefined }> {
  const responses = draft.stimuli.flatMap(({ response }) => (response ? [response] : []))
  for (const of of [...decisionsOf(draft), ...responses]) {
    if (of.kind === 'ranking') yield { of, reason: of.why }
    else {
      const answers = of.kind === 'choice' ? of.options : of.items
      for (const { why } of answers) yield { of, reason: why }
    }
  }
}

/** Every answer that some rule holds right, for the plan or for good practice. */
export const rightOf = <Answer>({
  reference,
}: {
  readonly reference: readonly { readonly plan: Answer; readonly practice: readonly Answer[] }[]
}): Answer[] => reference.flatMap(({ plan, practice }) => [plan, ...practice])

/** A list read from top to bottom; the last one has no condition. */
export type Rules = readonly { readonly when?: Condition }[]

const rulesOfChoice = (
  choice: Pick<Extract<Decision, { kind: 'choice' }>, 'reference' | 'options'>,
): Rules[] => [
  choice.reference,
  ...choice.options.flatMap(({ grade }) => (typeof grade === 'string' ? [] : [grade])),
]

const rulesOfDecision = (decision: Decision): Rules[] => {
  switch (decision.kind) {
    case 'choice':
      return rulesOfChoice(decision)
    case 'ranking':
      return [decision.reference]
    case 'selection': {
      const classes = decision.items.map((item) => item.class)
      return [
        decision.reference,
        ...classes.flatMap((rule) => (typeof rule === 'string' ? [] : [rule])),
      ]
    }
  }
}

/** Every list of rules of a scenario: references, grades, classes, variants, ratings, what is read in the evenings. */
export function* ruleLists(draft: ScenarioDraft): Generator<Rules> {
  for (const decision of decisionsOf(draft)) yield* rulesOfDecision(decision)
  for (const { response } of draft.stimuli) if (response) yield* rulesOfChoice(response)
  for (const { variants } of draft.evidence) if (variants) yield variants
  for (const { ratings } of draft.roleObjectives) yield ratings
  for (const { reason } of reasonSites(draft)) if (reason) yield reason
  for (const { fronts, voices } of draft.paper?.evenings ?? []) yield* [fronts, voices]
}

/** A condition and those nested in it, each with whether an odd number of `not` stands above it. */
export function* everyCondition(
  condition: Condition,
  negated = false,
): Generator<{ readonly condition: Condition; readonly negated: boolean }> {
  yield { condition, negated }
  if ('not' in condition) yield* everyCondition(condition.not, !negated)
  if ('all' in condition) for (const inner of condition.all) yield* everyCondition(inner, negated)
  if ('any' in condition) for (const inner of condition.any) yield* everyCondition(inner, negated)
}

/** The facts that a condition reads. */
export const factsOf = (condition: Condition): string[] =>
  [...everyCondition(condition)].flatMap(({ condition: one }) => ('fact' in one ? [one.fact] : []))

/** The facts and the threads that a condition reads. */
export const truthsOf = (condition: Condition): string[] =>
  [...everyCondition(condition)].flatMap(({ condition: one }) =>
    'fact' in one ? [one.fact] : 'thread' in one ? [`thread/${one.thread}`] : [],
  )
