import { describe, expect, it } from 'vitest'
import {
  debriefIn,
  depthOf,
  MOVES,
  mayFollow,
  parentOf,
  withCompare,
  withDebrief,
} from '../../src/app/shell/screens'
import type { Screen, ScreenName } from '../../src/ui/screen'

// What they show does not matter to where they stand.
const debrief = (under: unknown = null, tab = 'essential') =>
  ({ name: 'debrief', tab, facts: {}, debrief: {}, under }) as unknown as Screen
const compare = (under: unknown = null) =>
  ({ name: 'compare', compare: {}, under }) as unknown as Screen
const replay = (under: unknown) => ({ name: 'replay', replay: {}, under }) as unknown as Screen
const title: Screen = { name: 'title' }
const setup = { name: 'setup', setup: {} } as unknown as Screen
const play = { name: 'play', play: {} } as unknown as Screen

const ALL: readonly Screen[] = [
  title,
  setup,
  play,
  debrief(),
  debrief(compare()),
  replay(debrief()),
  replay(debrief(compare())),
  compare(),
  compare(debrief()),
]

describe('the screens', () => {
  it('lead back where they came from, at last to the title', () => {
    const way = (screen: Screen): ScreenName[] => {
      const parent = parentOf(screen)
      return parent ? [screen.name, ...way(parent)] : [screen.name]
    }
    expect(way(setup)).toEqual(['setup', 'title'])
    expect(way(play)).toEqual(['play', 'title'])
    expect(way(replay(debrief()))).toEqual(['replay', 'debrief', 'title'])
    expect(way(compare(debrief()))).toEqual(['compare', 'debrief', 'title'])
    expect(way(replay(debrief(compare())))).toEqual(['replay', 'debrief', 'compare', 'title'])
    // The parts of a debrief lie above its essentials, none above another.
    expect(parentOf(debrief(null, 'why'))).toEqual(debrief())
    expect(depthOf(debrief(compare(), 'journal'))).toBe(3)
    expect(ALL.map(depthOf)).toEqual([0, 1, 1, 1, 2, 2, 3, 1, 2])
  })

  it('may give way to what Back shows', () => {
    for (const screen of ALL) {
      const parent = parentOf(screen)
      if (parent) expect(mayFollow(screen.name, parent.name), screen.name).toBe(true)
    }
  })

  it('can all be reached', () => {
    const reached = new Set<ScreenName>(['loading'])
    for (const from of reached) for (const to of MOVES[from]) reached.add(to)
    expect([...reached].sort()).toEqual(Object.keys(MOVES).sort())
    // Another game begins at a turning point of one that is over.
    expect(mayFollow('debrief', 'play')).toBe(true)
    expect(mayFollow('loading', 'replay')).toBe(false)
  })

  it('show what has changed below them when they give way', () => {
    const news = { percentile: 12 } as never
    const above = withDebrief(replay(debrief()), { debrief: news })
    expect(debriefIn(above)?.debrief).toBe(news)
    const teams = { entries: [] } as never
    expect(parentOf(withCompare(debrief(compare()), { compare: teams }))).toMatchObject({
      compare: teams,
    })
    expect(withCompare(play, { compare: teams })).toBe(play)
  })
})
