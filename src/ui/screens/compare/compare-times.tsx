import { numberedRow } from '../../../i18n/row-wording'
import ledgerStyles from '../../components/ledger.module.css'
import { useI18n } from '../../components/use-i18n'
import styles from './compare.module.css'
import type { CompareTimesProps } from './compare-chart'

/** The same as the chart, in figures: when each phase opened and closed. */
export function CompareTimes({ records, scenario, teams, result }: CompareTimesProps) {
  const i18n = useI18n()
  const { ui, format } = i18n
  const { say, sayDebrief } = records
  const { debex } = scenario.settings.clock
  const moment = (minute: number): string => {
    const now = debex + minute
    const day = ui('time.day', { day: Math.floor(now / 1440) + 1 })
    return `${day}\u00a0${format.clock(now % 1440)}`
  }
  return (
    <details class={styles.times}>
      <summary>{say('compare.times-table')}</summary>
      <section
        class={ledgerStyles.tableScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={say('compare.times-table')}
      >
        <table
          class={`${ledgerStyles.ledger} ${styles.table}`}
          data-part="compare-table"
          aria-label={say('compare.times-table')}
        >
          <thead>
            <tr>
              <th scope="col">{sayDebrief('timeline.phase')}</th>
              <th scope="col">{sayDebrief('timeline.plan')}</th>
              {teams.map(({ index, name }) => (
                <th key={index} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scenario.rows.map(({ key, minutes }) => (
              <tr key={key}>
                <th scope="row">{numberedRow(i18n, scenario.rows, key)}</th>
                <td>{format.interval(minutes)}</td>
                {result.timelines.map(({ rows }, index) => {
                  const row = rows.find((one) => one.key === key)
                  return (
                    <td key={teams[index]?.index ?? index}>
                      {!row && sayDebrief('timeline.none')}
                      {row &&
                        say(row.to < 0 ? 'compare.from' : 'compare.from-to', {
                          from: moment(row.from),
                          to: moment(Math.max(0, row.to)),
                        })}
                      {row?.parallel && ` (${sayDebrief('timeline.parallel')})`}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
