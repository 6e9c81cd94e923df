import type { BoardHello, BoardLine, BoardMessage } from '../../protocol/board-messages'
import { PROTOCOL } from '../../protocol/limits'
import { LANGUAGES } from '../../scenario/language'
import { planRows } from './facilitator-feed'
import type { Shelved } from './library'
import type { Room } from './room'
import type { LinesSet } from './team-lines'

/** What the wall needs to name. */
const NAMED = /^(scenario\.title|phase\.[^.]+\.title|role\..*)$/

/**
 * Tells the wall how far the teams are, and never how well before the debrief.
 * @returns the way to stop it, once all is told
 */
export async function tellBoard(
  room: Room,
  build: string,
  now: () => number,
  tell: (message: BoardMessage) => void,
): Promise<() => void> {
  const { exercise, lines, scores } = room
  const { id, scenario } = { id: exercise.id, scenario: exercise.shelved.scenario }
  tell({
    type: 'hello',
    protocol: PROTOCOL,
    build,
    exercise: id,
    scenario: scenario.id,
    rows: planRows(scenario),
    texts: textsOf(exercise.shelved.texts, (key) => NAMED.test(key)),
  })
  tell(boardOf(room))
  const stops = [
    exercise.follow((news) => {
      if (news.type === 'changed') tell(boardOf(room))
    }),
    room.follow((what) => {
      if (what === 'server') tell(boardOf(room))
    }),
    lines.follow((set) => {
      const parts = shownOn(set)
      if (Object.keys(parts).length > 0) tell({ type: 'lines', now: now(), set: parts })
    }),
  ]
  for (const set of await lines.all()) tell({ type: 'lines', now: now(), set: shownOn(set) })
  const tellScores = (): void => {
    const comparison = scores.comparison()
    if (!comparison) return
    const ids = new Set(comparison.decisions.map(({ of }) => of))
    const texts = textsOf(exercise.shelved.texts, (key) => {
      const [kind = '', id = '', part = ''] = key.split('.')
      return (kind === 'decision' || kind === 'stimulus') && ids.has(id) && part !== 'why'
    })
    tell({ type: 'scores', comparison, texts })
  }
  stops.push(scores.follow(tellScores))
  tellScores()
  return () => {
    for (const stop of stops) stop()
  }
}

/** Texts whose keys are wanted, in every language. */
const textsOf = (
  texts: Shelved['texts'],
  isWanted: (key: string) => boolean,
): BoardHello['texts'] =>
  Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      Object.fromEntries(Object.entries(texts(language)).filter(([key]) => isWanted(key))),
    ]),
  ) as unknown as BoardHello['texts']

function boardOf({ exercise, server }: Room): BoardMessage {
  const { locked, debrief, gates, said, teams } = exercise.state()
  return {
    type: 'board',
    locked,
    debrief,
    gates,
    said,
    teams: teams.map(({ team, name, code }) => ({ team, name, code: locked ? '' : code })),
    address: server().addresses[0] ?? '',
  }
}

const SHOWN = [
  'mode',
  'minute',
  'rows',
  'seats',
  'here',
] as const satisfies readonly (keyof BoardLine)[]

function shownOn(set: LinesSet): Record<string, Partial<BoardLine>> {
  const parts = Object.entries(set).map(([team, line]): [string, Partial<BoardLine>] => [
    team,
    Object.fromEntries(SHOWN.flatMap((key) => (key in line ? [[key, line[key]]] : []))),
  ])
  return Object.fromEntries(parts.filter(([, part]) => Object.keys(part).length > 0))
}
