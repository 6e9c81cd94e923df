import type { PlayModel } from '../../ui/game-model'
import type { Actions, AppModel, GamePlace, StoredModel } from '../../ui/model'
import type { ScenarioCatalog } from '../content/scenario-catalog'
import { lockGame } from '../hosting/writer-lock'
import { recordNotice } from '../shell/failure-notice'
import { forgetGame } from './game-extras'
import type { GameLibrary, ListedGame } from './game-library'

interface StoredWiring {
  readonly library: GameLibrary
  readonly catalog: Pick<ScenarioCatalog, 'ids'>
  model(): AppModel
  show(part: Partial<AppModel>): void
  /** Nothing that fails stays silent. */
  attempt(work: () => Promise<void>): void
}

/** The games of this browser, which no screen where one begins another hides. */
export interface StoredGames {
  readonly actions: Pick<Actions, 'giveUp'>
  /**
   * As they are now: those that can be gone on with, then those with a debrief, of each the one played last first; none
   * where the store is denied.
   */
  list(): Promise<Pick<AppModel, 'stored'>>
  /** The game of this id, as the list has it; null where there is none. */
  find(id: string): Promise<StoredModel | null>
  /** What the title tells besides of saves that cannot be read; those without a game are set aside first. */
  aside(): Promise<Pick<AppModel, 'quarantined'> & Partial<Pick<AppModel, 'notice'>>>
  /** A game has come to its end. */
  finish(id: string): Promise<void>
  /** Where the game that is played stands now, for the list. */
  follow(play: PlayModel): void
}

/** Reads the library at each call; where it cannot be read the list is empty. */
export function storedGames({ library, catalog, model, show, attempt }: StoredWiring): StoredGames {
  let noted = ''

  const list = async (): Promise<Pick<AppModel, 'stored'>> => {
    try {
      const [open, ended] = [await library.unfinished(), await library.finished()]
      if (open.length + ended.length === 0) return { stored: [] }
      // What reads headers is not for those who have none.
      const { headerOf, headerProblem } = await import('../../session/record-header')
      const read = (game: ListedGame, over: boolean): StoredModel => {
        const { id, header, updatedAt } = game
        const known = { id, over, place: placeIn(game.place), playedAt: updatedAt }
        if (headerProblem(header)) return { ...known, scenario: '', seed: '?' }
        const { scenario, seed } = headerOf(header)
        return { ...known, scenario: catalog.ids.includes(scenario.id) ? scenario.id : '', seed }
      }
      return {
        stored: [
          ...open.map((game) => read(game, false)),
          ...ended.map((game) => read(game, true)),
        ],
      }
    } catch {
      return { stored: [] }
    }
  }

  return {
    actions: {
      giveUp: (id) =>
        attempt(async () => {
          const lock = await lockGame(id, { patience: 0 })
          if (lock.held === 'elsewhere') return show({ notice: { kind: 'elsewhere' } })
          try {
            await library.remove(id)
            forgetGame(id)
            show(await list())
          } finally {
            lock.release()
          }
        }),
    },
    list,
    find: async (id) =>
      id === '' ? null : ((await list()).stored.find((game) => game.id === id) ?? null),
    async aside() {
      try {
        const [lost] = await library.rescue()
        const saves = await library.quarantined()
        const notice = lost && recordNotice(lost.problem)
        return { quarantined: saves.length, ...(notice && { notice }) }
      } catch {
        return { quarantined: model().quarantined }
      }
    },
    async finish(id) {
      forgetGame(id)
      // Offered as one to go on with then: nothing worse.
      await library.finish(id).catch(() => undefined)
    },
    follow(play) {
      const place = placeOf(play)
      const now = JSON.stringify([play.game, place])
      if (now === noted) return
      noted = now
      // What does not arrive is noted at the next step: nothing but the list depends on it.
      library.note(play.game, place).catch(() => {
        noted = ''
      })
    },
  }
}

/** Where a game stands, as everybody at the table sees it. */
export function placeOf({ held, views }: Pick<PlayModel, 'held' | 'views'>): GamePlace {
  const view = views[held[0]!]!
  const begun = view.rows.filter(({ status }) => status !== 'locked')
  return {
    held,
    phase: begun.at(-1)?.number ?? 0,
    phases: view.rows.at(-1)?.number ?? 0,
    day: view.day,
    minuteOfDay: view.minuteOfDay,
  }
}

/** The same in a few letters of no language, `D2 7/14`. */
export function placeName(play: Pick<PlayModel, 'held' | 'views'>): string {
  const { day, phase, phases } = placeOf(play)
  return `D${day} ${phase}/${phases}`
}

/** What was noted; null for what is not as it must be. */
function placeIn(value: unknown): GamePlace | null {
  if (typeof value !== 'object' || value === null) return null
  const { held, phase, phases, day, minuteOfDay } = value as Partial<Record<string, unknown>>
  const numbers = [phase, phases, day, minuteOfDay]
  if (!Array.isArray(held) || !numbers.every(Number.isSafeInteger)) return null
  if (!held.every((role) => typeof role === 'string')) return null
  return value as GamePlace
}
