import { useEffect, useRef, useState } from 'preact/hooks'
import { useDebriefLocale } from './debrief-labels'
import styles from './debrief-screen.module.css'

interface SummaryNavProps {
  parts: readonly string[]
}

/** The parts of the debrief, the one in sight marked; beside the page where there is room. */
export function SummaryNav({ parts }: SummaryNavProps) {
  const { debrief } = useDebriefLocale().i18n
  const [current, setCurrent] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const names = parts.join()
  useEffect(() => {
    const inSight = new Set<string>()
    const watch = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) inSight.add(target.id)
          else inSight.delete(target.id)
        }
        setCurrent(names.split(',').find((part) => inSight.has(part)) ?? '')
      },
      // A line a little below the bar at the top of the screen.
      { rootMargin: '-20% 0px -75% 0px' },
    )
    for (const part of names.split(',')) {
      const element = document.getElementById(part)
      if (element) watch.observe(element)
    }
    return () => watch.disconnect()
  }, [names])
  // On a narrow screen the parts stand in one line that scrolls along.
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (link && list.current) list.current.scrollLeft = link.offsetLeft - 40
  }, [current])
  return (
    <nav class={styles.nav} data-part="summary-nav" aria-label={debrief('report.contents')}>
      <ul ref={list}>
        {parts.map((part) => (
          <li key={part}>
            <a href={`#${part}`} aria-current={part === current ? 'true' : undefined}>
              {debrief(`nav.${part}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
