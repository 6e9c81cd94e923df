import type { News } from '../../protocol/news'
import type { RunOptions, Seat, SeatCommand, Sent } from '../../protocol/seat'
import type { SeatView } from '../../protocol/seat-view'
import type { Role, Until } from '../../protocol/terms'
import type { PlayModel } from '../../ui/game-model'
import type { Sealed } from '../../ui/screens/play/answer-draft'
import { comesToOpen, comesToRun, offered } from '../../ui/screens/play/play-state'
import type { Cue } from '../../view/cue'
import { oneAtATime } from '../shell/one-at-a-time'
import { clockPlayer, pageMoves } from './clock-player'
import { countdownReader } from './countdown'
import { type About, nextActive, playModel } from './play-model'

/** Null when the command was carried out. */
export type Refused = Sent['refusal']

/** A game as it is played from this window: a seat, and what its screen keeps in mind. */
export interface OpenGame {
  model(): PlayModel
  select(role: Role): void
  /** `as` where the command does not tell whose it is. */
  send(command: SeatCommand, as?: Role): Promise<Refused>
  /** Seals an answer. */
  answer(prompt: string, sealed: Sealed): Promise<Refused>
  /** Lets time run as far as that, or to an answer owed before it; `runsOn` opens the next phase where nothing presses. */
  runClock(until: Until, runsOn?: boolean): Promise<Refused>
  /** More time to answer what is asked now. */
  grant(seconds: number): void
  stopCountdown(stopped: boolean): void
  /** Shows time no longer passing, but how the game stands. */
  skipClock(): void
  /** What is to be seen and heard of what came to be shown since this was last asked. */
  takeCues(): Cue[]
  /** Leaves the seat. */
  close(): void
}

/** Commands shorter than this do not show as work in progress, ms. */
const UNNOTICED = 200

/** `onChange` is called for everything that changes what is to be shown; `plays`: whether time is shown passing, or cut. */
export function openGame(
  seat: Seat,
  about: About,
  onChange: () => void,
  plays: () => boolean = pageMoves,
): OpenGame {
  const countdown = countdownReader()
  let active: Role = nextActive(seat.view(), seat.view().roles[0]!)
  let newsFrom = firstOfThisMinute(seat)
  const presses = oneAtATime()
  let busy = false
  let sent = 0
  /** What is shown while one press does several things, of which no moment between can be pressed. */
  let pressed: PlayModel | null = null
  /** What might have been opened beside, the last time that time was let run instead; '' for nothing. */
  let declined = ''
  /** Whether the screen turns to whoever is next, as soon as all is shown. */
  let turns = false
  const player = clockPlayer({
    now: () => seat.view(),
    plays,
    onChange() {
      if (turns && !player.hand()) {
        turns = false
        active = nextActive(seat.view(), active)
      }
      if (!pressed) onChange()
    },
  })

  const unfollow = seat.follow((news: News) => {
    // After what was done here the screen turns to whoever is next; what others do never takes it away.
    if (presses.waits()) turns = true
    player.follow(news.cues)
  })

  /** This window's own name for a command; the table knows each seat's names apart. */
  const nextId = (): string => `s${sent++}`

  const give = async (work: (options: RunOptions) => Promise<Sent>): Promise<Refused> => {
    const timer = setTimeout(() => {
      busy = true
      onChange()
    }, UNNOTICED)
    try {
      return (await work({ id: nextId(), seen: seat.view().n })).refusal
    } finally {
      clearTimeout(timer)
      if (busy) {
        busy = false
        onChange()
      }
    }
  }

  /** What it brings about is new, from the line that is last now, or from an earlier one. */
  const withNews = async (
    work: () => Promise<Refused>,
    from = seat.view().journal.length,
  ): Promise<Refused> => {
    const before = newsFrom
    newsFrom = from
    const refusal = await work()
    if (refusal) newsFrom = before
    return refusal
  }

  const carryOut = (command: SeatCommand, as?: Role): Promise<Refused> => {
    const send = () => give((options) => seat.send(command, { ...options, as }))
    return command.type === 'phase.open' ? withNews(send) : send()
  }
  const run = (until: Until): Promise<Refused> => give((options) => seat.run({ ...options, until }))
  const modelOf = (view: SeatView): PlayModel =>
    playModel(
      about,
      view,
      { active, newsFrom, busy, clock: player.hand() },
      countdown(seat.view().countdown),
    )
  const asOnePress = async (work: (before: PlayModel) => Promise<Refused>): Promise<Refused> => {
    pressed = modelOf(seat.view())
    try {
      return await work(pressed)
    } finally {
      pressed = null
      onChange()
    }
  }
  const open = (phase: string): Promise<Refused> =>
    give((options) => seat.send({ type: 'phase.open', phase }, options))
  /** Lets time run, and opens what comes next where nothing presses; what time brought stays news. */
  const runIntoNext = async (until: Until): Promise<Refused> => {
    const refused = await run(until)
    const phase = refused ? '' : comesToOpen(modelOf(seat.view()))
    return phase === '' ? refused : open(phase)
  }
  const inTurn = (what: readonly unknown[], work: () => Promise<Refused>): Promise<Refused> => {
    player.skip()
    return presses.run(JSON.stringify(what), work)
  }

  return {
    model: () => (pressed ? { ...pressed, busy } : modelOf(player.view())),
    select(role) {
      active = role
      onChange()
    },
    send: (command, as) => inTurn([command, as], () => carryOut(command, as)),
    answer(prompt, { answer, confidence, deviation, runsOn, beside }) {
      const reason = deviation.trim()
      const seal = async (): Promise<Refused> => {
        const sure = confidence && { confidence }
        const refused = await carryOut({ type: 'prompt.answer', prompt, answer, ...sure })
        if (refused || !reason) return refused
        return carryOut({ type: 'deviation.flag', prompt, reason })
      }
      return inTurn([prompt, answer, reason], () => {
        if (!runsOn) return seal()
        return asOnePress(async (before) => {
          const refused = await seal()
          if (refused) return refused
          const after = modelOf(seat.view())
          // What all have decided is news then, with what comes of it.
          const from = before.journal.length
          if (beside.wanted !== '' && beside.wanted === offered(after)) {
            return withNews(() => open(beside.wanted), from)
          }
          if (!comesToRun(before, after, [declined, beside.offered])) return null
          return withNews(() => runIntoNext('mine'), from)
        })
      })
    },
    // However far: it is one press, so that two of them in a row do not run twice.
    async runClock(until, runsOn = false) {
      if (pressed) return null
      declined = offered(modelOf(seat.view()))
      return inTurn(['clock.advance'], () =>
        runsOn ? asOnePress(() => withNews(() => runIntoNext(until))) : withNews(() => run(until)),
      )
    },
    grant(seconds) {
      seat.act({ type: 'countdown.grant', seconds })
    },
    stopCountdown(stopped) {
      seat.act({ type: 'countdown.stop', stopped })
    },
    skipClock: player.skip,
    takeCues: player.takeCues,
    close() {
      unfollow()
      player.close()
      seat.close()
    },
  }
}

/** After a reload: what happened in this very minute counts as new. */
function firstOfThisMinute(seat: Seat): number {
  const { journal, roles, views } = seat.view()
  const minute = views[roles[0]!]!.minute
  const found = journal.findIndex((event) => event.minute === minute)
  return found < 0 ? journal.length : found
}
