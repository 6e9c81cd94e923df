import { useMemo } from 'preact/hooks'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { LanguageSwitch } from '../../components/language-switch'
import { NoticeBar } from '../../components/notice-bar'
import pageStyles from '../../components/page.module.css'
import { useArrival } from '../../components/use-focus-on-mount'
import { useI18n } from '../../components/use-i18n'
import type { Actions, AppModel } from '../../model'
import { JournalList } from '../play/journal-list'
import { debexOf } from '../play/play-state'
import { OriginLine } from '../replay/origin-line'
import { AwarenessPart } from './awareness-part'
import { BreakdownPart } from './breakdown-part'
import { SummaryActions } from './debrief-actions'
import type { DebriefFacts } from './debrief-facts-model'
import { DebriefLocaleContext } from './debrief-labels'
import type { DebriefModel } from './debrief-model'
import { SummaryNav } from './debrief-nav'
import styles from './debrief-screen.module.css'
import { DecisionPart } from './decision-part'
import { DutyPart } from './duty-part'
import { FiguresPart } from './figures-part'
import { ImprovementPart } from './improvement-part'
import { MilestonePart } from './milestone-part'
import { NotePart } from './note-part'
import { ObjectivePart } from './objective-part'
import partStyles from './part.module.css'
import { QuestionPart } from './question-part'
import { QuizPart } from './quiz-part'
import { RegretPart } from './regret-part'
import { ReviewPart } from './review-part'
import { ScorePart } from './score-part'
import { ServicePart } from './service-part'
import { ThreadPart } from './thread-part'
import { TimelinePart } from './timeline-part'
import { useUnfoldedPrint } from './use-unfolded-print'

interface DebriefScreenProps {
  model: AppModel
  facts: DebriefFacts
  debrief: DebriefModel
  actions: Actions
}

const AT_ONCE = ['score', 'figures', 'timeline', 'services', 'duties', 'decisions', 'journal']
const WITH_SCORE = [
  'score',
  'figures',
  'timeline',
  'milestones',
  'breakdown',
  'services',
  'duties',
  'objectives',
  'decisions',
  'threads',
  'costliest',
  'best',
  'review',
  'questions',
  'notes',
  'improvements',
  'awareness',
  'quiz',
  'journal',
]

/** The debrief (RETEX): what the exercise came to and why, then what is made of it. */
export function DebriefScreen({ model, facts, debrief, actions }: DebriefScreenProps) {
  const i18n = useI18n()
  const { ui, text } = i18n
  const { outcome, company, editing } = facts
  const heading = useArrival()
  useUnfoldedPrint()
  const { say, debrief: whole } = debrief
  const { scenario } = facts
  const locale = useMemo(
    () => ({ scenario, i18n: { ...i18n, debrief: say } }),
    [scenario, i18n, say],
  )
  const report = whole?.report ?? null
  // Long sums tell how far they are many times: what does not depend on them is not drawn again.
  const story = useMemo(
    () => (
      <>
        <FiguresPart facts={facts} />
        <TimelinePart key={outcome.stateHash} facts={facts} report={report} />
        {report && <MilestonePart report={report} />}
        {report && <BreakdownPart report={report} />}
        <ServicePart facts={facts} report={report} />
        <DutyPart facts={facts} report={report} />
        {report && <ObjectivePart report={report} />}
        <DecisionPart facts={facts} whole={whole} actions={actions} />
      </>
    ),
    [facts, whole, locale],
  )
  const lessons = useMemo(
    () =>
      whole && (
        <>
          <ReviewPart review={whole.review} />
          <QuestionPart questions={whole.questions} />
          <NotePart notes={whole.notes} open={editing !== 'no'} actions={actions} />
          <ImprovementPart improvements={whole.improvements} editing={editing} actions={actions} />
          <AwarenessPart awareness={whole.awareness} />
          <QuizPart quiz={whole.quiz} />
        </>
      ),
    [whole, editing, locale],
  )
  const journal = useMemo(
    () => <JournalList journal={facts.journal} rows={company.rows} debex={debexOf(company)} />,
    [facts, locale],
  )
  return (
    <DebriefLocaleContext.Provider value={locale}>
      <div class={`${pageStyles.page} ${styles.summary}`} data-part="summary">
        <header class={`${pageStyles.bar} ${styles.pageBar}`} data-part="page-bar">
          {!model.course && (
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
          <LanguageSwitch language={model.language} onChange={actions.setLanguage} />
        </header>
        <div class={styles.page}>
          <SummaryNav parts={whole ? WITH_SCORE : AT_ONCE} />
          <main class={styles.main} data-part="summary-main">
            <header class={styles.head}>
              <p class={pageStyles.titleKicker}>{ui('summary.kicker')}</p>
              <h1 ref={heading} tabIndex={-1}>
                {text('scenario.title')}
              </h1>
              <p>
                {ui(company.ended ? endKey(company.ended) : 'summary.unfinished')}{' '}
                {ui('summary.game', {
                  seed: outcome.seed,
                  difficulty: ui(`difficulty.${outcome.difficulty}`),
                })}
              </p>
              {facts.origin && <OriginLine say={say} origin={facts.origin} />}
              <NoticeBar notice={model.notice} actions={actions} />
              <SummaryActions
                facts={facts}
                debrief={debrief}
                transfer={model.transfer}
                inCourse={model.course !== null}
                actions={actions}
              />
            </header>
            <ScorePart model={debrief} editing={editing} actions={actions} />
            {story}
            {whole && (
              <ThreadPart threads={whole.threads} chains={whole.chains} timeline={whole.timeline} />
            )}
            {whole && <RegretPart model={debrief} actions={actions} />}
            {lessons}
            <div id="journal" class={partStyles.part}>
              {journal}
            </div>
            <p class={`${styles.stateHash} hint`}>
              {ui('summary.hash')} <code data-testid="state-hash">{outcome.stateHash}</code>
            </p>
          </main>
        </div>
      </div>
    </DebriefLocaleContext.Provider>
  )
}

const endKey = (reason: string) =>
  reason === 'finished' ? ('summary.finished' as const) : ('summary.stopped' as const)
