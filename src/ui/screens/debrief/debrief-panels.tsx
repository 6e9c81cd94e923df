import type { Debrief } from '../../../scoring/debrief'
import { useI18n } from '../../components/use-i18n'
import type { Actions } from '../../model'
import { JournalList } from '../play/journal-list'
import { debexOf } from '../play/play-state'
import { AttemptPart } from './attempt-part'
import { AwarenessPart } from './awareness-part'
import { BreakdownPart } from './breakdown-part'
import { ConfidencePart } from './confidence-part'
import type { DebriefFacts } from './debrief-facts-model'
import type { DebriefModel } from './debrief-model'
import styles from './debrief-screen.module.css'
import { DecisionPart } from './decision-part'
import { DutyPart } from './duty-part'
import { FiguresPart } from './figures-part'
import { GaugePart } from './gauge-part'
import { ImprovementPart } from './improvement-part'
import { LearningPart } from './learning-part'
import { MilestonePart } from './milestone-part'
import { NextPart } from './next-part'
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

interface PanelProps {
  facts: DebriefFacts
  /** Null until the score is known. */
  whole: Debrief | null
}

interface ActingPanelProps extends PanelProps {
  actions: Actions
}

interface DiscussPanelProps extends ActingPanelProps {
  next: DebriefModel['next']
  learning: DebriefModel['learning']
  /** An LMS shows the game: there is no other one to go to. */
  inCourse: boolean
}

interface WhyPanelProps {
  facts: DebriefFacts
  model: DebriefModel
  actions: Actions
}

/** Where the points went: criteria, costly and good answers, roles, confidence, what speaks against the plan. */
export function WhyPanel({ facts, model, actions }: WhyPanelProps) {
  const { debrief: whole } = model
  return (
    <div class={styles.sheet}>
      <ScorePart model={model} editing={facts.editing} actions={actions} />
      {whole && model.attempt && (
        <AttemptPart before={model.attempt} facts={facts} report={whole.report} />
      )}
      {whole && <RegretPart model={model} actions={actions} />}
      {whole && <ReviewPart review={whole.review} />}
      {whole && <BreakdownPart report={whole.report} />}
      {whole && <ConfidencePart confidence={whole.report.confidence} />}
      {whole && <ObjectivePart report={whole.report} />}
      <FiguresPart facts={facts} />
    </div>
  )
}

/** What happened when: plan and game, threads, services, gauges, milestones, duties. */
export function TimelinePanel({ facts, whole }: PanelProps) {
  const report = whole?.report ?? null
  return (
    <div class={styles.sheet}>
      <TimelinePart key={facts.outcome.stateHash} facts={facts} report={report} />
      {whole && <ThreadPart facts={facts} threads={whole.threads} chains={whole.chains} />}
      <ServicePart facts={facts} report={report} services={whole?.services ?? null} />
      {whole && <GaugePart facts={facts} gauges={whole.gauges} />}
      {report && <MilestonePart report={report} />}
      <DutyPart facts={facts} report={report} />
    </div>
  )
}

/** Every answer with its reference and the reasons of both. */
export function DecisionsPanel({ facts, whole, actions }: ActingPanelProps) {
  return (
    <div class={styles.sheet}>
      <DecisionPart facts={facts} whole={whole} actions={actions} />
    </div>
  )
}

/** What the table makes of it: questions, notes, the improvement plan, what to train. */
export function DiscussPanel({
  facts,
  whole,
  next,
  learning,
  inCourse,
  actions,
}: DiscussPanelProps) {
  const { editing, company } = facts
  const playedOut = !inCourse && company.ended !== ''
  const asksAfter =
    playedOut && facts.learning.after.length > 0 && (learning.after !== undefined || learning.open)
  if (!whole) return null
  return (
    <div class={styles.sheet}>
      <QuestionPart questions={whole.questions} />
      <NotePart notes={whole.notes} open={editing !== 'no'} actions={actions} />
      <ImprovementPart improvements={whole.improvements} editing={editing} actions={actions} />
      <AwarenessPart awareness={whole.awareness} />
      <QuizPart quiz={whole.quiz} />
      {asksAfter && <LearningPart facts={facts} answers={learning} actions={actions} />}
      {playedOut && <NextPart next={next} actions={actions} />}
    </div>
  )
}

/** The whole main courante, and what proves that the game was played so. */
export function JournalPanel({ facts: { company, journal, outcome } }: Pick<PanelProps, 'facts'>) {
  const { ui } = useI18n()
  return (
    <div class={styles.sheet}>
      <div id="journal" class={partStyles.part}>
        <JournalList journal={journal} rows={company.rows} debex={debexOf(company)} />
      </div>
      <p class={`${styles.stateHash} hint`}>
        {ui('summary.hash')} <code data-testid="state-hash">{outcome.stateHash}</code>
      </p>
    </div>
  )
}
