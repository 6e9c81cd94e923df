import type { BoardPlace } from '../view/board-place'

/** CSS pixels from the drawn table's top left corner. */
export interface BoardBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A place and where it lies. */
export interface BoardSpot extends BoardBox {
  readonly place: BoardPlace
  /** Where its short name is written; null where there is no room to read it. */
  readonly title: BoardBox | null
  /** Where the time is written that is left to a service; null as the title. */
  readonly left: BoardBox | null
}

/** The drawn table as the screen knows it: where things lie on it, and what is pointed at. */
export interface BoardModel {
  readonly spots: readonly BoardSpot[]
  readonly pointed: BoardPlace | null
  /** What was pressed last; another object each time. */
  readonly picked: BoardPlace | null
}

/** Why the table is not drawn: the device cannot, it took the graphics away, the files cannot be had, or an error. */
export type BoardTrouble = 'no-webgl' | 'lost' | 'not-loaded' | 'failed'

export interface BoardActions {
  /** Lays the drawn table into an element, as soon as it can be; null when the element goes. */
  hostBoard(element: HTMLElement | null): void
  /** Draws it after all, where that failed. */
  retryBoard(): void
  /** What the keyboard is on, null for nothing. */
  pointBoard(place: BoardPlace | null): void
}
