import type { ComponentChildren } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { LanguageSwitch } from '../../components/language-switch'
import { NoticeBar } from '../../components/notice-bar'
import pageStyles from '../../components/page.module.css'
import { useArrival } from '../../components/use-focus-on-mount'
import { useI18n } from '../../components/use-i18n'
import type { Actions, AppModel } from '../../model'
import { OriginLine } from '../replay/origin-line'
import type { DebriefFacts } from './debrief-facts-model'
import { DebriefLocaleContext } from './debrief-labels'
import { DebriefMenu } from './debrief-menu'
import type { DebriefModel } from './debrief-model'
import {
  DecisionsPanel,
  DiscussPanel,
  JournalPanel,
  TimelinePanel,
  WhyPanel,
} from './debrief-panels'
import styles from './debrief-screen.module.css'
import type { DebriefTab } from './debrief-tab'
import { DebriefTabs } from './debrief-tabs'
import { EssentialPanel } from './essential-panel'
import { PrintSheet } from './print-sheet'
import { usePrinting } from './use-printing'

interface DebriefScreenProps {
  model: AppModel
  facts: DebriefFacts
  debrief: DebriefModel
  tab: DebriefTab
  actions: Actions
}

/** Rows of an exercise that is told in half a screen, and leads to a longer one. */
const SHORT_ROWS = 4

/** The debrief (RETEX): all that matters on one screen, the rest behind tabs, and two pages of it on paper. */
export function DebriefScreen({ model, facts, debrief, tab, actions }: DebriefScreenProps) {
  const i18n = useI18n()
  const { ui } = i18n
  const { scenario, outcome } = facts
  const { say, debrief: whole } = debrief
  const heading = useArrival()
  const inCourse = model.course !== null
  const [printed, print] = usePrinting(actions.print)
  const locale = useMemo(
    () => ({ scenario, i18n: { ...i18n, debrief: say } }),
    [scenario, i18n, say],
  )
  // What was looked at once stays as it was left; what never was is not drawn before it is printed.
  const seen = useRef(new Set<DebriefTab>(['essential']))
  seen.current.add(tab)
  const realOne =
    scenario.rows.length <= SHORT_ROWS && !inCourse
      ? (model.scenarios.find((id) => id !== outcome.scenario && !model.copies.includes(id)) ?? '')
      : ''
  const panel = (name: DebriefTab, content: () => ComponentChildren) => (
    <div
      key={name}
      id={`panel-${name}`}
      class={styles.panel}
      role="tabpanel"
      aria-labelledby={`tab-${name}`}
      hidden={name !== tab}
    >
      {(seen.current.has(name) || printed === 'all') && content()}
    </div>
  )
  const shared = { facts, model: debrief, actions }
  // Long sums tell how far they are many times: what does not depend on them is not drawn again.
  const timeline = useMemo(
    () => <TimelinePanel facts={facts} whole={whole} />,
    [facts, whole, locale],
  )
  const decisions = useMemo(
    () => <DecisionsPanel facts={facts} whole={whole} actions={actions} />,
    [facts, whole, locale],
  )
  const discuss = useMemo(
    () => (
      <DiscussPanel
        facts={facts}
        whole={whole}
        next={debrief.next}
        learning={debrief.learning}
        inCourse={inCourse}
        actions={actions}
      />
    ),
    [facts, whole, debrief.next, debrief.learning, inCourse, locale],
  )
  const journal = useMemo(() => <JournalPanel facts={facts} />, [facts, locale])
  return (
    <DebriefLocaleContext.Provider value={locale}>
      <div
        class={`${pageStyles.page} ${styles.summary}`}
        data-part="summary"
        data-printed={printed}
      >
        <header class={`${pageStyles.bar} ${styles.pageBar}`} data-part="page-bar">
          {!inCourse && (
            <button type="button" class={buttonStyles.bar} onClick={actions.showTitle}>
              <Icon name="house" /> {ui('summary.home')}
            </button>
          )}
          {model.records?.comparing && (
            <button
              type="button"
              class={buttonStyles.bar}
              data-testid="back-to-compare"
              onClick={actions.backToCompare}
            >
              <Icon name="scale" /> {say('screen.comparison')}
            </button>
          )}
          <DebriefTabs tab={tab} onTab={actions.showDebriefTab} />
          <span class={styles.aside}>
            <DebriefMenu
              facts={facts}
              debrief={debrief}
              transfer={model.transfer}
              inCourse={inCourse}
              onPrint={print}
              actions={actions}
            />
            <LanguageSwitch language={model.language} onChange={actions.setLanguage} />
          </span>
        </header>
        <main class={styles.main} data-part="summary-main">
          {tab !== 'essential' && <h1 class="sr-only no-print">{i18n.text('scenario.title')}</h1>}
          {facts.origin && (
            <div class={styles.origin}>
              <OriginLine say={say} origin={facts.origin} />
            </div>
          )}
          <NoticeBar notice={model.notice} actions={actions} />
          {panel('essential', () => (
            <EssentialPanel
              {...shared}
              heading={heading}
              inCourse={inCourse}
              realOne={realOne}
              onPrint={print}
            />
          ))}
          <PrintSheet facts={facts} whole={whole} />
          {panel('why', () => (
            <WhyPanel {...shared} />
          ))}
          {panel('timeline', () => timeline)}
          {panel('decisions', () => decisions)}
          {panel('discuss', () => discuss)}
          {panel('journal', () => journal)}
        </main>
      </div>
    </DebriefLocaleContext.Provider>
  )
}
