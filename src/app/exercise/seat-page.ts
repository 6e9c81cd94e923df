import type { Ticket } from '../../protocol/messages'
import type { Role } from '../../protocol/terms'
import { askingAt, Failed } from '../../remote/asking'
import { openRemoteSeat, type RemoteSeat, type SeatStanding } from '../../remote/remote-seat'
import { unansweredList } from '../../remote/unanswered'
import { opener } from '../../scenario/roles'
import type { Powers } from '../../ui/game-model'
import type { AppModel } from '../../ui/model'
import type { KeptSeat, SeatActions, SeatFacts, SeatModel } from '../../ui/screens/join/join-model'
import { boardController } from '../play/board-controller'
import { gameActions } from '../play/game-actions'
import { type OpenGame, openGame } from '../play/open-game'
import { deployerHere } from '../shell/deployer-here'
import { ticketLink } from '../shell/exercise-link'
import { failureNotice } from '../shell/failure-notice'
import { watchMotion } from '../shell/reduced-motion'
import { browserStorage } from '../storage/local-storage'
import type { Page } from './exercise-page'
import type { KeptSeats } from './kept-seats'

interface SeatWiring {
  readonly page: Page
  readonly kept: KeptSeats
  draw(seat: SeatModel, actions: SeatActions, scenario: string): void
  showJoin(): void
  /** The debrief is open: what was played is read from its record. */
  debrief(seat: RemoteSeat, kept: KeptSeat): Promise<void>
}

/** Plays from a seat that this device has the token of. */
export function openSeatPage(sat: KeptSeat, wiring: SeatWiring): void {
  const { page, kept, draw, showJoin, debrief } = wiring
  const { taught, language: _, ...preferences } = page.settings.get()
  const asking = askingAt(page.base, sat.token)
  let game: OpenGame | null = null
  let scenario = sat.scenario
  let standing: SeatStanding | null = null
  let read = false
  let handedOver = false
  let model: SeatModel & Pick<AppModel, 'screen'> = {
    screen: { name: 'loading' },
    language: page.language(),
    preferences,
    taught,
    notice: null,
    board: null,
    declared: null,
    team: sat.team,
    play: null,
    invitation: null,
    facts: factsOf(null, null, false),
  }

  const show = (part: Partial<AppModel> | Partial<SeatModel>): void => {
    model = { ...model, ...(part as Partial<SeatModel>) }
    page.setTitle(`${sat.team} · ${page.i18n(scenario).text('scenario.title')}`)
    draw(model, actions, scenario)
  }
  const attempt = (work: () => Promise<void>): void => {
    work().catch((error: unknown) => {
      console.error(error)
      show({ notice: failureNotice(error) })
    })
  }

  const showGame = (): void => {
    if (!game || handedOver) return
    const play = game.model()
    model = { ...model, screen: { name: 'play', play } }
    show({ play, facts: factsOf(standing, remote, read) })
    board.follow(play, game.takeCues())
  }

  const handOver = async (): Promise<void> => {
    if (handedOver) return
    handedOver = true
    try {
      await debrief(remote, sat)
      release.abort()
    } catch (error) {
      handedOver = false
      throw error
    }
  }

  const remote = openRemoteSeat({
    place: sat.place,
    asking,
    unanswered: unansweredList(browserStorage(), `pra/unanswered/${sat.place}.${sat.seat}`),
    language: page.language(),
    window: page.window,
    places: page.places,
    onTexts: ({ language, texts }) => page.texts.add(language, scenario, texts),
    onStanding(now) {
      standing = now
      // Which scenario it is comes before what is said of it.
      if (now.hello) scenario = now.hello.scenario
      if (now.end === 'released' || now.end === 'given' || now.end === 'gone') kept.forget(sat)
      if (handedOver) return
      show({ facts: factsOf(now, game && remote, read) })
      if (now.debrief) attempt(handOver)
    },
  })

  const board = boardController({
    model: () => model,
    show,
    game: () => game,
    forget: () => (model = { ...model, board: null }),
  })

  const actions: SeatActions = {
    ...board.actions,
    ...gameActions({ model: () => model, show, game: () => game, attempt }),
    setLanguage: (language) =>
      attempt(async () => {
        await page.speak(language)
        remote.speak(language)
        show({ language })
      }),
    setPreferences(next) {
      page.settings.set(next)
      show({ preferences: next })
      board.prefer()
    },
    endFirstSteps() {
      page.settings.set({ taught: true })
      show({ taught: true })
    },
    dismissNotice: () => show({ notice: null }),
    reload: () => location.reload(),
    takeBack: () => remote.takeBack(),
    readWentBack() {
      read = true
      show({ facts: factsOf(standing, remote, read) })
    },
    invite: () =>
      attempt(async () => {
        const found = await asking.post<Ticket>(`t/${sat.place}/ticket`, {})
        if (found instanceof Failed) return
        const address = new URL(ticketLink(found.ticket, sat.team), page.base).href
        show({ invitation: { address } })
      }),
    leaveSeat: () =>
      attempt(async () => {
        await asking.post(`t/${sat.place}/leave`, {})
        kept.forget(sat)
        remote.close()
        release.abort()
        showJoin()
      }),
    showJoin,
  }

  const release = new AbortController()
  const { signal } = release
  const wake = (): void => {
    if (document.visibilityState === 'visible') remote.wake()
  }
  document.addEventListener('visibilitychange', wake, { signal })
  for (const change of ['online', 'offline']) {
    window.addEventListener(change, remote.reconnect, { signal })
  }
  window.addEventListener('pageshow', wake, { signal })
  watchMotion(() => {
    if (signal.aborted) return
    show({})
    board.prefer()
  })

  show({ facts: factsOf(standing, null, read) })
  void deployerHere().then((what) => {
    // What is wrong with the file is told to who opens the title, not to somebody who plays.
    if (what && 'declared' in what && !signal.aborted) show(what)
  })
  attempt(async () => {
    await remote.arrived
    const hello = standing!.hello!
    const { roles } = remote.view()
    const may = powersOf(standing!, roles, opener(remote.view().views[roles[0]!]!))
    const about = { scenario, seed: '', difficulty: hello.difficulty, may }
    game = openGame(remote, about, showGame)
    kept.keep({ ...sat, scenario, roles: hello.roles })
    showGame()
  })
}

function powersOf({ hello }: SeatStanding, roles: readonly Role[], opens: Role): Powers {
  const act = !hello!.watching
  const { pausing, pace } = hello!.settings
  return {
    act,
    pause: act && pausing === 'anybody',
    run: act && (pace === 'anybody' || (pace === 'opener' && roles.includes(opens))),
    countdown: false,
  }
}

/** `seat` once something has been heard of it. */
const factsOf = (
  standing: SeatStanding | null,
  seat: RemoteSeat | null,
  read: boolean,
): SeatFacts => ({
  line: standing?.line ?? 'connecting',
  end: standing?.end ?? null,
  people: standing?.people ?? [],
  gates: standing?.gates ?? [],
  unanswered: standing?.unanswered ?? 0,
  unsent: read ? null : (standing?.wentBack?.unsent ?? null),
  trouble: seat !== null && seat.view().trouble !== null,
  debrief: standing?.debrief ?? false,
  watching: standing?.hello?.watching ?? false,
})
