import { useEffect, useRef } from 'preact/hooks'
import { useDebriefLocale } from './debrief-labels'
import styles from './debrief-screen.module.css'
import { DEBRIEF_TABS, type DebriefTab } from './debrief-tab'

interface DebriefTabsProps {
  tab: DebriefTab
  onTab: (tab: DebriefTab) => void
}

/** The parts of the debrief, one shown at a time; arrows lead from one to the next. */
export function DebriefTabs({ tab, onTab }: DebriefTabsProps) {
  const { debrief } = useDebriefLocale().i18n
  const list = useRef<HTMLDivElement>(null)
  // On a narrow screen they stand in one line that scrolls along.
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('[aria-selected=true]')
    if (chosen && list.current) list.current.scrollLeft = chosen.offsetLeft - 40
  }, [tab])
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = tabAfter(event.key, tab)
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onTab(next)
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }
  return (
    <div
      ref={list}
      class={styles.tabs}
      data-part="debrief-tabs"
      role="tablist"
      aria-label={debrief('tab.label')}
      onKeyDown={onKeyDown}
    >
      {DEBRIEF_TABS.map((one) => (
        <button
          key={one}
          type="button"
          id={`tab-${one}`}
          role="tab"
          aria-selected={one === tab}
          aria-controls={`panel-${one}`}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onTab(one)}
        >
          {debrief(`tab.${one}`)}
        </button>
      ))}
    </div>
  )
}

function tabAfter(key: string, tab: DebriefTab): DebriefTab | undefined {
  const last = DEBRIEF_TABS.length - 1
  const at = DEBRIEF_TABS.indexOf(tab)
  if (key === 'ArrowRight') return DEBRIEF_TABS[at === last ? 0 : at + 1]
  if (key === 'ArrowLeft') return DEBRIEF_TABS[at === 0 ? last : at - 1]
  if (key === 'Home') return DEBRIEF_TABS[0]
  return key === 'End' ? DEBRIEF_TABS[last] : undefined
}
