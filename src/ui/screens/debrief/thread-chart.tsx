import { lifeEnd } from '../../../i18n/thread-life-wording'
import type { ThreadLife } from '../../../scoring/thread-life'
import chartStyles from '../../components/chart.module.css'
import type { DebriefFacts } from './debrief-facts-model'
import { useDebriefLocale, whenText } from './debrief-labels'
import { type Lane, LaneChart, laneX } from './lane-chart'
import { Ledger } from './part'
import styles from './thread-part.module.css'

interface ThreadChartProps {
  facts: DebriefFacts
  threads: readonly ThreadLife[]
}

const HEIGHT = 18
const MIDDLE = HEIGHT / 2

/** Each thread as a line over the days: thin while it was open, thick once it was fed, a mark where it came back. */
export function ThreadChart({ facts, threads }: ThreadChartProps) {
  const { i18n } = useDebriefLocale()
  const { end } = facts.timeline
  const lanes = threads.map((life): Lane => {
    const last = life.surfacings.at(-1)
    return {
      key: life.id,
      name: i18n.text(`thread.${life.id}.title`),
      height: HEIGHT,
      drawing: stretches(life, end).map(({ from, to, level }) => (
        <rect
          key={from}
          class={styles.stretch}
          data-level={Math.min(level, 2)}
          x={laneX(from, end)}
          width={Math.max(2, laneX(to, end) - laneX(from, end))}
          y={MIDDLE - thickness(level) / 2}
          height={thickness(level)}
        />
      )),
      marks: [
        ...life.surfacings.map((one) => ({
          key: one.id,
          minute: one.minute,
          kind: 'came-back',
          text: i18n.text(`surfacing.${one.id}`),
          isSaid: one === last,
        })),
        ...life.moves
          .filter(({ move }) => move === 'closed')
          .map(({ minute }) => ({
            key: `closed-${minute}`,
            minute,
            kind: 'closed',
            text: i18n.debrief('picture.closed'),
          })),
      ],
    }
  })
  return <LaneChart label={i18n.debrief('picture.threads-label')} facts={facts} lanes={lanes} />
}

/** While a thread was open, at which level. */
function stretches({ moves }: ThreadLife, end: number) {
  return moves.flatMap(({ minute, level }, index) => {
    const to = moves[index + 1]?.minute ?? end
    return level > 0 && to > minute ? [{ from: minute, to, level }] : []
  })
}

const thickness = (level: number): number => 2 + 3 * Math.min(level, 3)

/** What the marks of the picture mean. */
export function ThreadLegend() {
  const { debrief } = useDebriefLocale().i18n
  return (
    <ul class={chartStyles.legend}>
      {(['thread-1', 'thread-2', 'came-back', 'closed'] as const).map((one) => (
        <li key={one}>
          <span class={styles.legendMark} data-mark={one} aria-hidden="true" />{' '}
          {debrief(`picture.${one}`)}
        </li>
      ))}
    </ul>
  )
}

/** The picture in words: when each thread was opened, when it came back, how it ended. */
export function ThreadTable({ threads }: Pick<ThreadChartProps, 'threads'>) {
  const locale = useDebriefLocale()
  const { debrief, text, format } = locale.i18n
  return (
    <Ledger
      quiet
      caption={debrief('picture.threads')}
      columns={['thread', 'opened-at', 'came-back', 'ended']}
    >
      {threads.map((life) => (
        <tr key={life.id}>
          <th scope="row">{text(`thread.${life.id}.title`)}</th>
          <td>{whenText(locale, life.moves[0]?.minute ?? -1)}</td>
          <td>
            {life.surfacings.length === 0
              ? '—'
              : format.list(
                  life.surfacings.map(
                    ({ id, minute }) => `${whenText(locale, minute)} ${text(`surfacing.${id}`)}`,
                  ),
                )}
          </td>
          <td>{lifeEnd(locale, life)}</td>
        </tr>
      ))}
    </Ledger>
  )
}
