import { answerText, promptText, reasons } from '../../i18n/answer-wording'
import { roleName } from '../../i18n/event-wording'
import { numberedRow } from '../../i18n/row-wording'
import type { CompiledScenario } from '../../scenario/scenario'
import { addJudged, type Judgement, judge } from '../../scoring/judgement'
import { type Outcome, outcome } from '../../scoring/outcome'
import { timeline } from '../../scoring/timeline'
import type { GameRecord } from '../../session/record'
import { isProblem } from '../../session/record-problem'
import { replay } from '../../session/replay'
import type { Event } from '../../simulation/events'
import type { CliI18n } from '../cli-i18n'
import { momentText } from '../moment-text'

/** A game looked back on, from its record. */
export interface Debrief {
  readonly outcome: Outcome
  readonly events: readonly Event[]
  readonly judgements: readonly Judgement[]
}

/** Replays the record of a game just played: what it came to, and what each answer was worth. */
export const debriefOf = (scenario: CompiledScenario, record: GameRecord): Debrief => {
  const judgements: Judgement[] = []
  const game = replay(record, scenario, (_n, before, _after, events, world) => {
    addJudged(judgements, judge(world, before, events))
  })
  if (isProblem(game)) throw new Error(`${game.code} ${game.field} ${game.detail}`)
  return { outcome: outcome(game, record.seed, ''), events: game.events, judgements }
}

/** What happened when: phases, rests and stimuli in their order. */
export const timelineText = (
  scenario: CompiledScenario,
  events: readonly Event[],
  i18n: CliI18n,
): string => {
  const { cli, ui, text, format } = i18n
  const { rows, rests, stimuli, end } = timeline(events)
  const moment = (minute: number) => momentText(scenario, minute < 0 ? end : minute, i18n)
  const lines = [
    ...rows.map(({ key, from, to, parallel }) => ({
      from,
      line: cli(parallel ? 'timeline.parallel' : 'timeline.row', {
        row: numberedRow(i18n, scenario.rows, key),
        to: moment(to),
      }),
    })),
    ...rests.map(({ kind, from, to }) => ({
      from,
      line: cli('timeline.rest', {
        rest: ui(`rest.kind.${kind}`),
        to: moment(to),
        minutes: format.duration(to - from),
      }),
    })),
    ...stimuli.map(({ id, role, minute }) => ({
      from: minute,
      line: cli('timeline.stimulus', {
        title: text(`stimulus.${id}.title`),
        role: roleName(i18n, role),
      }),
    })),
  ]
    .sort((a, b) => a.from - b.from)
    .map(({ from, line }) => `  ${moment(from)}  ${line}`)
  return [i18n.debrief('heading.timeline'), ...lines].join('\n')
}

/** Every answer with the reference, its grade and why. */
export const decisionsText = (
  scenario: CompiledScenario,
  { judgements, events }: Debrief,
  i18n: CliI18n,
): string => {
  const { cli } = i18n
  const deviations = new Map(
    events.flatMap((event) =>
      event.type === 'deviation.flagged' ? [[event.prompt, event.reason] as const] : [],
    ),
  )
  let row = ''
  const lines = judgements.flatMap((one) => {
    const title = one.row === row ? [] : ['', numberedRow(i18n, scenario.rows, one.row)]
    row = one.row
    return [...title, ...judgementLines(one, deviations.get(one.prompt), i18n)]
  })
  return [cli('decisions.title'), ...lines].join('\n')
}

const judgementLines = (
  { kind, of, role, answer, reference, grade, told }: Judgement,
  deviation: string | undefined,
  i18n: CliI18n,
): string[] => {
  const { cli, ui } = i18n
  const subject = { kind, of }
  const given = answerText(i18n, subject, answer)
  const expected = answerText(i18n, subject, reference)
  return [
    `  ${roleName(i18n, role)} · ${promptText(i18n, subject)}`,
    `    ${cli('decisions.answer', { answer: given, grade, meaning: ui(`grade.${grade}`) })}`,
    ...(given === expected ? [] : [`    ${cli('decisions.reference', { reference: expected })}`]),
    ...reasons(i18n, subject, answer, told).map((reason) => `    ${reason}`),
    ...(deviation === undefined
      ? []
      : [`    ${cli('decisions.deviation', { reason: deviation })}`]),
  ]
}
