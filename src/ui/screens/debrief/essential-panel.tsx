import type { RefObject } from 'preact'
import { messageText } from '../../../i18n/debrief-wording'
import type { Debrief } from '../../../scoring/debrief'
import type { ThreadLife } from '../../../scoring/thread-life'
import { Unbroken } from '../../components/unbroken'
import { useI18n } from '../../components/use-i18n'
import type { Actions } from '../../model'
import type { DebriefFacts } from './debrief-facts-model'
import { roleText, useDebriefLocale } from './debrief-labels'
import type { DebriefModel } from './debrief-model'
import { EasySummary } from './easy-summary'
import styles from './essential-panel.module.css'
import { MainButton } from './main-button'
import { MissedDuties, OnMonday } from './monday-card'
import { ScoreScale } from './score-scale'
import { ThreadChart, ThreadTable } from './thread-chart'
import { TurningPoints } from './turning-points'
import type { Printed } from './use-printing'
import { WorkStatus } from './work-status'

interface EssentialPanelProps {
  facts: DebriefFacts
  model: DebriefModel
  heading: RefObject<HTMLHeadingElement>
  inCourse: boolean
  /** The exercise that this one prepares for; '' where it is the real one. */
  realOne: string
  onPrint: (what: Printed) => void
  actions: Actions
}

/** All that matters on one screen: what happened, what it was worth, on what it turned, and what to change. */
export function EssentialPanel(props: EssentialPanelProps) {
  const { facts, model, heading, inCourse, realOne, onPrint, actions } = props
  const { debrief } = useDebriefLocale().i18n
  const whole = model.debrief
  const isShort = realOne !== ''
  const told = weightiest(whole?.threads ?? [])
  const main = (
    <MainButton
      model={model}
      inCourse={inCourse}
      realOne={realOne}
      onPrint={onPrint}
      actions={actions}
    />
  )
  const story = (
    <section class={`${styles.card} ${styles.story}`} data-part="story">
      <p class={styles.kicker}>
        <Held facts={facts} report={whole?.report ?? null} />
      </p>
      <Story facts={facts} whole={whole} heading={heading} />
      <WorkStatus work={model.score} what={debrief('work.score')} onStart={actions.retryDebrief} />
      {whole && <ScoreScale debrief={whole} percentile={model.percentile} />}
      <Ending facts={facts} />
      {whole && <EasySummary debrief={whole} />}
      {isShort && (
        <>
          <p>{debrief('short.learnt')}</p>
          <p class={`${styles.buttons} no-print`}>{main}</p>
        </>
      )}
    </section>
  )
  if (isShort) {
    return (
      <div class={styles.short} data-part="essential">
        {story}
      </div>
    )
  }
  return (
    <div class={styles.grid} data-part="essential">
      <div class={styles.column}>
        {story}
        <section class={`${styles.card} ${styles.threads}`} data-part="thread-strip">
          <h2>{debrief('picture.threads')}</h2>
          {whole?.threads.length === 0 && <p>{debrief('thread.none')}</p>}
          {whole && whole.threads.length > 0 && (
            <>
              <ThreadChart facts={facts} threads={told} />
              <div class="sr-only">
                <ThreadTable threads={told} />
              </div>
            </>
          )}
        </section>
      </div>
      <div class={styles.column}>
        <TurningPoints model={model} canReplay={!inCourse} actions={actions} />
        <section class={`${styles.card} ${styles.monday}`}>
          <div class={styles.pair}>
            {whole && <OnMonday debrief={whole} />}
            <MissedDuties facts={facts} report={whole?.report ?? null} />
          </div>
          <p class={`${styles.buttons} no-print`}>{main}</p>
        </section>
      </div>
    </div>
  )
}

/** Threads that one screen has room for. */
const THREADS = 5

/** Those that weigh most: what came back first, then what was still open at the end. */
const weightiest = (threads: readonly ThreadLife[]): ThreadLife[] =>
  [...threads]
    .sort((a, b) => b.surfacings.length - a.surfacings.length || b.level - a.level)
    .slice(0, THREADS)

interface HeldProps {
  facts: DebriefFacts
  report: Debrief['report'] | null
}

/** What was played, and by whom it was held. */
function Held({ facts, report }: HeldProps) {
  const locale = useDebriefLocale()
  const { debrief, text, format } = locale.i18n
  const scenario = text('scenario.title')
  if (!report || facts.scenario.roles.length === 0) return <>{scenario}</>
  if (!report.own) return <>{debrief('essential.team-held', { scenario })}</>
  const roles = format.list(report.own.roles.map((role) => roleText(locale, role)))
  return <>{debrief('essential.you-held', { scenario, roles })}</>
}

interface StoryProps {
  facts: DebriefFacts
  whole: Debrief | null
  heading: RefObject<HTMLHeadingElement>
}

/** The headline and what happened; until it is known the name of the exercise. */
function Story({ whole, heading }: StoryProps) {
  const locale = useDebriefLocale()
  const { text } = useI18n()
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        <Unbroken
          text={whole ? messageText(locale, whole.story.headline) : text('scenario.title')}
        />
      </h1>
      {whole && (
        <p class={styles.told} data-testid="story">
          {whole.story.sentences.map((one) => messageText(locale, one)).join(' ')}
        </p>
      )}
    </>
  )
}

/** How the exercise ended, on which luck. */
function Ending({ facts: { company, outcome } }: { facts: DebriefFacts }) {
  const { ui } = useI18n()
  const ended = company.ended
  return (
    <p class="hint">
      {ui(
        ended === ''
          ? 'summary.unfinished'
          : ended === 'finished'
            ? 'summary.finished'
            : 'summary.stopped',
      )}{' '}
      {ui('summary.game', {
        seed: outcome.seed,
        difficulty: ui(`difficulty.${outcome.difficulty}`),
      })}
    </p>
  )
}
