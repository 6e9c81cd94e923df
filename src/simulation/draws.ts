import seedrandom from 'seedrandom'
import type { Difficulty } from '../scenario/roles'
import type { Probability, Ratio } from '../scenario/scenario'

export const UINT32 = 2 ** 32

/** Luck as data: one uint32 for each name. */
export interface Draws {
  draw(name: string): number
}

/**
 * Draws by name: `seed/scenario/phase/session/attempt/role/slot/what` is one stream of its own, so that no decision
 * and no added stimulus shifts anybody else's luck. Lazy and memoised.
 */
export function dealDraws(seed: string, scenarioId: string): Draws {
  const drawn = new Map<string, number>()
  const game = condense(`${seed}/${scenarioId}/`)
  return {
    draw(name) {
      let value = drawn.get(name)
      if (value === undefined) {
        value = seedrandom.alea(letters(condense(name, game))).int32() >>> 0
        drawn.set(name, value)
      }
      return value
    },
  }
}

type Condensed = readonly [number, number]

/**
 * A name in 64 bits, which can be read on from. Alea reads its seed three times over, slowly: whole names would cost
 * more than everything else that a command does.
 */
function condense(name: string, [from, too]: Condensed = [0x811c9dc5, 0x41c6ce57]): Condensed {
  let a = from
  let b = too
  for (let i = 0; i < name.length; i += 1) {
    const letter = name.charCodeAt(i)
    a = Math.imul(a ^ letter, 0x01000193)
    b = Math.imul(b ^ letter, 0x5f356495)
  }
  return [a, b]
}

const letters = ([a, b]: Condensed): string =>
  String.fromCharCode(a >>> 16, a & 0xffff, b >>> 16, b & 0xffff)

/** Whether something of probability `base × ratios + extra` comes true for this draw: exact, in safe integers. */
export function comesTrue(
  draw: number,
  base: Ratio,
  ratios: readonly Ratio[],
  extra: Ratio,
): boolean {
  let [n, d] = base
  for (const [rn, rd] of ratios) {
    n *= rn
    d *= rd
    const common = gcd(n, d)
    n /= common
    d /= common
  }
  // What cannot happen does not happen to tired people either.
  if (n === 0) return false
  if (extra[0] > 0) {
    n = n * extra[1] + extra[0] * d
    d *= extra[1]
    const common = gcd(n, d)
    n /= common
    d /= common
  }
  if (n >= d) return true
  // Beyond 2^21 the products would leave the safe integers.
  return d <= 2 ** 21
    ? draw * d < n * UINT32
    : BigInt(draw) * BigInt(d) < BigInt(n) * BigInt(UINT32)
}

/** Whole minutes in [min, max], each as likely. */
export const within = (draw: number, [min, max]: readonly [number, number]): number =>
  min + Math.floor((draw * (max - min + 1)) / UINT32)

/** As `within`, by the draw of this name; nothing is drawn where there is no choice. */
export const drawWithin = (draws: Draws, name: string, span: readonly [number, number]): number =>
  span[0] === span[1] ? span[0] : within(draws.draw(name), span)

/** Up to twelve things in an order that one draw deals; each order is as likely, to a tenth of a per cent. */
export function shuffled<T>(draw: number, things: readonly T[]): T[] {
  const order = [...things]
  let left = draw
  for (let i = order.length - 1; i > 0; i -= 1) {
    const scaled = left * (i + 1)
    const j = Math.floor(scaled / UINT32)
    left = scaled % UINT32 // what this choice has not used up
    const moved = order[i]!
    order[i] = order[j]!
    order[j] = moved
  }
  return order
}

/** The probability at a difficulty; one ratio stands for all. */
export const atDifficulty = (probability: Probability, difficulty: Difficulty): Ratio =>
  isRatio(probability) ? probability : probability[difficulty]

const isRatio = (probability: Probability): probability is Ratio => Array.isArray(probability)

/** The greatest common divisor of two numbers that are not negative; 1 for two zeros. */
export function gcd(a: number, b: number): number {
  while (b > 0) {
    const rest = a % b
    a = b
    b = rest
  }
  return a > 0 ? a : 1
}
