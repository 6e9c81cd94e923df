import { opener } from '../../scenario/roles'
import { lastCheck } from '../../session/chain'
import { type ReplayTimeline, stateAfter } from '../../session/replay-timeline'
import type { GameState } from '../../simulation/state'
import type {
  ReplayModel,
  ReplayMove,
  ReplayStep,
  Speed,
} from '../../ui/screens/replay/record-model'
import { readAtTable } from '../../view/journal'
import { view } from '../../view/view'

/** Plays a record back along its timeline: where it stands, and lets it run. */
export interface ReplayPlayer {
  readonly timeline: ReplayTimeline
  /** Commands carried out so far. */
  at(): number
  model(): ReplayModel
  move(move: ReplayMove): void
  close(): void
}

/** From one command to the next at ×1, ms. */
const STEP_MS = 1_600

/** Stands before the first command; `onChange` is called after every move and every step of the time that runs. */
export function replayPlayer(timeline: ReplayTimeline, onChange: () => void): ReplayPlayer {
  const of = timeline.record.commands.length
  let at = 0
  let speed: Speed = 1
  let playing = false
  let seating = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const stop = (): void => {
    clearTimeout(timer)
    playing = false
  }
  const run = (): void => {
    clearTimeout(timer)
    playing = true
    timer = setTimeout(() => {
      at = Math.min(of, at + 1)
      if (at === of) stop()
      else run()
      onChange()
    }, STEP_MS / speed)
  }
  /** A hand on the timeline stops it. */
  const goTo = (place: number): void => {
    stop()
    at = Math.max(0, Math.min(of, Math.trunc(place)))
  }

  return {
    timeline,
    at: () => at,
    model: () => ({ ...shown(timeline, at), playing, speed, seating }),
    move(move) {
      if ('to' in move) goTo(move.to)
      else if ('by' in move)
        goTo(move.by === 'step' ? at + move.count : phaseFrom(timeline, at, move.count))
      else if ('speed' in move) {
        speed = move.speed
        if (playing) run()
      } else if ('seating' in move) {
        stop()
        seating = move.seating
      } else if (move.playing) {
        // From the end it begins anew.
        if (at === of) at = 0
        run()
      } else stop()
      onChange()
    },
    close: stop,
  }
}

/** The opening of a phase before or after; the beginning and the end where there is none. */
function phaseFrom({ openings, record }: ReplayTimeline, at: number, count: 1 | -1): number {
  const found =
    count > 0
      ? openings.find(({ after }) => after > at)
      : openings.findLast(({ after }) => after < at)
  return found?.after ?? (count > 0 ? record.commands.length : 0)
}

function shown(
  timeline: ReplayTimeline,
  at: number,
): Omit<ReplayModel, 'playing' | 'speed' | 'seating'> {
  const { record, world, minutes, openings, written } = timeline
  const state = stateAfter(timeline, at)
  const events = timeline.events.slice(0, written[at])
  // Who has the record of a game may read all that was said in it.
  const read = (event: (typeof events)[number]) =>
    readAtTable(world, event, world.roles, true) ?? []
  const last = openings.findLast(({ after }) => after <= at)
  const reader = opener(world.scenario)
  return {
    play: {
      game: 'replay',
      scenario: record.scenario.id,
      seed: record.seed,
      difficulty: record.difficulty,
      held: [reader],
      active: reader,
      views: { [reader]: view(world, state, events, reader) },
      journal: events.flatMap(read),
      overrulable: [],
      newsFrom: events.slice(0, last ? written[last.after - 1] : 0).flatMap(read).length,
      clock: null,
      busy: false,
      may: { act: false, pause: false, run: false, countdown: false },
      countdown: null,
    },
    at,
    of: record.commands.length,
    minutes,
    openings,
    step: at > 0 ? stepAt(timeline, at, state) : null,
    check: lastCheck(record, record.checks.slice(0, at)),
    origin: record.origin ?? null,
  }
}

function stepAt(timeline: ReplayTimeline, at: number, after: GameState): ReplayStep {
  const { by, command } = timeline.record.commands[at - 1]!
  const named = 'prompt' in command ? command.prompt : ''
  // A prompt that was answered last is gone from the state that follows.
  const prompt = named && (after.prompts[named] ?? stateAfter(timeline, at - 1).prompts[named])
  return { by, command, asked: prompt ? { kind: prompt.kind, of: prompt.of } : null }
}
