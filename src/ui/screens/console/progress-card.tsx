import { numberedRow } from '../../../i18n/row-wording'
import { useI18n } from '../../components/use-i18n'
import type { TeamsProps } from './teams-model'
import { currentRow, doneRows, estimatedEnd, median, teamsByRow } from './teams-order'
import styles from './teams-side.module.css'

/** Of the bar for most teams, rem. */
const TALLEST = 3.25

/** How many teams are at each row of the plan, who is last, and when it is likely to end. */
export function ProgressCard({ exercise, hello, rows, say }: TeamsProps) {
  const i18n = useI18n()
  const { format } = i18n
  const begun = rows.filter(({ line }) => line.mode !== 'lobby')
  const lines = begun.map(({ line }) => line)
  const counts = teamsByRow(lines, hello.rows.length)
  const most = Math.max(1, ...counts)
  const middle = median(lines.map(doneRows))
  const last = [...begun].sort((a, b) => a.done - b.done)[0]
  const behind = last ? middle - last.done : 0
  const end = estimatedEnd(lines, Date.now())
  return (
    <section class={styles.card} aria-labelledby="progress" data-part="progress">
      <h2 id="progress">{say('progress.title')}</h2>
      <div aria-hidden="true">
        <div class={styles.bars}>
          {counts.map((count, place) => (
            <span key={place}>
              <b>{count > 0 ? count : ''}</b>
              <i
                class={styles.bar}
                data-gate={exercise.gates.includes(hello.rows[place]?.key ?? '')}
                style={{ height: `${((count / most) * TALLEST).toFixed(2)}rem` }}
              />
            </span>
          ))}
        </div>
        <div class={styles.places}>
          {counts.map((_, place) => (
            <span key={place}>{hello.rows[place]?.number ?? '✓'}</span>
          ))}
        </div>
      </div>
      <ul class="sr-only">
        {counts.map((count, place) => {
          if (count === 0) return null
          const row = hello.rows[place]
          const where = row ? numberedRow(i18n, hello.rows, row.key) : i18n.ui('over.title')
          return <li key={place}>{say('progress.at', { where, count })}</li>
        })}
      </ul>
      <p class="hint">
        {begun.length === 0 && say('console.lobby')}
        {last && behind > 0 && say('progress.slowest', { name: last.name, count: behind })}
        {last &&
          behind <= 0 &&
          say('progress.together', { number: hello.rows[currentRow(last.line) ?? 0]!.number })}
        {end !== null && ` ${say('progress.end', { time: clockOf(end) })}`}
      </p>
    </section>
  )

  function clockOf(at: number): string {
    const date = new Date(at)
    return format.clock(date.getHours() * 60 + date.getMinutes())
  }
}
