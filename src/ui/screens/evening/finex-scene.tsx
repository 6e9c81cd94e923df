import { useEffect, useRef } from 'preact/hooks'
import { lastEvening } from '../../../view/evening'
import { type Finex, finexOf, type Light } from '../../../view/finex'
import type { RoleView } from '../../../view/view'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { EveningStage } from './evening-stage'
import { dayAndHour } from './evening-words'
import styles from './finex-scene.module.css'

const SCREENS = 60
/** Real milliseconds: until the first screen lights, for all of them, and until the scene is over by itself. */
const PACE = { before: 700, lights: 4800, all: 10_000 }

interface FinexSceneProps {
  view: RoleView
  /** Called once. */
  onEnd: () => void
}

/** FINEX: the clients' screens light one by one in the order in which services came back, or stay dark. A press leaves it at any moment. */
export function FinexScene({ view, onEnd }: FinexSceneProps) {
  const i18n = useI18n()
  const { ui, text } = i18n
  const ended = useRef(false)
  const end = (): void => {
    if (ended.current) return
    ended.current = true
    onEnd()
  }
  const finex = useRef(finexOf(view, SCREENS)).current
  const last = lastEvening(view)
  const front = last?.front
  useEffect(() => {
    // Where nothing moves the last image stays for as long as somebody looks at it.
    if (document.documentElement.dataset.still === 'true') return
    const timer = setTimeout(end, PACE.all)
    return () => clearTimeout(timer)
  }, [])
  return (
    <EveningStage part="finex" labelledBy="finex-title" onClose={end} pressCloses>
      <div class={styles.scene} data-lit="true">
        <header class={styles.head}>
          <h1 id="finex-title">{ui('finex.title')}</h1>
          <p>{dayAndHour(i18n, view, view.minute)}</p>
        </header>
        <Wall finex={finex} />
        <div class={styles.below}>
          <Return view={view} finex={finex} />
          <div class={styles.last} style={{ '--at': PACE.before + PACE.lights + 200 }}>
            <Tally finex={finex} />
            {front && (
              <blockquote class={styles.front} data-lit="true">
                <p class={styles.paper}>{text('paper.name')}</p>
                <p class={styles.headline}>{text(`front.${front}.headline`)}</p>
                {last.voice && (
                  <p class={styles.voice}>{i18n.quote(text(`voice.${last.voice}`))}</p>
                )}
              </blockquote>
            )}
          </div>
        </div>
        <button
          type="button"
          class={`${buttonStyles.main} ${styles.main}`}
          data-main="true"
          data-testid="finex-end"
          onClick={end}
        >
          {ui('evening.go-on')} <kbd>{ui('key.space')}</kbd>
        </button>
      </div>
    </EveningStage>
  )
}

/** When a service's screens light, ms from the start. */
const lightsAt = ({ services }: Finex, service: string): number => {
  const place = services.findIndex(({ id }) => id === service)
  return PACE.before + Math.round((place * PACE.lights) / services.length)
}

function Wall({ finex }: { finex: Finex }) {
  const step = PACE.lights / finex.services.length / (SCREENS / finex.services.length)
  const shown = new Map<string, number>()
  return (
    <div class={styles.wall} aria-hidden="true">
      {finex.screens.map(({ service, light }, index) => {
        const before = shown.get(service) ?? 0
        shown.set(service, before + 1)
        const at = Math.round(lightsAt(finex, service) + before * step)
        return (
          <span key={index} class={styles.screen} data-light={light} style={{ '--at': at }}>
            <span />
          </span>
        )
      })}
    </div>
  )
}

/** The services in the order in which they came back, each as its screens light. */
function Return({ view, finex }: { view: RoleView; finex: Finex }) {
  const i18n = useI18n()
  const { ui, text } = i18n
  return (
    <ol class={styles.services} aria-label={ui('finex.services')}>
      {finex.services.map(({ id, light, since }) => (
        <li key={id} data-light={light} style={{ '--at': lightsAt(finex, id) }}>
          <Icon name={ICONS[light]} />
          <span>{text(`service.${id}.short`)}</span>
          <small>
            {light === 'dark'
              ? ui('finex.dark')
              : since < 0
                ? ui('finex.never-lost')
                : dayAndHour(i18n, view, since)}
          </small>
        </li>
      ))}
    </ol>
  )
}

const ICONS = { lit: 'check', slow: 'contrast', dark: 'x' } as const
const LIGHTS: readonly Light[] = ['lit', 'slow', 'dark', 'left']

/** In parts of a hundred: the wall stands for all clients, however many there are. */
function Tally({ finex }: { finex: Finex }) {
  const { ui, format } = useI18n()
  return (
    <div role="status">
      <ul class={styles.tally}>
        {LIGHTS.map((light) => {
          const count = finex.screens.filter((screen) => screen.light === light).length
          if (count === 0) return null
          return (
            <li key={light} data-light={light}>
              <span class={styles.screen} data-light={light} aria-hidden="true">
                <span />
              </span>
              {ui(`finex.${light}-share`, {
                share: format.percent(Math.round((count * 100) / SCREENS)),
              })}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
