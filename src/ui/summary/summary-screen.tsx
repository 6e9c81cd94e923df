import { useMemo } from 'preact/hooks'
import { Icon } from '../base/icon'
import { LanguageSwitch } from '../base/language-switch'
import { NoticeBar } from '../base/notice-bar'
import { useI18n } from '../base/speech'
import { useArrival } from '../base/use-arrival'
import { AwarenessPart } from '../debrief/awareness-part'
import { BreakdownPart } from '../debrief/breakdown-part'
import type { DebriefModel } from '../debrief/debrief-model'
import { DecisionPart } from '../debrief/decision-part'
import { DutyPart } from '../debrief/duty-part'
import { FiguresPart } from '../debrief/figures-part'
import { ImprovementPart } from '../debrief/improvement-part'
import { MilestonePart } from '../debrief/milestone-part'
import { NotePart } from '../debrief/note-part'
import { ObjectivePart } from '../debrief/objective-part'
import { QuestionPart } from '../debrief/question-part'
import { QuizPart } from '../debrief/quiz-part'
import { RegretPart } from '../debrief/regret-part'
import { ReviewPart } from '../debrief/review-part'
import { ScorePart } from '../debrief/score-part'
import { ServicePart } from '../debrief/service-part'
import { TimelinePart } from '../debrief/timeline-part'
import { useUnfoldedPrint } from '../debrief/use-unfolded-print'
import { Words } from '../debrief/words'
import type { Actions, AppModel } from '../model'
import { JournalList } from '../play/journal-list'
import { debexOf } from '../play/table-state'
import { OriginLine } from '../records/origin-line'
import { SummaryActions } from './summary-actions'
import type { SummaryModel } from './summary-model'
import { SummaryNav } from './summary-nav'

interface SummaryScreenProps {
  model: AppModel
  summary: SummaryModel
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
export function SummaryScreen({ model, summary, debrief, actions }: SummaryScreenProps) {
  const i18n = useI18n()
  const { ui, text } = i18n
  const { outcome, company, editing } = summary
  const heading = useArrival()
  useUnfoldedPrint()
  const { say, debrief: whole } = debrief
  const { scenario } = summary
  const words = useMemo(
    () => ({ scenario, voice: { ...i18n, debrief: say } }),
    [scenario, i18n, say],
  )
  const report = whole?.report ?? null
  // Long sums tell how far they are many times: what does not depend on them is not drawn again.
  const story = useMemo(
    () => (
      <>
        <FiguresPart summary={summary} />
        <TimelinePart key={outcome.stateHash} summary={summary} report={report} />
        {report && <MilestonePart report={report} />}
        {report && <BreakdownPart report={report} />}
        <ServicePart summary={summary} report={report} />
        <DutyPart summary={summary} report={report} />
        {report && <ObjectivePart report={report} />}
        <DecisionPart summary={summary} whole={whole} actions={actions} />
      </>
    ),
    [summary, whole, words],
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
    [whole, editing, words],
  )
  const journal = useMemo(
    () => <JournalList journal={summary.journal} rows={company.rows} debex={debexOf(company)} />,
    [summary, words],
  )
  return (
    <Words.Provider value={words}>
      <div class="page summary">
        <header class="page-bar">
          <button type="button" class="button-bar" onClick={actions.showTitle}>
            <Icon name="house" /> {ui('summary.home')}
          </button>
          {model.records?.compare && (
            <button
              type="button"
              class="button-bar"
              data-testid="back-to-compare"
              onClick={actions.backToCompare}
            >
              <Icon name="scale" /> {say('screen.comparison')}
            </button>
          )}
          <LanguageSwitch language={model.language} onChange={actions.setLanguage} />
        </header>
        <div class="summary-page">
          <SummaryNav parts={whole ? WITH_SCORE : AT_ONCE} />
          <main class="summary-main">
            <header class="summary-head">
              <p class="title-kicker">{ui('summary.kicker')}</p>
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
              {summary.origin && <OriginLine say={say} origin={summary.origin} />}
              <NoticeBar notice={model.notice} actions={actions} />
              <SummaryActions
                summary={summary}
                debrief={debrief}
                transfer={model.transfer}
                actions={actions}
              />
            </header>
            <ScorePart model={debrief} editing={editing} actions={actions} />
            {story}
            {whole && <RegretPart model={debrief} actions={actions} />}
            {lessons}
            <div id="journal" class="part">
              {journal}
            </div>
            <p class="state-hash hint">
              {ui('summary.hash')} <code data-testid="state-hash">{outcome.stateHash}</code>
            </p>
          </main>
        </div>
      </div>
    </Words.Provider>
  )
}

const endKey = (reason: string) =>
  reason === 'finished' ? ('summary.finished' as const) : ('summary.stopped' as const)
