import { useState } from 'preact/hooks'
import { messageText, ownPartText, pointsText } from '../../../i18n/debrief-wording'
import type { GameReport } from '../../../scoring/game-report'
import type { OwnScore } from '../../../scoring/own-score'
import type { CriterionId } from '../../../scoring/score'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { Meter } from '../../components/meter'
import { useI18n } from '../../components/use-i18n'
import type { Actions } from '../../model'
import { CoordinationCard } from './coordination-card'
import type { DebriefFacts } from './debrief-facts-model'
import { useDebriefLocale } from './debrief-labels'
import type { DebriefModel } from './debrief-model'
import { OverrideForm } from './facilitator-forms'
import { GradeMark } from './grade-mark'
import { Part } from './part'
import partStyles from './part.module.css'
import styles from './score-part.module.css'
import { WorkStatus } from './work-status'

interface ScorePartProps {
  model: DebriefModel
  editing: DebriefFacts['editing']
  actions: Actions
}

/** The total with its two readings, luck apart from skill, and a reason for every point of the five criteria. */
export function ScorePart({ model, editing, actions }: ScorePartProps) {
  const { debrief } = useDebriefLocale().i18n
  const report = model.debrief?.report
  return (
    <Part id="score">
      <WorkStatus work={model.score} what={debrief('work.score')} onStart={actions.retryDebrief} />
      {report && (
        <>
          {report.own && <OwnTotal own={report.own} />}
          <Totals report={report} />
          <Luck model={model} report={report} actions={actions} />
          <p class="hint">{debrief('score.people')}</p>
          <ol class={styles.criteria}>
            {report.criteria.map((criterion) => (
              <CriterionCard
                key={criterion.id}
                criterion={criterion}
                report={report}
                editing={editing}
                actions={actions}
              />
            ))}
          </ol>
          <CoordinationCard coordination={report.coordination} />
        </>
      )}
    </Part>
  )
}

/** What one's own roles came to, before what the team did. */
function OwnTotal({ own }: { own: OwnScore }) {
  const { i18n } = useDebriefLocale()
  const { debrief, format } = i18n
  const { played, plan, worst } = own.result
  return (
    <div class={styles.total} data-figure="own">
      <dl>
        <dt>{debrief('own.score')}</dt>
        <dd>
          <strong data-testid="score-own">{format.points(own.total)}</strong>
          <span class="hint"> / 100</span>
          <p class="hint">
            {debrief('own.about')}{' '}
            {debrief('own.result-line', {
              played: format.points(played),
              plan: format.points(plan),
              worst: format.points(worst),
            })}
          </p>
        </dd>
      </dl>
      <ul class="hint">
        {own.parts.map((part) => (
          <li key={part.id}>
            {debrief(`own.${part.id}`)} {ownPartText(i18n, part)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Totals({ report }: { report: GameReport }) {
  const { format } = useI18n()
  const { debrief } = useDebriefLocale().i18n
  const figures = [
    ['total', report.total],
    ['conformity', report.conformity],
    ['practice', report.practice],
    ['outcome', report.outcome],
  ] as const
  return (
    <>
      <dl class={styles.totals}>
        {figures.map(([name, value]) => (
          <div key={name} class={styles.total} data-part="total" data-figure={name}>
            <dt>{debrief(`score.${name}`)}</dt>
            <dd>
              <strong data-testid={`score-${name}`}>{format.points(value)}</strong>
              <span class="hint"> / 100</span>
              <p class="hint">{debrief(`score.${name}-about`)}</p>
            </dd>
          </div>
        ))}
      </dl>
      <p class="hint">{debrief('score.contested', { ...report.contested })}</p>
      {report.ended !== 'finished' && (
        <p class={`warning ${styles.unfinished}`}>{debrief('score.unfinished')}</p>
      )}
    </>
  )
}

interface LuckProps extends Omit<ScorePartProps, 'editing'> {
  report: GameReport
}

function Luck({ model, report, actions }: LuckProps) {
  const { format } = useI18n()
  const { debrief } = useDebriefLocale().i18n
  const { par } = report
  return (
    <div class={styles.luck} data-part="luck">
      <p>
        {debrief('score.par', {
          total: format.points(par.total),
          elapsed: format.duration(par.elapsedMinutes),
        })}
      </p>
      {model.percentile !== null && (
        <p data-testid="percentile">
          {debrief('score.percentile', {
            percent: debrief('unit.percent', { value: format.number(model.percentile) }),
          })}
        </p>
      )}
      <WorkStatus
        work={model.luck}
        what={debrief('work.luck')}
        onStop={actions.stopLuck}
        onStart={actions.startLuck}
      />
    </div>
  )
}

const NUMEROUS: ReadonlySet<CriterionId> = new Set(['decisions', 'stimuli'])

interface CriterionCardProps extends Omit<ScorePartProps, 'model'> {
  criterion: GameReport['criteria'][number]
  report: GameReport
}

function CriterionCard({ criterion, report, editing, actions }: CriterionCardProps) {
  const locale = useDebriefLocale()
  const { format } = useI18n()
  const { debrief } = locale.i18n
  const { id, points, max, rating, reasons } = criterion
  const costly = reasons.filter(({ lost }) => lost > 0).sort((a, b) => b.lost - a.lost)
  // Answers that cost nothing are told one by one among the decisions.
  const kept = NUMEROUS.has(id) ? [] : reasons.filter(({ lost }) => lost === 0)
  const [overriding, setOverriding] = useState(false)
  return (
    <li class={styles.criterion} data-criterion={id}>
      <header class={styles.criterionHead}>
        <h3>{debrief(`criterion.${id}`)}</h3>
        <p class={styles.criterionPoints} data-part="criterion-points">
          <strong>{format.points(points)}</strong> / {format.number(max)}
        </p>
        <GradeMark grade={rating} meaning />
        <Meter value={points} max={max} tone={`grade-${rating}`} />
        <p class="hint">{debrief(`criterion.${id}.about`)}</p>
      </header>
      {report.overrides
        .filter(({ target }) => target === id)
        .map((one) => (
          <p key={one.said} class={styles.override}>
            <Icon name="pen-line" /> {debrief('score.override-here', { ...one })}
          </p>
        ))}
      {costly.length + kept.length > 0 && (
        <details class={partStyles.reasons}>
          <summary>
            {costly.length > 0
              ? debrief('criterion.why-lost', {
                  count: costly.length,
                  points: pointsText(locale.i18n, max - points),
                })
              : debrief('criterion.why-kept')}
          </summary>
          <ul>
            {costly.map((reason, index) => (
              <li key={index}>
                <strong class={styles.lost}>{format.change(-reason.lost)}</strong>
                <span>{messageText(locale, reason)}</span>
              </li>
            ))}
            {kept.map((reason, index) => (
              <li key={`kept-${index}`}>
                <span class={styles.lost}>
                  <Icon name="check" />
                </span>
                <span>{messageText(locale, reason)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {editing !== 'no' &&
        (overriding ? (
          <OverrideForm
            onLeave={() => setOverriding(false)}
            onSave={(rating, reason) => {
              actions.send({ type: 'rating.override', target: id, rating, reason })
              setOverriding(false)
            }}
          />
        ) : (
          <p class={styles.cardTools} data-part="card-tools">
            <button type="button" class={buttonStyles.link} onClick={() => setOverriding(true)}>
              {debrief('rating.open')}
            </button>
          </p>
        ))}
    </li>
  )
}
