import { around, type Box } from './box'
import type { RackShape } from './cable-routes'
import { layOutRack, type RackLayout } from './rack-layout'
import { layOutThings, type ThingsLayout } from './things-layout'
import {
  fitTrack,
  layOutTrack,
  PADDING,
  type TrackFit,
  type TrackLayout,
  type TrackShape,
} from './track-layout'

export interface TableShape extends TrackShape {
  services: readonly RackShape[]
}

/** Where everything lies, in CSS pixels; computed from the plan's rows and the services, for any size of table. */
export interface TableLayout {
  width: number
  height: number
  sheet: Box
  track: TrackLayout
  clock: Box
  deck: Box
  /** Where a turned card lies. */
  card: Box
  rack: RackLayout
  things: ThingsLayout
}

/** Of a card: 5 by 7. */
const CARD = 5 / 7
const CLOCK_MIN = 0.9
const CLOCK_MAX = 2
const TILE_MAX = 0.21
const CARD_MAX = 1.36
/** A table with everything beside the plan has to be so much better than one with it below. */
const BESIDE = 0.93
const UNIT_MAX = 1.15
/** What is kept free beside the clock, where there is room, for notes. */
const NOTES_WIDE = 2.1
/** What is kept free between cards and rack. */
const THINGS_WIDE = 0.95

interface Draft extends Omit<TableLayout, 'things'> {
  score: number
}

/** The arrangement with the biggest tiles and rack: deck and rack below the plan, or beside it. */
export function layOutTable(shape: TableShape, width: number, height: number): TableLayout {
  const drafts: Draft[] = []
  for (let share = 0.14; share <= 0.6; share += 0.02) {
    drafts.push(below(shape, width, height, share), beside(shape, width, height, share))
  }
  const { score: _, ...layout } = drafts.reduce((best, one) =>
    one.score > best.score ? one : best,
  )
  return { ...layout, things: layOutThings({ ...layout, rack: layout.rack.box }) }
}

const marginOf = (width: number, height: number): number =>
  Math.max(7, Math.min(26, Math.min(width, height) * 0.026))

const tileLimit = (width: number, height: number): number => Math.min(width, height) * TILE_MAX

/** Tiles and units count alike, a unit being a little smaller; of two equal arrangements the roomier one. */
const scoreOf = ({ worth }: TrackFit, { unit }: RackLayout): number =>
  Math.min(worth, unit * 1.3) + (worth + unit) * 0.12

function below(shape: TableShape, width: number, height: number, share: number): Draft {
  const margin = marginOf(width, height)
  const wide = width - 2 * margin
  const trayHeight = height * share
  const room = height - 3 * margin - trayHeight
  const fit = fitTrack(shape, wide, room, tileLimit(width, height))
  const { sheet, track, clock } = sheetWith(fit, {
    x: margin,
    y: margin,
    width: wide,
    height: room,
  })
  const top = sheet.y + sheet.height + margin
  const tray = { x: margin, y: top, width: wide, height: height - margin - top }
  const { tile } = track
  const tall = Math.min(tray.height * 0.94, CARD_MAX * tile * 1.3, (tray.width * 0.17) / CARD)
  const cards = cardsAt(tray.x + margin * 0.6, tray.y + (tray.height - tall) / 2, tall)
  let left = cards.card.x + cards.card.width + margin * 1.4
  const size = Math.min(tray.height, tall * 1.1, tray.width * 0.2)
  const onTable = clock ?? around({ x: left + size / 2, y: tray.y + tray.height / 2 }, size)
  if (!clock) left += size + margin
  left += THINGS_WIDE * tile
  const into = { x: left, y: tray.y, width: tray.x + tray.width - left, height: tray.height }
  const rack = layOutRack(shape.services, into, tile * UNIT_MAX)
  return { width, height, sheet, track, clock: onTable, ...cards, rack, score: scoreOf(fit, rack) }
}

function beside(shape: TableShape, width: number, height: number, share: number): Draft {
  const margin = marginOf(width, height)
  const tall = height - 2 * margin
  const columnWidth = width * share
  const room = width - 3 * margin - columnWidth
  const fit = fitTrack(shape, room, tall, tileLimit(width, height))
  const { sheet, track, clock } = sheetWith(
    fit,
    { x: margin, y: margin, width: room, height: tall },
    0.5,
  )
  const { tile } = track
  const left = sheet.x + sheet.width + margin
  const { y, height: long } = sheet.height > tall * 0.6 ? sheet : { y: margin, height: tall }
  const column = { x: left, y, width: width - margin - left, height: long }
  const cardTall = Math.min(CARD_MAX * tile * 1.3, column.height * 0.3, column.width / 2.2 / CARD)
  const size = Math.min(CLOCK_MAX * tile, column.height * 0.28, column.width)
  const onTable = clock ?? around({ x: left + column.width / 2, y: column.y + size / 2 }, size)
  const cardsTop = column.y + (clock ? 0 : size + margin)
  const cardsWide = cardTall * CARD * 2.16
  const cards = cardsAt(left + (column.width - cardsWide) / 2, cardsTop, cardTall)
  const top = cardsTop + cardTall + margin
  const into = { x: left, y: top, width: column.width, height: Math.max(1, y + long - top) }
  const rack = layOutRack(shape.services, into, tile * UNIT_MAX)
  const score = scoreOf(fit, rack) * BESIDE
  return { width, height, sheet, track, clock: onTable, ...cards, rack, score }
}

function cardsAt(x: number, y: number, height: number): { deck: Box; card: Box } {
  const width = height * CARD
  return {
    deck: { x, y, width, height },
    card: { x: x + width * 1.16, y, width, height },
  }
}

/** The sheet is as tall as its plan, up to a looser spacing; the clock lies on its free part where that is big enough. */
function sheetWith(
  fit: TrackFit,
  room: Box,
  down = 0,
): { sheet: Box; track: TrackLayout; clock: Box | null } {
  const lines = fit.lines.length - 1
  const height = Math.min(room.height, fit.height + lines * 0.3 * fit.tile + 0.1 * fit.tile)
  const width = Math.min(room.width, fit.width + (CLOCK_MAX + NOTES_WIDE) * fit.tile)
  const sheet = { x: room.x, y: room.y + (room.height - height) * down, width, height }
  const track = layOutTrack(fit, sheet)
  return { sheet, track, clock: clockOn(sheet, track) }
}

/** The biggest round place to the right of the lines, low rather than high. */
function clockOn(sheet: Box, { tile, ends }: TrackLayout): Box | null {
  const edge = sheet.x + sheet.width - PADDING * tile * 0.8
  let best: Box | null = null
  for (let from = 0; from < ends.length; from += 1) {
    for (let to = from; to < ends.length; to += 1) {
      const part = ends.slice(from, to + 1)
      const left = Math.max(...part.map(({ right }) => right)) + 0.16 * tile
      const top = ends[from]!.top
      const bottom = ends[to]!.bottom
      const size = Math.min(edge - left, bottom - top, CLOCK_MAX * tile)
      if (size < CLOCK_MIN * tile || size < (best?.width ?? 0)) continue
      best = around({ x: edge - size / 2, y: (top + bottom) / 2 }, size)
    }
  }
  return best
}
