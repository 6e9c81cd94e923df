import { useId } from 'preact/hooks'
import { threadOrigin, threadSurfacings } from '../../../i18n/thread-wording'
import type { RoleView } from '../../../view/view'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { originOf } from './moment'
import { MomentButton } from './moment-button'
import { localeOf } from './play-state'

/** What a role has come to know that was left open: how it began, and what came of it. Nothing until there is any. */
export function ThreadList({ view }: { view: RoleView }) {
  const i18n = useI18n()
  const heading = useId()
  if (view.threads.length === 0) return null
  const locale = localeOf(i18n, view)
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{i18n.ui('thread.title')}</h2>
      <ul>
        {view.threads.map((thread) => (
          <li key={thread.id}>
            <strong>
              <Icon name="door-open" /> {i18n.text(`thread.${thread.id}.title`)}
            </strong>
            <p>{i18n.text(`thread.${thread.id}.detail`)}</p>
            {thread.origin && (
              <p class="hint">
                {threadOrigin(locale, thread)} <MomentButton moment={originOf(thread)} />
              </p>
            )}
            {threadSurfacings(locale, thread).map((line) => (
              <p key={line} class="hint">
                {line}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
