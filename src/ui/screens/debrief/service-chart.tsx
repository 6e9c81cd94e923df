import type { ServiceLife } from '../../../scoring/service-lives'
import chartStyles from '../../components/chart.module.css'
import { useI18n } from '../../components/use-i18n'
import type { DebriefFacts } from './debrief-facts-model'
import { useDebriefLocale } from './debrief-labels'
import { type Lane, LaneChart, laneX } from './lane-chart'
import styles from './service-chart.module.css'

interface ServiceChartProps {
  facts: DebriefFacts
  services: readonly ServiceLife[]
}

const HEIGHT = 16
/** Told apart by height as well as by colour. */
const FROM_TOP = { dead: 1, degraded: 4, working: 7 } as const

/** Each service over the days: without service, degraded, working, and where its limit was passed. */
export function ServiceChart({ facts, services }: ServiceChartProps) {
  const { text } = useI18n()
  const { debrief } = useDebriefLocale().i18n
  const { end } = facts.timeline
  const lanes = services.map(
    ({ id, spans, crossedAt }): Lane => ({
      key: id,
      name: text(`service.${id}.short`),
      height: HEIGHT,
      drawing: spans.map(({ from, to, state }) => (
        <rect
          key={from}
          class={styles.span}
          data-state={state}
          x={laneX(from, end)}
          width={Math.max(1, laneX(to, end) - laneX(from, end))}
          y={FROM_TOP[state]}
          height={HEIGHT - 1 - FROM_TOP[state]}
        />
      )),
      marks:
        crossedAt < 0
          ? []
          : [
              {
                key: 'crossed',
                minute: crossedAt,
                kind: 'crossed',
                text: debrief('picture.crossed'),
              },
            ],
    }),
  )
  return (
    <>
      <LaneChart label={debrief('picture.services-label')} facts={facts} lanes={lanes} />
      <ul class={chartStyles.legend}>
        {(['dead', 'degraded', 'working', 'crossed'] as const).map((one) => (
          <li key={one}>
            <span class={styles.legendMark} data-mark={one} aria-hidden="true" />{' '}
            {debrief(`picture.${one}`)}
          </li>
        ))}
      </ul>
    </>
  )
}
