import { causeName } from '../../../i18n/cause-wording'
import type { GaugeHistory } from '../../../scoring/gauge-history'
import ledgerStyles from '../../components/ledger.module.css'
import type { DebriefFacts } from './debrief-facts-model'
import { useDebriefLocale, whenText } from './debrief-labels'
import styles from './gauge-part.module.css'
import { LANE_WIDTH, type Lane, LaneChart, type LaneMark, laneX } from './lane-chart'
import { Ledger, Part } from './part'
import partStyles from './part.module.css'

interface GaugePartProps {
  facts: DebriefFacts
  gauges: readonly GaugeHistory[]
}

const HEIGHT = 84
const TOP = 12
/** A loss from here on is marked, in points. */
const BLOW = 5
/** Of the whole width: two numbers nearer than this would cover one another. */
const APART = 0.04

/** Each gauge over the days with its hardest blows, then every move with its cause. */
export function GaugePart({ facts, gauges }: GaugePartProps) {
  const locale = useDebriefLocale()
  const { debrief, text, format } = locale.i18n
  const causes = { i18n: locale.i18n, rows: locale.scenario.rows, journal: facts.journal }
  return (
    <Part id="gauges" hint={debrief('picture.gauge-hint', { points: BLOW })}>
      {gauges.map((history) => {
        const gauge = text(`gauge.${history.gauge}`)
        return (
          <section key={history.gauge} class={styles.gauge} data-gauge={history.gauge}>
            <LaneChart
              label={debrief('picture.gauges-label', { gauge })}
              facts={facts}
              lanes={[laneOf(history, text(`gauge.${history.gauge}.short`), facts, format.signed)]}
            />
            <details class={partStyles.reasons}>
              <summary>{debrief('picture.gauge-table', { gauge })}</summary>
              <Ledger
                quiet
                caption={debrief('picture.gauge-table', { gauge })}
                columns={['moment', 'by', 'value', 'cause']}
                numbers={['by', 'value']}
              >
                {history.moves.map(({ minute, by, value, cause }, index) => (
                  // A history only grows: a place in it is a name.
                  <tr key={index}>
                    <th scope="row">{whenText(locale, minute)}</th>
                    <td class={ledgerStyles.number}>{format.signed(by)}</td>
                    <td class={ledgerStyles.number}>{format.number(value)}</td>
                    <td class={partStyles.wideCell}>{causeName(causes, cause, minute)}</td>
                  </tr>
                ))}
              </Ledger>
            </details>
          </section>
        )
      })}
    </Part>
  )
}

function laneOf(
  { gauge, start, end: last, moves }: GaugeHistory,
  name: string,
  { timeline, scenario }: DebriefFacts,
  signed: (by: number) => string,
): Lane {
  const y = (points: number): number => TOP + ((100 - points) * (HEIGHT - TOP - 1)) / 100
  const path = moves.reduce(
    (drawn, { minute, value }) => `${drawn}H${laneX(minute, timeline.end)}V${y(value)}`,
    `M0 ${y(start)}`,
  )
  const thresholds = scenario.gauges.find(({ id }) => id === gauge)?.thresholds ?? []
  return {
    key: gauge,
    name: `${name} ${start} → ${last}`,
    height: HEIGHT,
    drawing: (
      <>
        <path class={styles.ground} d={`M0 ${y(0)}H${LANE_WIDTH}M0 ${y(100)}H${LANE_WIDTH}`} />
        {thresholds.map(({ id, below }) => (
          <path key={id} class={styles.threshold} d={`M0 ${y(below)}H${LANE_WIDTH}`} />
        ))}
        <path class={styles.level} d={`${path}H${LANE_WIDTH}`} />
      </>
    ),
    marks: blowMarks(moves, timeline.end * APART, signed),
  }
}

/** The hardest blows; those that stand too near to be read apart are told together, at the last of them. */
function blowMarks(
  moves: GaugeHistory['moves'],
  apart: number,
  signed: (by: number) => string,
): LaneMark[] {
  const groups: { minute: number; said: string[] }[] = []
  for (const { minute, by } of moves) {
    if (by > -BLOW) continue
    const last = groups.at(-1)
    const near = last && minute - last.minute < apart * (1 + last.said.length) * 0.5
    if (near) {
      last.minute = minute
      last.said.push(signed(by))
    } else groups.push({ minute, said: [signed(by)] })
  }
  return groups.map(({ minute, said }) => ({
    key: String(minute),
    minute,
    kind: 'blow',
    text: said.join(' '),
    isSaid: true,
  }))
}
