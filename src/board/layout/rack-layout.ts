import type { Box, Point } from './box'
import { type Cable, layCables, type RackShape } from './cable-routes'

export interface RackLayout {
  /** The cabinet. */
  box: Box
  /** Width of a unit. */
  unit: number
  units: { id: string; box: Box }[]
  /** The channel between the banks, where the cables run. */
  channel: Box
  cables: Cable[]
}

/** In widths of a unit. */
const UNIT_TALL = 0.66
const UNIT_GAP = 0.08
const FRAME = 0.2
const LANE = 0.085
const CHANNEL_EDGE = 0.16
/** A bank of its own for so many; more stand in two banks that face each other across the cables. */
const ONE_BANK = 4

/** Whether the banks lie side by side or one above the other. */
type Turn = 'rows' | 'columns'

/** The biggest rack that fits into a box, to its right. */
export function layOutRack(services: readonly RackShape[], into: Box, biggest: number): RackLayout {
  const rows = sizeOf(services, into, 'rows', biggest)
  const columns = sizeOf(services, into, 'columns', biggest)
  return columns.unit > rows.unit * 1.2
    ? place(services, into, 'columns', columns)
    : place(services, into, 'rows', rows)
}

interface Size {
  unit: number
  /** Across the banks, and along them. */
  across: number
  along: number
}

function sizeOf(services: readonly RackShape[], into: Box, turn: Turn, biggest: number): Size {
  const banks = services.length > ONE_BANK ? 2 : 1
  const perBank = Math.ceil(services.length / banks)
  const [step, depth] = turn === 'rows' ? [1, UNIT_TALL] : [UNIT_TALL, 1]
  const along = perBank * step + (perBank - 1) * UNIT_GAP + 2 * FRAME
  const across = banks * depth + channelDepth(services) + 2 * FRAME
  const [wide, tall] = turn === 'rows' ? [along, across] : [across, along]
  return { unit: Math.min(into.width / wide, into.height / tall, biggest), across, along }
}

const sourcesOf = (services: readonly RackShape[]): string[] =>
  services.map(({ id }) => id).filter((id) => services.some((one) => one.dependsOn.includes(id)))

/** One lane for each service that others depend on. */
const channelDepth = (services: readonly RackShape[]): number =>
  2 * CHANNEL_EDGE + Math.max(0, sourcesOf(services).length - 1) * LANE

function place(services: readonly RackShape[], into: Box, turn: Turn, size: Size): RackLayout {
  const { unit } = size
  const along = size.along * unit
  const across = size.across * unit
  const [width, height] = turn === 'rows' ? [along, across] : [across, along]
  const x = into.x + (into.width - width) * (turn === 'rows' ? 1 : 0.5)
  const y = into.y + (into.height - height) / 2
  const banks = services.length > ONE_BANK ? 2 : 1
  const perBank = Math.ceil(services.length / banks)
  const [step, depth] = turn === 'rows' ? [unit, UNIT_TALL * unit] : [UNIT_TALL * unit, unit]
  const channelAt = FRAME * unit + depth
  const channelSize = channelDepth(services) * unit
  /** From (along, across) within the cabinet to the table. */
  const point = (a: number, c: number): Point =>
    turn === 'rows' ? { x: x + a, y: y + c } : { x: x + c, y: y + a }
  const box = (a: number, c: number, length: number, deep: number): Box => ({
    ...point(a, c),
    width: turn === 'rows' ? length : deep,
    height: turn === 'rows' ? deep : length,
  })
  const seats = services.map(({ id }, index) => {
    const bank = Math.floor(index / perBank)
    const a = FRAME * unit + (index % perBank) * (step + UNIT_GAP * unit)
    return { id, a, bank, c: bank === 0 ? FRAME * unit : channelAt + channelSize }
  })
  const cables = layCables({
    services,
    seats: new Map(seats.map(({ id, a, bank }) => [id, { a, bank }])),
    length: step,
    near: channelAt,
    far: channelAt + channelSize,
    lanes: new Map(
      sourcesOf(services).map((id, index) => [
        id,
        channelAt + (CHANNEL_EDGE + index * LANE) * unit,
      ]),
    ),
    point,
  })
  return {
    box: { x, y, width, height },
    unit,
    units: seats.map(({ id, a, c }) => ({ id, box: box(a, c, step, depth) })),
    channel: box(FRAME * unit, channelAt, along - 2 * FRAME * unit, channelSize),
    cables,
  }
}
