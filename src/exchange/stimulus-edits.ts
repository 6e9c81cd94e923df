import { optionText } from '../i18n/answer-wording'
import { roleName } from '../i18n/event-wording'
import { roleIds } from '../scenario/roles'
import type { CompiledScenario, Stimulus } from '../scenario/scenario'
import { type AddedStimulus, type Chances, NEVER, type StimulusEdit } from './chronogramme-edits'
import {
  type ChronogrammeContext,
  probabilityText,
  roleOfName,
  rowNumber,
  sameWords,
  stimulusLine,
} from './chronogramme-lines'
import { readTime } from './chronogramme-sheet'
import type { ChronogrammeLine } from './model'
import { oneLine, slug } from './plain-text'
import type { Spans } from './plan-edits'
import type { SheetLine } from './read-chronogramme'
import { chancesOf, channelNames, channelOf, percentsOf, rowsOf } from './sheet-cells'
import type { SheetProblem } from './sheet-problem'

export interface StimulusEdits {
  readonly stimuli: ReadonlyMap<string, StimulusEdit>
  readonly added: readonly AddedStimulus[]
  readonly problems: readonly SheetProblem[]
  readonly notes: readonly SheetProblem[]
}

/** What the sheet says of each stimulus. One that is not in it never comes; a line without reference is a new one. */
export const stimulusEdits = (
  context: ChronogrammeContext,
  lines: readonly SheetLine[],
  spans: Spans,
): StimulusEdits => {
  const { scenario } = context
  const stimuli = new Map<string, StimulusEdit>()
  const added: AddedStimulus[] = []
  const problems: SheetProblem[] = []
  const notes: SheetProblem[] = []
  const known = new Map(scenario.stimuli.map((stimulus) => [stimulus.id, stimulus]))
  const listed = new Set<string>()
  const freeId = freeIds(known.keys())
  for (const line of lines) {
    const { subject } = line
    if (subject.kind === 'new') {
      const made = addedStimulus(context, line, spans, freeId, problems)
      if (made) added.push(made)
      if (line.text('expected') !== '') notes.push(line.problem('expected', 'no-response'))
    }
    if (subject.kind !== 'stimulus') continue
    const stimulus = known.get(subject.id)!
    listed.add(stimulus.id)
    const edit = editOf(context, stimulus, line, spans, problems, notes)
    if (Object.keys(edit).length > 0) stimuli.set(stimulus.id, edit)
  }
  for (const { id, probability } of scenario.stimuli) {
    if (!listed.has(id) && probabilityText(probability) !== NOT) stimuli.set(id, { chances: NEVER })
  }
  return { stimuli, added, problems, notes }
}

const NOT = probabilityText([0, 1])

const editOf = (
  context: ChronogrammeContext,
  stimulus: Stimulus,
  line: SheetLine,
  spans: Spans,
  problems: SheetProblem[],
  notes: SheetProblem[],
): StimulusEdit => {
  const written = stimulusLine(context, stimulus, PLACE)
  const changed = (column: keyof typeof written & Parameters<SheetLine['text']>[0]) =>
    line.text(column) !== '' && !sameWords(line.text(column), String(written[column]))
  const texts = {
    ...(changed('from') ? { from: oneLine(line.text('from')) } : {}),
    ...(changed('subject') ? { title: oneLine(line.text('subject')) } : {}),
    ...(changed('message') ? { message: line.text('message') } : {}),
  }
  if (changed('condition')) notes.push(line.problem('condition', 'ignored'))
  const place = placeOf(context, line, spans, problems)
  const chances = chancesIn(line, stimulus, problems)
  return {
    ...(changed('to') ? { addressee: addresseeOf(context, line, problems) } : {}),
    ...(changed('channel') ? { channel: wordOfChannel(context, line, problems) } : {}),
    ...(changed('expected') ? expectedOf(context, stimulus, line, problems) : {}),
    ...(place && !sameList(place.rows, stimulus.rows) ? { rows: place.rows } : {}),
    ...(place && place.moment !== (stimulus.moment ?? null) ? { moment: place.moment } : {}),
    ...(chances ? { chances } : {}),
    ...(Object.keys(texts).length > 0 ? { texts } : {}),
  }
}

const PLACE: Pick<ChronogrammeLine, 'minute' | 'dealt' | 'phase' | 'probability'> = {
  minute: 0,
  dealt: true,
  phase: '',
  probability: '',
}

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index])

const addresseeOf = (context: ChronogrammeContext, line: SheetLine, problems: SheetProblem[]) => {
  const role = roleOfName(context, line.text('to'))
  const known = roleIds(context.scenario)
    .map((one) => roleName(context.i18n, one))
    .join(', ')
  if (!role) problems.push(line.problem('to', 'unknown-role', { known }))
  return role
}

const wordOfChannel = (
  { i18n }: ChronogrammeContext,
  line: SheetLine,
  problems: SheetProblem[],
) => {
  const channel = channelOf(i18n, line.text('channel'))
  if (!channel) {
    problems.push(line.problem('channel', 'unknown-channel', { known: channelNames(i18n) }))
  }
  return channel
}

const expectedOf = (
  { i18n }: ChronogrammeContext,
  { id, response }: Stimulus,
  line: SheetLine,
  problems: SheetProblem[],
): StimulusEdit => {
  if (!response) {
    problems.push(line.problem('expected', 'no-response'))
    return {}
  }
  const subject = { kind: 'response' as const, of: id }
  const texts = response.options.map((option) => ({
    id: option.id,
    text: optionText(i18n, subject, option.id),
  }))
  const found = texts.find(
    (option) =>
      sameWords(option.text, line.text('expected')) || option.id === line.text('expected'),
  )
  if (found) return { expected: found.id }
  const known = texts.map(({ text }) => text).join(' / ')
  problems.push(line.problem('expected', 'unknown-option', { known }))
  return {}
}

/** Undefined while it says what the scenario says, or what cannot be read. */
const chancesIn = (
  line: SheetLine,
  { probability }: Stimulus,
  problems: SheetProblem[],
): Chances | undefined => {
  const cell = line.text('probability')
  const written = probabilityText(probability)
  if (cell === '' || sameWords(cell, written)) return undefined
  // `25.0%` thrice is `25 %`.
  if (String(percentsOf(cell)) === String(percentsOf(written))) return undefined
  const chances = chancesOf(cell)
  if (typeof chances !== 'string') return chances
  problems.push(line.problem('probability', chances))
  return undefined
}

/** Rows and, where a time is given, minutes after the opening of the one it falls in. */
const placeOf = (
  { scenario }: Pick<ChronogrammeContext, 'scenario'>,
  line: SheetLine,
  spans: Spans,
  problems: SheetProblem[],
): { rows: readonly string[]; moment: number | null } | undefined => {
  const text = line.text('phase')
  const time = line.text('time') === '' ? undefined : readTime(line.text('time'))
  if (time === null) problems.push(line.problem('time', 'not-time'))
  const rows = text === '' ? undefined : rowsOf(scenario, text)
  if (typeof rows === 'string') {
    const known = scenario.rows.map(({ key }) => rowNumber(scenario, key)).join(', ')
    problems.push(line.problem('phase', rows, { known }))
    return undefined
  }
  if (!time) return undefined
  if (time.dealt) return rows && { rows, moment: null }
  const among = rows ?? scenario.rows.map(({ key }) => key)
  const row = rowAt(scenario, among, spans, time.minute)
  if (row) return { rows: [row], moment: time.minute - spans.get(row)!.from }
  problems.push(
    line.problem('time', 'outside-phase', {
      phase: among.map((key) => rowNumber(scenario, key)).join(', '),
    }),
  )
  return undefined
}

/** The row whose longest time in the plan holds a minute; the last one that begins before it. */
const rowAt = (
  { rows }: CompiledScenario,
  among: readonly string[],
  spans: Spans,
  minute: number,
): string | undefined =>
  rows
    .filter(({ key }) => {
      const { from, to } = spans.get(key)!
      return among.includes(key) && from <= minute && minute <= to
    })
    .at(-1)?.key

const addedStimulus = (
  context: ChronogrammeContext,
  line: SheetLine,
  spans: Spans,
  freeId: (wanted: string) => string,
  problems: SheetProblem[],
): AddedStimulus | undefined => {
  const addressee = addresseeOf(context, line, problems)
  const channel = wordOfChannel(context, line, problems)
  const place = placeOf(context, line, spans, problems)
  const chances = line.text('probability') === '' ? ALWAYS : chancesOf(line.text('probability'))
  if (typeof chances === 'string') {
    problems.push(line.problem('probability', chances))
    return undefined
  }
  if (!addressee || !channel || !place) return undefined
  const title = oneLine(line.text('subject'))
  const texts = { from: oneLine(line.text('from')), title, message: line.text('message') }
  return {
    id: freeId(slug(title, 'added')),
    line,
    addressee,
    channel,
    chances,
    texts,
    ...place,
  }
}

const ALWAYS: Chances = { easy: [1, 1], normal: [1, 1], hard: [1, 1] }

/** Gives every one of many lines of one subject an id of its own, without looking through the others' again. */
const freeIds = (known: Iterable<string>): ((wanted: string) => string) => {
  const taken = new Set(known)
  const counts = new Map<string, number>()
  return (wanted) => {
    let count = counts.get(wanted) ?? 1
    let id = wanted
    while (taken.has(id)) {
      count += 1
      id = `${wanted}-${count}`
    }
    counts.set(wanted, count)
    taken.add(id)
    return id
  }
}
