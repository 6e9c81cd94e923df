/**
 * Canonical JSON (RFC 8785) of plain JSON, letter for letter what `canonicalize` writes.
 * @param written of the value that this one came of, and from now on of this one: what both share is not written again,
 *   so nothing in either may change afterwards
 */
export const canonicalText = (value: unknown, written = new Written()): string =>
  isPlain(value) ? plainText(value) : written.textOf(value)

type Plain = string | number | boolean | null | undefined

const isPlain = (value: unknown): value is Plain => typeof value !== 'object' || value === null

/** As in any JSON, what is not there stands as null. */
function plainText(value: Plain): string {
  if (typeof value === 'string') return JSON.stringify(value)
  return value === undefined || (typeof value === 'number' && !Number.isFinite(value))
    ? 'null'
    : `${value}`
}

/** How a record is written: the places of its values in the order of their keys, and what stands before each. */
interface Shape {
  readonly keys: readonly string[]
  readonly order: readonly number[]
  readonly names: readonly string[]
}

const NOTHING: Shape = { keys: [], order: [], names: [] }

function shapeOf(keys: readonly string[]): Shape {
  const order = keys.map((_, place) => place).sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1))
  const names = order.map((place, nth) => `${nth > 0 ? ',' : ''}${JSON.stringify(keys[place])}:`)
  return { keys, order, names }
}

/**
 * What was written last of a record or a list, and of those in it: a state is mostly what the one before was. Texts are
 * joined, not added up: of what is added up every letter would be gathered again each time the whole is read.
 */
export class Written {
  #value: object | undefined
  #name = ''
  #text = ''
  #shape = NOTHING
  /** By their place in the value. */
  #below: (Written | undefined)[] = []
  /** The shape of the last one below: those beside one another are mostly of one kind. */
  #kind = NOTHING

  textOf(value: object): string {
    return this.#write(value, '', NOTHING)
  }

  #write(value: object, name: string, kind: Shape): string {
    if (value === this.#value && name === this.#name) return this.#text
    this.#value = value
    this.#name = name
    this.#text = Array.isArray(value)
      ? this.#listText(value, name)
      : this.#recordText(value, name, kind)
    return this.#text
  }

  #listText(list: readonly unknown[], name: string): string {
    if (this.#below.length > list.length) this.#below.length = list.length
    const texts = [name, '[']
    for (let place = 0; place < list.length; place += 1) {
      texts.push(this.#textAt(place, place > 0 ? ',' : '', list[place]))
    }
    texts.push(']')
    return texts.join('')
  }

  #recordText(record: object, name: string, kind: Shape): string {
    const values: unknown[] = Object.values(record)
    if (values.includes(undefined)) return this.#recordText(withoutGaps(record), name, kind)
    this.#arrange(Object.keys(record), kind)
    const { order, names } = this.#shape
    const texts = [name, '{']
    for (let nth = 0; nth < order.length; nth += 1) {
      const place = order[nth]!
      texts.push(this.#textAt(place, names[nth]!, values[place]))
    }
    texts.push('}')
    return texts.join('')
  }

  #textAt(place: number, name: string, value: unknown): string {
    if (isPlain(value)) return name + plainText(value)
    this.#below[place] ??= new Written()
    const below = this.#below[place]
    const text = below.#write(value, name, this.#kind)
    this.#kind = below.#shape
    return text
  }

  /** What was written under a key goes where the key now is. */
  #arrange(keys: readonly string[], kind: Shape): void {
    const before = this.#shape
    if (isSameList(keys, before.keys)) return
    this.#shape = isSameList(keys, kind.keys) ? kind : shapeOf(keys)
    if (this.#below.length === 0) return
    const known = new Map(before.keys.map((key, place) => [key, this.#below[place]]))
    this.#below = keys.map((key) => known.get(key))
  }
}

const withoutGaps = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false
  for (let place = 0; place < one.length; place += 1) {
    if (one[place] !== other[place]) return false
  }
  return true
}
