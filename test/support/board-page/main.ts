import '@fontsource-variable/atkinson-hyperlegible-next'
import type { Board } from '../../../src/board/board'
import type { Target, TargetBox } from '../../../src/board/target'

/** What the tests reach: the table, and what it reported. */
export interface TablePage {
  mount(reducedMotion: boolean): Promise<string>
  board(): Board
  pointed: (Target | null)[]
  picked: Target[]
  boxes: readonly TargetBox[]
}

const host = document.getElementById('table')!
let board: Board | null = null

const page: TablePage = {
  pointed: [],
  picked: [],
  boxes: [],
  async mount(reducedMotion) {
    try {
      const { mountBoard } = await import('../../../src/board/board')
      board = await mountBoard(host, {
        reducedMotion,
        onPoint: (target) => page.pointed.push(target),
        onPick: (target) => page.picked.push(target),
        onLayout: (boxes) => {
          page.boxes = boxes
        },
      })
      return ''
    } catch (error) {
      return String(error)
    }
  },
  board: () => board!,
}

Object.assign(window, { table: page })
