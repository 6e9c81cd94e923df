import '@fontsource-variable/atkinson-hyperlegible-next'
import type { Board } from '../../../src/board/board'
import { openBoard } from '../../../src/board/open-board'
import type { TargetBox } from '../../../src/board/target'
import type { BoardPlace } from '../../../src/view/board-place'
import type { RoleView } from '../../../src/view/view'

/** What the tests reach: the table, and what it reported. */
export interface TablePage {
  mount(reducedMotion: boolean): Promise<string>
  board(): Board
  /** Opens the table as the application does; tells whether it was drawn or refused. */
  open(view: RoleView): Promise<'ready' | 'refused'>
  pointed: (BoardPlace | null)[]
  picked: BoardPlace[]
  boxes: readonly TargetBox[]
}

const host = document.getElementById('table')!
let board: Board | null = null

const reports = {
  onPoint: (target: BoardPlace | null) => page.pointed.push(target),
  onPick: (target: BoardPlace) => page.picked.push(target),
  onLayout: (boxes: readonly TargetBox[]) => {
    page.boxes = boxes
  },
}

const page: TablePage = {
  pointed: [],
  picked: [],
  boxes: [],
  async mount(reducedMotion) {
    try {
      const { mountBoard } = await import('../../../src/board/board')
      board = await mountBoard(host, { reducedMotion, ...reports })
      return ''
    } catch (error) {
      return String(error)
    }
  },
  board: () => board!,
  open: (view) =>
    new Promise((resolve) => {
      const opened = openBoard(host, {
        reducedMotion: true,
        ...reports,
        onReady: () => resolve('ready'),
        onRefused: () => resolve('refused'),
      })
      opened.show(view)
    }),
}

Object.assign(window, { table: page })
