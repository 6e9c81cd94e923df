import type { SeatView } from '../../protocol/seat-view'
import type { ClockHand } from '../../ui/game-model'
import { type Cue, cuesOf } from '../../view/cue'
import { viewAt } from '../../view/view-at'
import { type ClockRun, clockRun } from './clock-run'

/** Shows time passing that has passed: the game itself has long arrived. */
export interface ClockPlayer {
  /** What is to be shown now: the seat's view, or a moment before it. */
  view(): SeatView
  /** Where the hands go, while they do. */
  hand(): ClockHand | null
  /** The seat has been told of something: `cues` are what there is to see and hear of it. */
  follow(cues: readonly Cue[]): void
  /** Shows how it stands. */
  skip(): void
  /** What has come to be shown since this was last asked. */
  takeCues(): Cue[]
  close(): void
}

interface Clockwork {
  /** How it stands. */
  now(): SeatView
  /** Whether time is to be shown passing just now, or everything at once. */
  plays(): boolean
  onChange(): void
}

interface Run extends ClockRun {
  readonly before: SeatView
  /** The leg under way, or the one whose end is being looked at. */
  leg: number
  /** Whether the hands move; they stand at the end of a leg. */
  moves: boolean
  timer: ReturnType<typeof setTimeout> | undefined
}

/** Whether somebody looks at this page, and wants things to move. */
export const pageMoves = (): boolean =>
  typeof document !== 'undefined' &&
  document.documentElement.dataset.still === 'false' &&
  !document.hidden

/** Nothing is shown passing before the first time that it is told to follow. */
export function clockPlayer({ now, plays, onChange }: Clockwork): ClockPlayer {
  let shown = now()
  let run: Run | null = null
  let cues: Cue[] = []
  /** Cues that belong to no line of the main courante: they follow when all is shown. */
  let others: Cue[] = []

  /** Brings what is shown to that, with what there is to see and hear of it. */
  const bring = (to: SeatView): void => {
    cues.push(...cuesOf(to.journal.slice(shown.journal.length)))
    shown = to
  }

  const arrive = (): void => {
    clearTimeout(run?.timer)
    run = null
    bring(now())
    cues.push(...others)
    others = []
  }

  const move = (): void => {
    if (!run) return
    run.moves = true
    run.timer = setTimeout(reach, run.legs[run.leg]!.ms)
    onChange()
  }

  const reach = (): void => {
    if (!run) return
    const { leg, legs, before, stop } = run
    if (leg === legs.length - 1) {
      arrive()
      onChange()
      return
    }
    bring(seatAt(before, now(), legs[leg]!.to))
    run.leg = leg + 1
    run.moves = false
    run.timer = setTimeout(move, stop)
    onChange()
  }

  const begin = (after: SeatView): void => {
    clearTimeout(run?.timer)
    const [from, to] = [minuteOf(shown), minuteOf(after)]
    const fresh = after.journal.slice(shown.journal.length)
    const before = shown
    bring(seatAt(before, after, from))
    const pace = clockRun(from, to, fresh, isNight(before))
    run = { ...pace, before, leg: 0, moves: false, timer: undefined }
    move()
  }

  return {
    view: () => shown,
    hand: () => run && (run.moves ? run.legs[run.leg]! : { to: minuteOf(shown), ms: 0 }),
    follow(told) {
      const after = now()
      const passes =
        minuteOf(after) > minuteOf(shown) &&
        after.mode !== 'debrief' &&
        after.mode !== 'paused' &&
        after.countdown === null &&
        after.roles.join() === shown.roles.join()
      if (passes && plays()) {
        others.push(...told.filter(({ type }) => type === 'card'))
        // Whatever else is told of the minute to which the hands already go is there when they are.
        if (run?.legs.at(-1)?.to !== minuteOf(after)) begin(after)
        return
      }
      if (run) arrive()
      else {
        shown = after
        cues.push(...told)
      }
      onChange()
    },
    skip() {
      if (!run) return
      arrive()
      onChange()
    },
    takeCues() {
      const taken = cues
      cues = []
      return taken
    },
    close: () => clearTimeout(run?.timer),
  }
}

const minuteOf = ({ roles, views }: SeatView): number => views[roles[0]!]!.minute

const isNight = ({ roles, views }: SeatView): boolean =>
  views[roles[0]!]!.rests.some(({ kind, status }) => kind === 'night' && status === 'running')

/** What a seat saw at a minute between two of its views. */
function seatAt(before: SeatView, after: SeatView, minute: number): SeatView {
  const views = Object.fromEntries(
    after.roles.map((role) => [role, viewAt(before.views[role]!, after.views[role]!, minute)]),
  )
  const first = views[after.roles[0]!]!
  const fresh = after.journal.slice(before.journal.length).filter((one) => one.minute <= minute)
  return {
    ...after,
    mode: first.mode,
    overrulable: [],
    views,
    journal: after.roles.length > 1 ? [...before.journal, ...fresh] : first.journal,
  }
}
