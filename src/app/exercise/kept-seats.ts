import type { KeptSeat } from '../../ui/screens/join/join-model'
import {
  browserStorage,
  type KeyedStorage,
  readStored,
  writeStored,
} from '../storage/local-storage'

const KEY = 'pra/seats'
/** Of exercises long gone nothing is kept. */
const MOST = 12

/** The seats that this device has sat on, the last one first. A token is known here and to its server alone. */
export interface KeptSeats {
  list(): readonly KeptSeat[]
  find(place: string, seat: string): KeptSeat | null
  keep(seat: KeptSeat): void
  forget(seat: Pick<KeptSeat, 'place' | 'seat'>): void
}

/** Where the browser keeps nothing, they are kept until the page is closed. */
export function keptSeats(storage: KeyedStorage | null = browserStorage()): KeptSeats {
  let seats = soundSeats(readStored(storage, KEY))
  const others = ({ place, seat }: Pick<KeptSeat, 'place' | 'seat'>): KeptSeat[] =>
    seats.filter((one) => one.place !== place || one.seat !== seat)
  const write = (next: KeptSeat[]): void => {
    seats = next.slice(0, MOST)
    writeStored(storage, KEY, seats)
  }
  return {
    list: () => seats,
    find: (place, seat) => seats.find((one) => one.place === place && one.seat === seat) ?? null,
    keep: (seat) => write([seat, ...others(seat)]),
    forget: (seat) => write(others(seat)),
  }
}

function soundSeats(value: unknown): KeptSeat[] {
  return Array.isArray(value) ? value.filter(isKeptSeat) : []
}

function isKeptSeat(value: unknown): value is KeptSeat {
  if (typeof value !== 'object' || value === null) return false
  const { roles, ...words } = value as Partial<Record<keyof KeptSeat, unknown>>
  const isText = (one: unknown): boolean => typeof one === 'string'
  return (
    Array.isArray(roles) &&
    roles.every(isText) &&
    [words.place, words.seat, words.token, words.team, words.scenario].every(isText)
  )
}
