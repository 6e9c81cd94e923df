// What a device needs of an exercise that is hosted elsewhere: loaded when somebody follows a link to one.
import { preferredLanguage, type TextStore } from '../../i18n/texts'
import { askingAt } from '../../remote/asking'
import type { GameRecord } from '../../session/record'
import type { KeptSeat } from '../../ui/screens/join/join-model'
import { drawExercise } from '../../ui/screens/join/join-parts'
import { type ExerciseLink, seatLink } from '../shell/exercise-link'
import type { SettingsStore } from '../shell/settings'
import { openDebriefPage } from './debrief-page'
import { openPage } from './exercise-page'
import { joinPage } from './join-page'
import { keptSeats } from './kept-seats'
import { openSeatPage } from './seat-page'

export interface ExerciseWiring {
  readonly root: HTMLElement
  readonly texts: TextStore
  readonly settings: SettingsStore
  readonly link: ExerciseLink
}

/** Shows what a link to a hosted exercise leads to. */
export async function openExercise({ root, texts, settings, link }: ExerciseWiring): Promise<void> {
  const language = settings.get().language ?? preferredLanguage(navigator.languages)
  const page = await openPage(texts, settings, language)
  if (link.page === 'console') {
    const { openConsolePage } = await import('./console-parts')
    return openConsolePage(root, page, link)
  }
  if (link.page === 'projector') {
    const { openProjectorPage } = await import('./projector-page')
    return openProjectorPage(root, page, link)
  }
  const kept = keptSeats()

  const showTitle = (): void => {
    history.replaceState(null, '', location.pathname)
    location.reload()
  }
  const showJoin = (): void => {
    history.replaceState(null, '', '#j=')
    door.open('')
  }
  const sitDown = (seat: KeptSeat): void => {
    // A reload comes back to the seat, and nothing secret stands in the address.
    history.replaceState(null, '', seatLink(seat.place, seat.seat))
    openSeatPage(seat, {
      page,
      kept,
      showJoin,
      draw: (model, actions, scenario) =>
        drawExercise(root, {
          i18n: page.i18n(scenario),
          say: page.translate(),
          page: { page: 'seat', seat: model, actions },
        }),
      debrief: (remote, { place, token }) =>
        openDebriefPage(
          root,
          page,
          askingAt(page.base, token),
          `t/${place}`,
          remote.record() as GameRecord,
        ),
    })
  }
  const door = joinPage({
    page,
    kept,
    sitDown,
    showTitle,
    draw(join, actions, scenario) {
      page.setTitle(page.say('join.title'))
      drawExercise(root, {
        i18n: page.i18n(scenario),
        say: page.translate(),
        page: { page: 'join', join, actions },
      })
    },
  })

  switch (link.page) {
    case 'join':
      return door.open(link.code)
    case 'ticket':
      return door.redeem(link.ticket, link.team)
    case 'seat': {
      const seat = kept.find(link.place, link.seat)
      return seat ? sitDown(seat) : showJoin()
    }
  }
}
