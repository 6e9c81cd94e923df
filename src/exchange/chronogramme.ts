import { answerText } from '../i18n/answer-wording'
import { roleName } from '../i18n/event-wording'
import type { Difficulty } from '../scenario/roles'
import type { CompiledScenario, Stimulus } from '../scenario/scenario'
import { dealDraws } from '../simulation/draws'
import type { Event } from '../simulation/events'
import { dealtMoment, occurs } from '../simulation/stimuli'
import { makeWorld } from '../simulation/world'
import {
  type ChronogrammeContext,
  chronogrammeContext,
  phaseLine,
  probabilityText,
  restLine,
  rowNumber,
  stimulusLine,
  toldLine,
} from './chronogramme-lines'
import type { Chronogramme, ChronogrammeKind, ChronogrammeLine } from './model'
import { oneLine, plainText } from './plain-text'
import type { ExchangeI18n, PlayedGame, Revealed } from './played-game'

/** Everything that the scenario may send, on the plan's clock with every row at its longest. */
export const plannedChronogramme = (
  scenario: CompiledScenario,
  i18n: ExchangeI18n,
): Chronogramme => {
  const context = chronogrammeContext(scenario, i18n)
  const stimuli = scenario.stimuli.map((stimulus) => {
    const { rows, moment, probability } = stimulus
    return stimulusLine(context, stimulus, {
      minute: context.starts.get(rows[0]!)! + (moment ?? 0),
      dealt: moment === undefined,
      phase: rows.map((row) => rowNumber(scenario, row)).join(', '),
      probability: probabilityText(probability),
    })
  })
  return listed('plan', context, stimuli)
}

/**
 * What one seed deals, on the plan's clock: each exogenous stimulus that occurs, at its minute. Consequences stay as they
 * are, since they depend on what the team does.
 */
export const dealtChronogramme = (
  scenario: CompiledScenario,
  i18n: ExchangeI18n,
  seed: string,
  difficulty: Difficulty,
): Chronogramme => {
  const context = chronogrammeContext(scenario, i18n)
  const options = { difficulty, stimuli: true, countdown: 'off' } as const
  const world = makeWorld(scenario, dealDraws(seed, scenario.id), options)
  const stimuli = scenario.stimuli.flatMap((stimulus) => {
    const consequence = stimulus.kind === 'consequence'
    if (!consequence && !occurs(world, stimulus)) return []
    const { row, minutes } = dealtMoment(world, stimulus)
    return [
      stimulusLine(context, stimulus, {
        minute: context.starts.get(row)! + minutes,
        dealt: false,
        phase: rowNumber(scenario, row),
        probability: consequence ? probabilityText(stimulus.probability) : '100\u00a0%',
      }),
    ]
  })
  return listed('dealt', context, stimuli)
}

const listed = (
  kind: ChronogrammeKind,
  context: ChronogrammeContext,
  stimuli: readonly ChronogrammeLine[],
): Chronogramme => {
  const { scenario, i18n, starts } = context
  const plan = scenario.rows.flatMap((row) => {
    const start = starts.get(row.key)!
    const rest = scenario.rests.find(({ after }) => after === row.key)
    return [
      phaseLine(context, row, start),
      ...(rest ? [restLine(context, rest, start + row.minutes[1])] : []),
    ]
  })
  return { ...head(kind, i18n), lines: byMinute([...plan, ...stimuli]) }
}

const head = (kind: ChronogrammeKind, i18n: ExchangeI18n) => ({
  kind,
  title: i18n.say(`chronogramme.${kind}`, { title: i18n.text('scenario.title') }),
  language: i18n.language,
})

/** What opens comes before what falls in it; otherwise the order stays. */
const byMinute = (lines: readonly ChronogrammeLine[]): ChronogrammeLine[] =>
  [...lines].sort((a, b) => a.minute - b.minute)

/** What happened: phases, rests, stimuli with the answers they got, answers from outside. */
export const playedChronogramme = (game: PlayedGame): Chronogramme => {
  const context = chronogrammeContext(game.world.scenario, game.i18n)
  const lines = game.events.flatMap((event) => playedLines(game, context, event))
  // Nothing in it is a scenario's to read back.
  return {
    ...head('played', game.i18n),
    lines: lines.map((line) => ({ ...line, reference: '', probability: '' })),
  }
}

const playedLines = (
  game: PlayedGame,
  context: ChronogrammeContext,
  event: Event,
): ChronogrammeLine[] => {
  const { world, i18n, events } = game
  const { scenario } = world
  const { minute } = event
  switch (event.type) {
    case 'phase.opened':
      return [phaseLine(context, world.rows.get(event.row)!, minute)]
    case 'rest.started': {
      const { after, kind, minutes } = event
      return [restLine(context, { after, kind, minutes }, minute)]
    }
    case 'stimulus.fired': {
      const stimulus = world.stimuli.get(event.stimulus)!
      const line = stimulusLine(context, stimulus, {
        minute,
        dealt: false,
        phase: rowNumber(scenario, openRow(events, minute)),
        probability: '',
      })
      const played = answerTo(game, stimulus)
      // Who still plays is told neither the right answer nor the truths that it hangs on.
      if (game.readers) return [{ ...line, expected: played, condition: '' }]
      return [{ ...line, expected: [line.expected, played].filter(Boolean).join('\n') }]
    }
    case 'reply.received': {
      const reply = world.replies.get(event.reply)!
      return [
        toldLine({
          minute,
          from: oneLine(i18n.text(`actor.${reply.actor}`)),
          to: roleName(i18n, event.role),
          subject: oneLine(i18n.text(`reply.${event.reply}.title`)),
          message: plainText(i18n.text(`reply.${event.reply}.body`)),
          phase: rowNumber(scenario, openRow(events, minute)),
        }),
      ]
    }
    default:
      return []
  }
}

const answerTo = ({ events, i18n }: PlayedGame, { id }: Stimulus): string => {
  const revealed = events.find(
    (event): event is Revealed =>
      event.type === 'prompt.revealed' && event.kind === 'response' && event.of === id,
  )
  if (!revealed) return ''
  const answer = answerText(i18n, { kind: 'response', of: id }, revealed.answer)
  return i18n.say('line.played', { answer: oneLine(answer) })
}

/** The row opened last before a minute. */
const openRow = (events: readonly Event[], minute: number): string => {
  let row = ''
  for (const event of events) {
    if (event.minute > minute) break
    if (event.type === 'phase.opened') row = event.row
  }
  return row
}
