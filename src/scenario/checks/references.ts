import type { Check } from '../check'
import { hint } from '../nearest'
import { type Problem, type ProblemCode, problem } from '../problem'
import type { ScenarioDraft } from '../scenario-draft'
import type { Locate } from '../source'
import {
  conditionSites,
  decisionsOf,
  effectSites,
  everyCondition,
  everyEffect,
  rightOf,
} from '../walk'

/** One use of an id: where it stands and among which ids it must be. */
type Use = readonly [ProblemCode, string, object, ...PropertyKey[]]

/** Every id that is used exists. */
export const references: Check = function* (draft, at) {
  const known = knownIds(draft)
  for (const use of [
    ...roleUses(draft),
    ...rowUses(draft),
    ...effectUses(draft),
    ...conditionUses(draft),
    ...worldUses(draft),
  ]) {
    const ids = known[use[0]]
    if (ids && !ids.has(use[1])) yield unknown(use, ids, at)
  }
  for (const { ids, uses } of answerUses(draft)) {
    for (const use of uses) if (!ids.has(use[1])) yield unknown(use, ids, at)
  }
}

const unknown = ([code, id, holder, ...path]: Use, ids: Iterable<string>, at: Locate): Problem =>
  problem(code, at(holder, ...path), { id, hint: hint(id, ids) })

const knownIds = (draft: ScenarioDraft): Partial<Record<ProblemCode, ReadonlySet<string>>> => {
  const ids = (items: readonly { readonly id: string }[]) => new Set(items.map(({ id }) => id))
  return {
    'unknown-role': ids(draft.roles),
    'unknown-gauge': ids(draft.gauges),
    'unknown-row': new Set(draft.rows.map(({ key }) => key)),
    'unknown-fact': ids(draft.facts),
    'unknown-service': ids(draft.services),
    'unknown-backup': ids(draft.backups),
    'unknown-reply': ids(draft.replies),
    'unknown-evidence': ids(draft.evidence),
    'unknown-thread': ids(draft.threads),
    'unknown-actor': ids(draft.actors),
  }
}

function* roleUses(draft: ScenarioDraft): Generator<Use> {
  for (const row of draft.rows) {
    yield ['unknown-role', row.lead, row, 'lead']
    for (const [index, id] of row.waiting.entries()) yield ['unknown-role', id, row.waiting, index]
  }
  for (const { for: readers } of draft.evidence) {
    for (const [index, id] of readers.entries()) yield ['unknown-role', id, readers, index]
  }
  for (const role of draft.roles) {
    if (role.reportsTo !== undefined) yield ['unknown-role', role.reportsTo, role, 'reportsTo']
  }
  const owned = [
    ...decisionsOf(draft),
    ...draft.levers,
    ...draft.initiatives,
    ...draft.roleObjectives,
    ...draft.settings.stimuli.minimum,
  ]
  for (const one of owned) yield ['unknown-role', one.role, one, 'role']
  for (const half of draft.settings.rest.night?.shifts ?? []) {
    for (const [index, id] of half.entries()) yield ['unknown-role', id, half, index]
  }
  for (const one of draft.gauges) yield ['unknown-role', one.owner, one, 'owner']
  for (const one of draft.replies) yield ['unknown-role', one.to, one, 'to']
  for (const one of draft.duties) yield ['unknown-role', one.owner, one, 'owner']
  for (const { known, surfacings } of draft.threads) {
    for (const [index, id] of known.to.entries()) yield ['unknown-role', id, known.to, index]
    for (const { relapse } of surfacings) {
      if (relapse) yield ['unknown-role', relapse.rework.role, relapse.rework, 'role']
    }
  }
  for (const one of draft.stimuli) yield ['unknown-role', one.addressee, one, 'addressee']
  for (const { effects } of effectSites(draft)) {
    for (const effect of everyEffect(effects)) {
      if ('role' in effect && effect.role !== 'all')
        yield ['unknown-role', effect.role, effect, 'role']
    }
  }
}

function* rowUses({
  rows,
  rests,
  stimuli,
  threads,
  settings,
  ...draft
}: ScenarioDraft): Generator<Use> {
  for (const row of rows) {
    for (const [index, key] of row.requires.entries())
      yield ['unknown-row', key, row.requires, index]
    for (const [index, key] of row.overlaps.entries())
      yield ['unknown-row', key, row.overlaps, index]
    for (const expected of row.expects) yield ['unknown-fact', expected.fact, expected, 'fact']
  }
  for (const rest of rests) yield ['unknown-row', rest.after, rest, 'after']
  for (const one of draft.milestones) yield ['unknown-row', one.row, one, 'row']
  const lists = [
    ...stimuli.map((stimulus) => stimulus.rows),
    ...threads.flatMap(({ surfacings }) => surfacings.map((surfacing) => surfacing.rows)),
    ...settings.stimuli.minimum.map((minimum) => minimum.rows),
    ...(settings.express ? [settings.express.rows] : []),
    ...settings.overlap.consequences.map((consequence) => consequence.rows),
  ]
  for (const list of lists) {
    for (const [index, key] of list.entries()) yield ['unknown-row', key, list, index]
  }
  const placed = [
    ...draft.evidence,
    ...draft.decisions,
    ...draft.levers,
    ...(draft.rework ? [draft.rework] : []),
  ]
  for (const item of placed) yield ['unknown-row', item.row, item]
}

function* effectUses(draft: ScenarioDraft): Generator<Use> {
  for (const { effects } of effectSites(draft)) {
    for (const effect of everyEffect(effects)) {
      if (effect.type === 'fact') yield ['unknown-fact', effect.set, effect, 'set']
      if (effect.type === 'gauge') yield ['unknown-gauge', effect.gauge, effect, 'gauge']
      if (effect.type === 'thread') yield ['unknown-thread', effect.thread, effect, 'thread']
      if (effect.type === 'ask') yield ['unknown-reply', effect.reply, effect, 'reply']
      if (effect.type === 'reveal') yield ['unknown-evidence', effect.evidence, effect, 'evidence']
      if (effect.type === 'restore-from') yield ['unknown-backup', effect.backup, effect, 'backup']
      if ('services' in effect && effect.services !== 'all') {
        for (const [index, id] of effect.services.entries())
          yield ['unknown-service', id, effect.services, index]
      }
    }
  }
}

function* conditionUses(draft: ScenarioDraft): Generator<Use> {
  for (const { when } of conditionSites(draft)) {
    for (const { condition } of everyCondition(when)) {
      if ('fact' in condition) yield ['unknown-fact', condition.fact, condition, 'fact']
      if ('gauge' in condition && condition.gauge !== 'budget')
        yield ['unknown-gauge', condition.gauge, condition, 'gauge']
      if ('thread' in condition) yield ['unknown-thread', condition.thread, condition, 'thread']
      if ('document' in condition)
        yield ['unknown-evidence', condition.document, condition, 'document']
      if ('service' in condition) yield ['unknown-service', condition.service, condition, 'service']
      if ('phase' in condition) yield ['unknown-row', condition.phase, condition, 'phase']
      if ('asleep' in condition) yield ['unknown-role', condition.asleep, condition, 'asleep']
    }
  }
}

function* worldUses(draft: ScenarioDraft): Generator<Use> {
  for (const { dependsOn } of draft.services) {
    for (const [index, id] of dependsOn.entries()) yield ['unknown-service', id, dependsOn, index]
  }
  for (const one of draft.threads) {
    if (one.dealt !== undefined) yield ['unknown-fact', one.dealt, one, 'dealt']
    for (const surfacing of one.surfacings) {
      const { reveals, relapse } = surfacing
      if (reveals !== undefined) yield ['unknown-evidence', reveals, surfacing, 'reveals']
      const lost = relapse?.services ?? []
      for (const [index, id] of lost.entries()) yield ['unknown-service', id, lost, index]
    }
  }
  const { restore, silence } = draft.settings
  if (silence) yield ['unknown-gauge', silence.gauge, silence, 'gauge']
  yield ['unknown-fact', restore.testedFact, restore, 'testedFact']
  for (const reply of draft.replies) yield ['unknown-actor', reply.actor, reply, 'actor']
  for (const one of draft.stimuli) {
    if (one.from !== undefined) yield ['unknown-actor', one.from, one, 'from']
  }
  for (const one of needy(draft)) {
    if (one.needs !== undefined) yield ['unknown-actor', one.needs, one, 'needs']
  }
  for (const { reads } of decisionsOf(draft)) {
    for (const [index, id] of reads.entries()) yield ['unknown-evidence', id, reads, index]
  }
}

/** All that may have to wait until somebody outside is open. */
const needy = (draft: ScenarioDraft) => [
  ...draft.rows,
  ...decisionsOf(draft),
  ...decisionsOf(draft).flatMap((one) => (one.kind === 'choice' ? one.options : [])),
  ...draft.levers.flatMap(({ options }) => options),
  ...draft.stimuli.flatMap(({ response }) => response?.options ?? []),
  ...draft.initiatives,
]

/** Options and items are known within their own decision only. */
function* answerUses(draft: ScenarioDraft): Generator<{ ids: ReadonlySet<string>; uses: Use[] }> {
  const responses = draft.stimuli.flatMap(({ response }) => (response ? [response] : []))
  for (const decision of [...decisionsOf(draft), ...responses]) {
    if (decision.kind === 'choice') {
      yield {
        ids: new Set(decision.options.map(({ id }) => id)),
        uses: decision.reference.flatMap((rule) => [
          ['unknown-option', rule.plan, rule, 'plan'] as const,
          ...listed('unknown-option', rule.practice),
        ]),
      }
    } else if (decision.kind === 'selection') {
      yield {
        ids: new Set(decision.items.map(({ id }) => id)),
        uses: rightOf(decision).flatMap((items) => listed('unknown-item', items)),
      }
    } else {
      const ranked = decision.of === 'services' ? draft.services : decision.items
      const code = decision.of === 'services' ? 'unknown-service' : 'unknown-item'
      yield {
        ids: new Set(ranked.map(({ id }) => id)),
        uses: rightOf(decision).flatMap((order) => order.flatMap((group) => listed(code, group))),
      }
    }
  }
}

const listed = (code: ProblemCode, ids: readonly string[]): Use[] =>
  ids.map((id, index): Use => [code, id, ids, index])
