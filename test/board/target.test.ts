import { describe, expect, it } from 'vitest'
import { centre } from '../../src/board/layout/box'
import { layOutTable } from '../../src/board/layout/table-layout'
import { targetAt, targetBoxes } from '../../src/board/target'
import { samePlace } from '../../src/view/board-place'
import { moments } from '../support/board-moments'
import { shipped } from '../support/shipped'

const { table } = moments('tutorial', 'reference')[1]!
const layout = layOutTable(table, 840, 660)
const boxes = targetBoxes(layout, table)

describe('pointing at the table', () => {
  it('finds everything that lies there', () => {
    const kinds = new Set(boxes.map(({ target }) => target.kind))
    const always = ['card', 'clock', 'gauge', 'money', 'rest', 'role', 'row', 'service']
    expect([...kinds].sort()).toEqual(always)
    expect(boxes.filter(({ target }) => target.kind === 'role')).toHaveLength(5)
    for (const { target, box } of boxes) {
      if (target.kind !== 'row') expect(targetAt(boxes, centre(box))).toEqual(target)
    }
  })

  it('finds the duties and the threads that are stuck on the plan, as many as there is paper for', () => {
    const duties = ['soon', 'late', 'later'].map((id, n) => ({
      id,
      due: n,
      neglected: id === 'late',
    }))
    const threads = ['foothold', 'debts']
    const big = layOutTable(shipped('ransomware-pra'), 840, 660)
    const stuck = targetBoxes(big, { ...table, duties, threads }).filter(
      ({ target }) => target.kind === 'duty' || target.kind === 'thread',
    )
    const paper = big.things.paper.length
    expect(paper).toBeGreaterThan(3)
    expect(stuck.map(({ target }) => target.id)).toEqual(
      ['soon', 'later', 'late', 'foothold', 'debts'].slice(0, paper),
    )
  })

  it('finds the pawn before the tile it stands on, and the tile beside it', () => {
    const pawn = boxes.find(({ target }) => target.id === 'dsi')!
    expect(targetAt(boxes, centre(pawn.box))).toEqual({ kind: 'role', id: 'dsi' })
    const tile = boxes.find(({ target }) => target.kind === 'row')!
    const corner = { x: tile.box.x + 2, y: tile.box.y + 2 }
    expect(targetAt(boxes, corner)).toEqual(tile.target)
  })

  it('finds nothing on the bare table', () => {
    expect(targetAt(boxes, { x: 1, y: 1 })).toBeNull()
  })

  it('tells targets apart by kind and id', () => {
    expect(samePlace({ kind: 'row', id: 'a' }, { kind: 'row', id: 'a' })).toBe(true)
    expect(samePlace({ kind: 'row', id: 'a' }, { kind: 'rest', id: 'a' })).toBe(false)
    expect(samePlace(null, null)).toBe(true)
    expect(samePlace(null, { kind: 'row', id: 'a' })).toBe(false)
  })
})
