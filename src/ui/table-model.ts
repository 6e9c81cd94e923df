/** Something on the table that can be pointed at. */
export interface TablePlace {
  readonly kind: 'row' | 'rest' | 'role' | 'service' | 'card' | 'clock'
  /** Row key, row that the rest follows, role, service, stimulus ('' for the untouched deck); '' for the clock. */
  readonly id: string
}

/** CSS pixels from the drawn table's top left corner. */
export interface TableBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A place and where it lies. */
export interface TableSpot extends TableBox {
  readonly place: TablePlace
  /** Where its short name is written; null where there is no room to read it. */
  readonly title: TableBox | null
}

/** The drawn table as the screen knows it: where things lie on it, and what is pointed at. */
export interface TableModel {
  readonly spots: readonly TableSpot[]
  readonly pointed: TablePlace | null
}

/** Why the table is not drawn: the device cannot, it took the graphics away, the files cannot be had, or an error. */
export type TableTrouble = 'no-webgl' | 'lost' | 'not-loaded' | 'failed'

export interface TableActions {
  /** Lays the drawn table into an element, as soon as it can be; null when the element goes. */
  hostTable(element: HTMLElement | null): void
  /** Draws it after all, where that failed. */
  retryTable(): void
  /** What the keyboard is on, null for nothing. */
  pointTable(place: TablePlace | null): void
}

export const samePlace = (a: TablePlace | null, b: TablePlace | null): boolean =>
  a?.kind === b?.kind && a?.id === b?.id
