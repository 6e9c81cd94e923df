import type { Change } from '../scenario/rewrite'
import type { CompiledScenario, Row, Stimulus } from '../scenario/scenario'
import type { ScenarioFile } from '../scenario/schema/file'
import type { Chances, ScenarioEdits, StimulusEdit } from './chronogramme-edits'

type Path = readonly (string | number)[]
type Minutes = readonly [number, number]

/** The changes that edits make to one file of a scenario. */
export const changesTo = (
  content: ScenarioFile,
  scenario: CompiledScenario,
  edits: ScenarioEdits,
): Change[] => [
  ...(content.plan ?? []).flatMap(({ phase, session }, index) => {
    const value = edits.rows.get(`${phase}/${session}`)
    return value ? [{ path: ['plan', index, 'minutes'], value }] : []
  }),
  ...(content.rests ?? []).flatMap(({ after }, index) => {
    const value = edits.rests.get(after)
    return value === undefined ? [] : [{ path: ['rests', index, 'minutes'], value }]
  }),
  ...(content.stimuli ?? []).flatMap((stimulus, index) => {
    const edit = edits.stimuli.get(stimulus.id)
    return [
      ...(edit ? stimulusChanges(['stimuli', index], stimulus, edit) : []),
      ...(isUndealt(scenario, edits, stimulus)
        ? [{ path: ['stimuli', index, 'deck'], value: undefined }]
        : []),
    ]
  }),
  ...decisionChanges(content, scenario, edits),
]

/** A deck of which a sheet moves one card, or changes its chance, is a deck no more: each of its cards falls by its own chance. */
const isUndealt = (
  { stimuli }: CompiledScenario,
  edits: ScenarioEdits,
  stimulus: Stimulus,
): boolean => {
  const deck = deckOf(stimulus)
  return (
    deck !== undefined &&
    stimuli.some((one) => {
      const edit = deckOf(one) === deck ? edits.stimuli.get(one.id) : undefined
      return edit?.chances !== undefined || edit?.rows !== undefined
    })
  )
}

const deckOf = (stimulus: Stimulus): string | undefined =>
  stimulus.kind === 'exogenous' ? stimulus.deck : undefined

/** Three chances that are one are written as one. */
export const chancesValue = ({ easy, normal, hard }: Chances): unknown => {
  const same = [normal, hard].every(([n, d]) => n === easy[0] && d === easy[1])
  return same ? easy : { easy, normal, hard }
}

const stimulusChanges = (path: Path, stimulus: Stimulus, edit: StimulusEdit): Change[] => {
  const { channel, addressee, rows, moment, chances, expected } = edit
  const at = (key: string, value: unknown): Change => ({ path: [...path, key], value })
  return [
    ...(channel ? [at('channel', channel)] : []),
    ...(addressee ? [at('addressee', addressee)] : []),
    ...(rows ? [at('rows', rows)] : []),
    ...(moment === undefined ? [] : [at('moment', moment ?? undefined)]),
    ...(chances ? [at('probability', chancesValue(chances))] : []),
    ...(expected ? expectedChanges(path, stimulus, expected) : []),
  ]
}

/** What was the reference is an answer with some challenges now; a sheet says nothing of good practice beside it. */
const expectedChanges = (path: Path, { response }: Stimulus, expected: string): Change[] => {
  const before = new Set(response?.reference.map(({ plan }) => plan))
  return [
    { path: [...path, 'response', 'reference'], value: [{ plan: expected }] },
    ...(response?.options ?? []).flatMap(({ id, grade, source }, index) => {
      const at = (key: string, value: unknown): Change => ({
        path: [...path, 'response', 'options', index, key],
        value,
      })
      return [
        ...(id !== expected && before.has(id) && grade === 'P' ? [at('grade', 'S')] : []),
        ...(source ? [at('source', undefined)] : []),
      ]
    }),
  ]
}

/** Answers take the time that their row takes: the lead's reference spans it, the others keep their share. */
const decisionChanges = (
  { row: key, decisions = [] }: ScenarioFile,
  { rows }: CompiledScenario,
  edits: ScenarioEdits,
): Change[] => {
  const row = rows.find((one) => one.key === key)
  const wanted = row && edits.rows.get(row.key)
  if (!row || !wanted) return []
  return decisions.flatMap((decision, index) => {
    const lead = decision.role === row.lead
    const timed = (minutes: Minutes, reference: boolean) =>
      fitted(minutes, row, wanted, lead, reference)
    if (decision.kind !== 'choice') {
      return [{ path: ['decisions', index, 'minutes'], value: timed(decision.minutes, true) }]
    }
    const references = new Set(decision.reference.map(({ plan }) => plan))
    return decision.options.map(({ id, minutes }, place) => ({
      path: ['decisions', index, 'options', place, 'minutes'],
      value: timed(minutes, references.has(id)),
    }))
  })
}

/** The shares that `validate` asks for: references of acting roles take 40 to 80 % of the row's least minutes. */
const fitted = (
  [least, most]: Minutes,
  row: Row,
  [wantedLeast, wantedMost]: Minutes,
  lead: boolean,
  reference: boolean,
): Minutes => {
  if (lead && reference) return [wantedLeast, wantedMost]
  const scaled = (minutes: number, from: number, to: number) =>
    Math.max(1, Math.round((minutes * to) / Math.max(1, from)))
  const low = scaled(least, row.minutes[0], wantedLeast)
  const high = Math.max(low, scaled(most, row.minutes[0], wantedLeast))
  if (!reference) return [low, high]
  const within = (minutes: number) =>
    Math.min(
      Math.floor((80 * wantedLeast) / 100),
      Math.max(Math.ceil((40 * wantedLeast) / 100), minutes),
    )
  return [within(low), within(high)]
}
