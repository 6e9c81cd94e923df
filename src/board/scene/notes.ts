import type { GameObjects } from 'phaser'
import { INK, NUMBERS } from '../art/palette'
import type { BoardView } from '../board-view'
import { centre } from '../layout/box'
import { type Note, notesOn } from '../layout/notes'
import type { BoardSnapshot } from '../snapshot'
import { DEPTH, type Stage, token } from './stage'

interface Slot {
  paper: GameObjects.Image
  day: GameObjects.Text
  time: GameObjects.Text
  note: Note | null
}

/** What is stuck on the plan: duties with the day and the time of their term, and threads that have come to light. */
export class Notes {
  private readonly stage: Stage
  private readonly slots: Slot[]

  constructor(stage: Stage) {
    this.stage = stage
    this.slots = stage.layout.things.paper.map((box, index) => {
      const { x, y } = centre(box)
      const turn = ((index * 37) % 11) / 100 - 0.05
      const paper = token(stage, 'note', x, y).setRotation(turn).setDepth(DEPTH.notes)
      const write = (size: number, down: number, weight: number): GameObjects.Text =>
        stage.scene.add
          .text(x, y + down * box.height, '', {
            fontFamily: NUMBERS,
            fontSize: `${size * box.width}px`,
            fontStyle: String(weight),
            color: INK,
          })
          .setOrigin(0.5)
          .setResolution(stage.ratio)
          .setRotation(turn)
          .setDepth(DEPTH.notes + 1)
      return { paper, day: write(0.24, -0.17, 600), time: write(0.31, 0.13, 800), note: null }
    })
  }

  apply(view: BoardView, still: boolean): void {
    const notes = notesOn(this.stage.layout.things.paper, view)
    const debex = view.minuteOfDay - view.minute
    for (const [index, slot] of this.slots.entries()) {
      const note = notes[index] ?? null
      const isNew = note !== null && note.id !== slot.note?.id
      slot.note = note
      const { paper, day, time } = slot
      for (const part of [paper, day, time]) part.setVisible(note !== null)
      if (!note) continue
      const isDuty = note.kind === 'duty'
      paper.setFrame(isDuty ? (note.neglected ? 'note-late' : 'note') : 'thread')
      const due = isDuty ? written(debex, note.due) : { day: '', time: '' }
      day.setText(due.day)
      time.setText(due.time)
      if (isNew && !still) this.stick(paper)
    }
  }

  /** It is pressed onto the paper. */
  private stick(paper: GameObjects.Image): void {
    const { motion, ratio } = this.stage
    paper.setScale(1.35 / ratio).setAlpha(0.2)
    motion.to(
      paper,
      { alpha: 1, scaleX: 1 / ratio, scaleY: 1 / ratio },
      { duration: 300, ease: 'Back.easeOut' },
    )
  }

  snapshot(): BoardSnapshot['notes'] {
    return this.slots.flatMap(({ paper, day, time, note }) =>
      paper.visible && note
        ? [{ id: note.id, paper: paper.frame.name, written: `${day.text} ${time.text}`.trim() }]
        : [],
    )
  }
}

/** Day of the exercise, and time of day: numbers that every language writes alike. */
function written(debex: number, due: number): { day: string; time: string } {
  const minute = debex + due
  const start = Math.floor(debex / 1440) * 1440
  const of = ((minute % 1440) + 1440) % 1440
  const pad = (value: number): string => String(value).padStart(2, '0')
  return {
    day: String(Math.floor((minute - start) / 1440) + 1),
    time: `${pad(Math.floor(of / 60))}:${pad(of % 60)}`,
  }
}
