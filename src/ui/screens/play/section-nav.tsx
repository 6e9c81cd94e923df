import type { RoleView } from '../../../view/view'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { owes } from './play-state'
import styles from './section-nav.module.css'
import { SECTION_ICONS, SECTIONS, type Section } from './sections'

interface SectionNavProps {
  view: RoleView
  section: Section
  unread: number
  onSection: (section: Section) => void
}

/** Above the panel on a wide screen, at the thumb on a phone. */
export function SectionNav({ view, section, unread, onSection }: SectionNavProps) {
  const { ui } = useI18n()
  const startable = view.initiatives.filter(({ refusal }) => refusal === null).length
  const counts: Partial<Record<Section, number>> = { documents: unread, initiatives: startable }
  return (
    <nav class={styles.sections} data-part="sections" aria-label={ui('section.label')}>
      {SECTIONS.filter((one) => one !== 'tools' || view.tools.list.length > 0).map((one) => {
        const count = counts[one] ?? 0
        return (
          <button
            key={one}
            type="button"
            data-section={one}
            aria-pressed={one === section}
            onClick={() => onSection(one)}
          >
            <Icon name={SECTION_ICONS[one]} />
            <span>{ui(`section.${one}`)}</span>
            {count > 0 && <span class={styles.count}>{count}</span>}
            {one === 'decide' && owes(view, view.role) && (
              <span class={`${styles.count} ${styles.countOwed}`} title={ui('roles.owes')}>
                !<span class="sr-only"> {ui('roles.owes')}</span>
              </span>
            )}
          </button>
        )
      })}
    </nav>
  )
}
