import { momentText } from '../../../i18n/debrief-wording'
import {
  betterText,
  chainTexts,
  planLesson,
  turningHead,
  turningReasons,
  turningTitle,
} from '../../../i18n/turning-wording'
import type { TurningPoint } from '../../../scoring/turning-points'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { Actions } from '../../model'
import { roleText, useDebriefLocale } from './debrief-labels'
import type { DebriefModel } from './debrief-model'
import panelStyles from './essential-panel.module.css'
import styles from './turning-points.module.css'
import { WorkStatus } from './work-status'

interface TurningPointsProps {
  model: DebriefModel
  /** A new game may begin here. */
  canReplay: boolean
  actions: Actions
}

/** The answers on which the game turned; their place is kept while they are worked out. */
export function TurningPoints({ model, canReplay, actions }: TurningPointsProps) {
  const { debrief } = useDebriefLocale().i18n
  const points = model.debrief?.turningPoints ?? []
  const known = model.regret.state === 'done'
  return (
    <section class={`${panelStyles.card} ${styles.turning}`} data-part="turning-points">
      <h2>{debrief(points.length === 3 || !known ? 'turning.title-3' : 'turning.title')}</h2>
      {!known && (
        <div class={styles.waiting}>
          <WorkStatus
            work={model.regret}
            what={debrief('turning.waiting')}
            onStop={actions.stopRegret}
            onStart={actions.retryDebrief}
          />
        </div>
      )}
      {known && points.length === 0 && <p>{debrief('turning.none')}</p>}
      <ol>
        {points.map((point, index) => (
          <Point
            key={point.prompt}
            point={point}
            number={index + 1}
            canReplay={canReplay}
            actions={actions}
          />
        ))}
      </ol>
    </section>
  )
}

/** Reasons on paper: one's own and the reference's; of a selection the first two. */
const PRINTED = 2

interface PointProps {
  point: TurningPoint
  number: number
  canReplay: boolean
  actions: Actions
}

function Point({ point, number, canReplay, actions }: PointProps) {
  const locale = useDebriefLocale()
  const { format } = useI18n()
  const { debrief } = locale.i18n
  const { better, points, minute, role } = point
  const title = turningTitle(locale, point)
  const reasons = turningReasons(locale, point)
  // The reference's own reason says what was missed; one's own why it went well.
  const [own = '', ...others] = reasons
  const told = better ? (others[0] ?? own) : own
  const aside = [betterText(locale, point), planLesson(locale, point)].filter((one) => one !== '')
  return (
    <li class={styles.point} data-part="turning-point" data-cost={better !== null}>
      <span class={styles.number} aria-hidden="true">
        {number}
      </span>
      <div class={styles.body}>
        <h3 title={title}>
          <span>{turningHead(locale, point)}</span> {title}
        </h3>
        <ol class={styles.chain}>
          {chainTexts(locale, point).map(({ text, back }) => (
            <li key={text} data-back={back}>
              {text}
            </li>
          ))}
        </ol>
        {aside.length > 0 && <p class={styles.aside}>{aside.join(' · ')}</p>}
        {told && (
          <p class={styles.why} title={told}>
            {told}
          </p>
        )}
        <ul class="print-only">
          {reasons.slice(0, PRINTED).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
      <div class={styles.worth}>
        <p class={styles.points}>
          <strong>{format.change(points)}</strong>
          <span class="hint">{debrief('turning.points')}</span>
        </p>
        {better && canReplay && (
          <button
            type="button"
            class={`${buttonStyles.link} ${styles.replay}`}
            data-testid="play-from"
            aria-label={debrief('turning.replay-one', {
              moment: momentText(locale, minute),
              role: roleText(locale, role),
            })}
            onClick={() => actions.playFrom(point.command)}
          >
            <Icon name="refresh-cw" /> {debrief('turning.replay')}
          </button>
        )}
      </div>
    </li>
  )
}
