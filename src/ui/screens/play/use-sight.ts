import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { bandOf, isInSight, itemsOf } from './in-sight'

/** How much of an answer's items somebody has looked at. */
export interface Sight {
  /** Items that have not been in sight yet; null until it was looked. */
  readonly unseen: number | null
  /** Items that lie further down just now. */
  readonly below: number
  /** Scrolls to the first item that has not been in sight, or else to the next one below. */
  showNext(): void
}

/**
 * Follows which items of a form have been in sight, however they came there: by wheel, by finger, by the focus of
 * the keyboard.
 * @param seenAll they all were, before: they need not be looked at again
 */
export function useSight(
  form: RefObject<HTMLFormElement | null>,
  seenAll: boolean,
  onSeenAll: () => void,
): Sight {
  const seen = useRef(new Set<string>())
  const [{ unseen, below }, setCounts] = useState<Pick<Sight, 'unseen' | 'below'>>({
    unseen: seenAll ? 0 : null,
    below: 0,
  })
  const isUnseen = (item: HTMLElement): boolean => !seenAll && !seen.current.has(nameOf(item))
  const look = () => {
    if (!form.current) return
    const items = itemsOf(form.current)
    const band = bandOf(form.current)
    for (const item of items) if (isInSight(item, band)) seen.current.add(nameOf(item))
    const counts = {
      unseen: items.filter(isUnseen).length,
      below: items.filter((item) => isBelow(item, band.bottom)).length,
    }
    setCounts((before) =>
      before.unseen === counts.unseen && before.below === counts.below ? before : counts,
    )
    if (counts.unseen === 0 && !seenAll) onSeenAll()
  }
  useEffect(look)
  useEffect(() => {
    // Whatever scrolls, the panel or in a very small window the page.
    document.addEventListener('scroll', look, { capture: true, passive: true })
    const sizes = new ResizeObserver(look)
    if (form.current) sizes.observe(form.current)
    const panel = form.current?.closest('[data-part=panel]')
    if (panel) sizes.observe(panel)
    return () => {
      document.removeEventListener('scroll', look, { capture: true })
      sizes.disconnect()
    }
  }, [seenAll])
  return {
    unseen,
    below,
    showNext() {
      if (!form.current) return
      const { bottom } = bandOf(form.current)
      const items = itemsOf(form.current)
      const next = items.find(isUnseen) ?? items.find((item) => isBelow(item, bottom))
      next?.scrollIntoView({ block: 'start' })
    },
  }
}

const nameOf = (item: HTMLElement): string => item.dataset.item ?? ''

const isBelow = (item: HTMLElement, bottom: number): boolean =>
  item.getBoundingClientRect().bottom > bottom + 2
