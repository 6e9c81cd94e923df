import type { Deadline, Evening, GaugeDay, ServiceDay } from '../../../view/evening'
import type { RoleView } from '../../../view/view'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { RoleBadge } from '../../components/role-badge'
import { Unbroken } from '../../components/unbroken'
import { useI18n } from '../../components/use-i18n'
import { debexOf } from '../play/play-state'
import { EveningStage } from './evening-stage'
import { dayAndHour, hourOf } from './evening-words'
import styles from './front-page.module.css'
import { FrontPicture } from './front-picture'

interface FrontPageProps {
  view: RoleView
  evening: Evening
  /** Lets the night pass; null where it is not for these people, or not now. */
  onSleep: (() => void) | null
  onClose: () => void
}

/** The evening edition of the local paper, on the desk. */
export function FrontPage({ view, evening, onSleep, onClose }: FrontPageProps) {
  const i18n = useI18n()
  const { ui, text } = i18n
  const { front, voice, services } = evening
  const working = services.filter(({ turn }) => isWorking(turn)).length
  return (
    <EveningStage part="front-page" labelledBy="front-headline" onClose={onClose}>
      <div class={styles.desk}>
        <article class={styles.paper} data-mood={moodOf(view, evening)} data-lit="true">
          <header class={styles.masthead}>
            <p class={styles.name}>{front ? text('paper.name') : ui('evening.plain-name')}</p>
            <p class={styles.dateline}>
              <span>
                {ui(isNight(view, evening) ? 'evening.edition-night' : 'evening.edition')}
              </span>
              <span>{dayAndHour(i18n, view, evening.minute)}</span>
            </p>
          </header>
          <div class={styles.lead}>
            <div>
              <h1 id="front-headline">
                <Unbroken
                  text={
                    front
                      ? text(`front.${front}.headline`)
                      : ui(`evening.plain-${amountOf(working, services.length)}`)
                  }
                />
              </h1>
              {front && <p class={styles.story}>{text(`front.${front}.lead`)}</p>}
            </div>
            <figure class={styles.picture}>
              <FrontPicture services={services} />
              <figcaption>
                {ui('evening.caption', { count: working, of: services.length })}
              </figcaption>
            </figure>
          </div>
          <div class={styles.columns}>
            <ServiceColumn view={view} services={services} />
            <div class={styles.column}>
              {voice && (
                <figure class={styles.voice}>
                  <blockquote>{text(`voice.${voice}`)}</blockquote>
                  <figcaption>{text('paper.voice')}</figcaption>
                </figure>
              )}
              <Barometer gauges={evening.gauges} />
            </div>
            <div class={styles.column}>
              <NextDeadline view={view} deadline={evening.deadline} />
              <Worn worn={evening.worn} />
            </div>
          </div>
        </article>
        <p class={styles.foot}>
          {onSleep ? (
            <>
              <button
                type="button"
                class={`${buttonStyles.main} ${styles.main}`}
                data-main="true"
                data-testid="evening-sleep"
                onClick={onSleep}
              >
                <Icon name="moon" /> {ui('evening.sleep')} <kbd>{ui('key.enter')}</kbd>
              </button>
              <button type="button" class={buttonStyles.bar} onClick={onClose}>
                {ui('evening.to-table')}
              </button>
            </>
          ) : (
            <button
              type="button"
              class={`${buttonStyles.main} ${styles.main}`}
              data-main="true"
              data-testid="evening-close"
              onClick={onClose}
            >
              {ui('evening.go-on')} <kbd>{ui('key.enter')}</kbd>
            </button>
          )}
        </p>
      </div>
    </EveningStage>
  )
}

const isWorking = (turn: ServiceDay['turn']): boolean => turn === 'back' || turn === 'kept'

type Amount = 'none' | 'some' | 'most' | 'all'

function amountOf(working: number, all: number): Amount {
  if (working === 0) return 'none'
  if (working === all) return 'all'
  return working * 2 > all ? 'most' : 'some'
}

/** After midnight and before the day begins. */
const isNight = (view: RoleView, { minute }: Evening): boolean =>
  (debexOf(view) + minute) % 1440 < 360

/** Several at once are a disaster, one a misfortune. */
const MANY_CROSSED = 2

/** White on black for a disaster: clients are about to leave, most is gone, or what may not be out for so long is. */
function moodOf(view: RoleView, { gauges, services }: Evening): 'calm' | 'grave' {
  const below = gauges.some(({ id, value }) =>
    (view.thresholds[id] ?? []).some((threshold) => value < threshold.below),
  )
  const lost = services.filter(({ turn }) => turn === 'lost' || turn === 'dark').length
  const crossed = services.filter((one) => one.crossed).length
  return below || lost * 2 > services.length || crossed >= MANY_CROSSED ? 'grave' : 'calm'
}

const SAVED = ['back', 'slow', 'still-slow']
const LOST = ['lost', 'dark']

/** A line for each service that was saved or lost; the others in one. */
function ServiceColumn({ view, services }: { view: RoleView; services: readonly ServiceDay[] }) {
  const { ui } = useI18n()
  const saved = services.filter(({ turn }) => SAVED.includes(turn))
  const lost = services.filter(({ turn }) => LOST.includes(turn))
  const kept = services.length - saved.length - lost.length
  return (
    <section class={`${styles.column} ${styles.services}`} aria-label={ui('evening.services')}>
      {saved.length > 0 && (
        <>
          <h2>{ui('evening.saved')}</h2>
          <ServiceLines view={view} services={saved} />
        </>
      )}
      {lost.length > 0 && (
        <>
          <h2>{ui('evening.lost')}</h2>
          <ServiceLines view={view} services={lost} />
        </>
      )}
      {kept > 0 && <p class={styles.kept}>{ui('evening.kept', { count: kept })}</p>}
    </section>
  )
}

const TURN_ICONS = {
  back: 'check',
  kept: 'check',
  slow: 'contrast',
  'still-slow': 'contrast',
  lost: 'x',
  dark: 'x',
} as const

function ServiceLines({ view, services }: { view: RoleView; services: readonly ServiceDay[] }) {
  const i18n = useI18n()
  const { ui, text } = i18n
  return (
    <ul>
      {services.map(({ id, turn, since, crossed }) => (
        <li key={id} data-service={id} data-turn={turn}>
          <Icon name={TURN_ICONS[turn]} />
          <strong>{text(`service.${id}.short`)}</strong>
          <span>
            {ui(`evening.turn-${turn}`, { clock: hourOf(i18n, view, Math.max(0, since)) })}
            {crossed && <em>{ui('evening.crossed')}</em>}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** How much the day cost of what its readers can measure. */
function Barometer({ gauges }: { gauges: readonly GaugeDay[] }) {
  const { ui, text, format } = useI18n()
  return (
    <section class={styles.box}>
      <h2>{ui('evening.barometer')}</h2>
      <dl>
        {gauges.map(({ id, value, by }) => (
          <div key={id}>
            <dt>{text(`gauge.${id}.short`)}</dt>
            <dd>
              <span class={styles.scale} aria-hidden="true">
                <span style={{ width: `${value}%` }} />
              </span>
              <strong>{format.number(value)}</strong>{' '}
              <small>{by === 0 ? ui('evening.steady') : format.signed(by)}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function NextDeadline({ view, deadline }: { view: RoleView; deadline: Deadline | null }) {
  const i18n = useI18n()
  const { ui, text } = i18n
  return (
    <section class={styles.notice}>
      <h2>{ui('evening.deadline')}</h2>
      {deadline ? (
        <>
          <p class={styles.due}>{dayAndHour(i18n, view, deadline.due)}</p>
          <p>
            {deadline.kind === 'duty'
              ? text(`duty.${deadline.id}.title`)
              : ui('evening.deadline-outage', { service: text(`service.${deadline.id}.short`) })}
          </p>
        </>
      ) : (
        <p>{ui('evening.deadline-none')}</p>
      )}
    </section>
  )
}

function Worn({ worn }: { worn: Evening['worn'] }) {
  const { ui, text } = useI18n()
  return (
    <section class={styles.box}>
      <h2>{ui('evening.worn')}</h2>
      {worn.length === 0 ? (
        <p>{ui('evening.worn-none')}</p>
      ) : (
        <ul class={styles.worn}>
          {worn.map((role) => (
            <li key={role} data-role={role}>
              <RoleBadge role={role} /> {text(`role.${role}.short`)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
