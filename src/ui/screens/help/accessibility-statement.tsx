import type { Translate } from '../../../i18n/sentences'
import { HelpList } from './help-list'
import styles from './help-pages.module.css'

/** What is claimed, what it rests on, and what is not known: RGAA 4.1, WCAG 2.2 AA. */
export function AccessibilityStatement({ say }: { say: Translate<'help'> }) {
  return (
    <div class={styles.statement}>
      <h3>{say('a11y.title')}</h3>
      <p>{say('a11y.status')}</p>
      <HelpList
        say={say}
        title="a11y.checked.title"
        lines={['a11y.checked.1', 'a11y.checked.2', 'a11y.checked.3']}
      />
      <HelpList
        say={say}
        title="a11y.made.title"
        lines={['a11y.made.1', 'a11y.made.2', 'a11y.made.3', 'a11y.made.4']}
      />
      <HelpList
        say={say}
        title="a11y.limits.title"
        lines={['a11y.limits.1', 'a11y.limits.2', 'a11y.limits.3', 'a11y.limits.4']}
      />
      <p>{say('a11y.technology')}</p>
      <p>{say('a11y.contact')}</p>
    </div>
  )
}
