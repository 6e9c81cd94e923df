import { answerText } from '../i18n/answer-wording'
import { roleName } from '../i18n/event-wording'
import type { Difficulty } from '../scenario/roles'
import type { CompiledScenario, Stimulus } from '../scenario/scenario'
import { dealDraws } from '../simulation/draws'
import type { Event } from '../simulation/events'
import { dealtMoment, occurs } from '../simulation/stimuli'
import { makeWorld } from '../simulation/world'
import {
  phaseLine,
  probabilityText,
  restLine,
  rowNumber,
  type Script,
  scriptOf,
  stimulusLine,
  toldLine,
} from './chronogramme-lines'
import type { Chronogramme, ChronogrammeKind, ChronogrammeLine } from './model'
import { oneLine, plainText } from './plain-text'
import type { PlayedGame, Revealed, Voice } from './played-game'

/** Everything that the scenario may send, on the plan's clock with every row at its longest. */
export const plannedChronogramme = (scenario: CompiledScenario, voice: Voice): Chronogramme => {
  const script = scriptOf(scenario, voice)
  const stimuli = scenario.stimuli.map((stimulus) => {
    const { rows, moment, probability } = stimulus
    return stimulusLine(script, stimulus, {
      minute: script.starts.get(rows[0]!)! + (moment ?? 0),
      dealt: moment === undefined,
      phase: rows.map((row) => rowNumber(scenario, row)).join(', '),
      probability: probabilityText(probability),
    })
  })
  return listed('plan', script, stimuli)
}

/**
 * What one seed deals, on the plan's clock: each exogenous stimulus that occurs, at its minute. Consequences stay as they
 * are, since they depend on what the team does.
 */
export const dealtChronogramme = (
  scenario: CompiledScenario,
  voice: Voice,
  seed: string,
  difficulty: Difficulty,
): Chronogramme => {
  const script = scriptOf(scenario, voice)
  const options = { difficulty, stimuli: true, countdown: 'off' } as const
  const world = makeWorld(scenario, dealDraws(seed, scenario.id), options)
  const stimuli = scenario.stimuli.flatMap((stimulus) => {
    const consequence = stimulus.kind === 'consequence'
    if (!consequence && !occurs(world, stimulus)) return []
    const { row, minutes } = dealtMoment(world, stimulus)
    return [
      stimulusLine(script, stimulus, {
        minute: script.starts.get(row)! + minutes,
        dealt: false,
        phase: rowNumber(scenario, row),
        probability: consequence ? probabilityText(stimulus.probability) : '100\u00a0%',
      }),
    ]
  })
  return listed('dealt', script, stimuli)
}

const listed = (
  kind: ChronogrammeKind,
  script: Script,
  stimuli: readonly ChronogrammeLine[],
): Chronogramme => {
  const { scenario, voice, starts } = script
  const plan = scenario.rows.flatMap((row) => {
    const start = starts.get(row.key)!
    const rest = scenario.rests.find(({ after }) => after === row.key)
    return [
      phaseLine(script, row, start),
      ...(rest ? [restLine(script, rest, start + row.minutes[1])] : []),
    ]
  })
  return { ...head(kind, voice), lines: byMinute([...plan, ...stimuli]) }
}

const head = (kind: ChronogrammeKind, voice: Voice) => ({
  kind,
  title: voice.say(`chronogramme.${kind}`, { title: voice.text('scenario.title') }),
  language: voice.language,
})

/** What opens comes before what falls in it; otherwise the order stays. */
const byMinute = (lines: readonly ChronogrammeLine[]): ChronogrammeLine[] =>
  [...lines].sort((a, b) => a.minute - b.minute)

/** What happened: phases, rests, stimuli with the answers they got, answers from outside. */
export const playedChronogramme = (game: PlayedGame): Chronogramme => {
  const script = scriptOf(game.world.scenario, game.voice)
  const lines = game.events.flatMap((event) => playedLines(game, script, event))
  // Nothing in it is a scenario's to read back.
  return {
    ...head('played', game.voice),
    lines: lines.map((line) => ({ ...line, reference: '', probability: '' })),
  }
}

const playedLines = (game: PlayedGame, script: Script, event: Event): ChronogrammeLine[] => {
  const { world, voice, events } = game
  const { scenario } = world
  const { minute } = event
  switch (event.type) {
    case 'phase.opened':
      return [phaseLine(script, world.rows.get(event.row)!, minute)]
    case 'rest.started': {
      const { after, kind, minutes } = event
      return [restLine(script, { after, kind, minutes }, minute)]
    }
    case 'stimulus.fired': {
      const stimulus = world.stimuli.get(event.stimulus)!
      const line = stimulusLine(script, stimulus, {
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
          from: oneLine(voice.text(`actor.${reply.actor}`)),
          to: roleName(voice, event.role),
          subject: oneLine(voice.text(`reply.${event.reply}.title`)),
          message: plainText(voice.text(`reply.${event.reply}.body`)),
          phase: rowNumber(scenario, openRow(events, minute)),
        }),
      ]
    }
    default:
      return []
  }
}

const answerTo = ({ events, voice }: PlayedGame, { id }: Stimulus): string => {
  const revealed = events.find(
    (event): event is Revealed =>
      event.type === 'prompt.revealed' && event.kind === 'response' && event.of === id,
  )
  if (!revealed) return ''
  const answer = answerText(voice, { kind: 'response', of: id }, revealed.answer)
  return voice.say('line.played', { answer: oneLine(answer) })
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
