import type { ComponentChildren } from 'preact'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { LanguageSwitch } from '../../components/language-switch'
import { NoticeBar } from '../../components/notice-bar'
import pageStyles from '../../components/page.module.css'
import { useArrival } from '../../components/use-focus-on-mount'
import { useI18n } from '../../components/use-i18n'
import type { Actions, AppModel } from '../../model'
import styles from './debrief-screen.module.css'

interface SheetPageProps {
  /** By what it is found. */
  part: string
  model: Pick<AppModel, 'language' | 'notice'>
  actions: Actions
  /** What it is about, above the title. */
  kicker: string
  title: string
  children: ComponentChildren
}

/** A page that is one sheet to read: what many games say together. The focus goes to its title as it comes. */
export function SheetPage({ part, model, actions, kicker, title, children }: SheetPageProps) {
  const { ui } = useI18n()
  const heading = useArrival()
  return (
    <div class={`${pageStyles.page} ${styles.summary}`} data-part={part}>
      <header class={`${pageStyles.bar} ${styles.pageBar}`} data-part="page-bar">
        <button type="button" class={buttonStyles.bar} onClick={actions.showTitle}>
          <Icon name="house" /> {ui('summary.home')}
        </button>
        <div class={styles.aside}>
          <LanguageSwitch language={model.language} onChange={actions.setLanguage} />
        </div>
      </header>
      <main class={`${styles.main} ${styles.sheet}`} data-part="summary-main">
        <header class={styles.head}>
          <p class={pageStyles.titleKicker}>{kicker}</p>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <NoticeBar notice={model.notice} actions={actions} />
        </header>
        {children}
      </main>
    </div>
  )
}
