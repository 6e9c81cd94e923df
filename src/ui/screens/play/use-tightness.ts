import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { bandOf, itemsOf } from './in-sight'

/** How much of what is read has given way to what is answered: from nothing to all that can. */
export type Tightness = 0 | 1 | 2 | 3 | 4

const MOST: Tightness = 4
/** Items of an answer that are in sight when it is asked for. */
const IN_SIGHT = 3
/** Where more lies below, what says so takes so much over the buttons, px. */
const FADE = 29

/**
 * Folds as much of what stands over the options as it takes to have three of them in sight, and no more. It is
 * measured when something new is asked and when the panel's size changes: what somebody unfolds then stays so.
 */
export function useTightness(panel: RefObject<HTMLElement | null>, asked: string): Tightness {
  const [size, setSize] = useState('')
  const key = `${asked} ${size}`
  const measured = useRef({ key: '', tightness: 0, done: false })
  const [, draw] = useState(0)
  if (measured.current.key !== key) measured.current = { key, tightness: 0, done: false }
  useLayoutEffect(() => {
    const now = measured.current
    if (now.done || !panel.current) return
    now.done = now.tightness === MOST || fits(panel.current)
    if (now.done) return
    now.tightness += 1
    draw((times) => times + 1)
  })
  useLayoutEffect(() => {
    const root = panel.current
    if (!root) return
    const sizes = new ResizeObserver(() => setSize(`${root.clientWidth} × ${root.clientHeight}`))
    sizes.observe(root)
    return () => sizes.disconnect()
  }, [])
  return measured.current.tightness as Tightness
}

/** Whether three items, or all there are, can be seen before anything is scrolled. */
function fits(panel: HTMLElement): boolean {
  const form = panel.querySelector<HTMLElement>('form[data-current=true]')
  if (!form) return true
  const { bottom } = bandOf(form)
  const ends = itemsOf(form).map((item) => item.getBoundingClientRect().bottom + panel.scrollTop)
  const third = ends[IN_SIGHT - 1]
  const last = ends.at(-1) ?? 0
  return last <= bottom || (third !== undefined && third <= bottom - FADE)
}
