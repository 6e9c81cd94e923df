import { numberedRow } from '../../../i18n/row-wording'
import { ScrolledTable } from '../../components/scrolled-table'
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
      <ScrolledTable
        quiet
        part="compare-table"
        caption={say('compare.times-table')}
        columns={[
          { key: 'phase', head: sayDebrief('timeline.phase') },
          { key: 'plan', head: sayDebrief('timeline.plan') },
          ...teams.map(({ index, name }) => ({ key: index, head: name })),
        ]}
      >
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
      </ScrolledTable>
    </details>
  )
}
