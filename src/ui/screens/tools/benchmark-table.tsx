import type { Translate } from '../../../i18n/sentences'
import type { ToolsView } from '../../../view/tools-view'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import styles from './benchmark-table.module.css'

interface BenchmarkTableProps {
  tools: ToolsView
  say: Translate<'tools'>
}

/** What a crisis team asks of a tool, in the scenario's words. */
const COLUMNS = ['reach', 'apart', 'trace', 'data'] as const

/** What each tool gives in this crisis, in a line: a table, cards on a phone. */
export function BenchmarkTable({ tools, say }: BenchmarkTableProps) {
  const { text, format } = useI18n()
  return (
    <div class={styles.benchmark}>
      <p>{say('benchmark.intro')}</p>
      <table class={styles.table} data-part="benchmark-table">
        <caption class="sr-only">{say('benchmark.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('benchmark.tool')}</th>
            <th scope="col">{say('benchmark.covers')}</th>
            {COLUMNS.map((column) => (
              <th scope="col" key={column}>
                {say(`benchmark.${column}`)}
              </th>
            ))}
            <th scope="col">{say('benchmark.price')}</th>
          </tr>
        </thead>
        <tbody>
          {tools.list.map(({ id, covers, euros, status }) => (
            <tr key={id} data-tool={id}>
              <th scope="row">
                {text(`tool.${id}.name`)}
                {status !== 'not-chosen' && (
                  <span class={styles.note}>
                    <Icon name={status === 'down' ? 'unplug' : 'check'} />{' '}
                    {say(`tool.status.${status}`)}
                  </span>
                )}
              </th>
              <td data-label={say('benchmark.covers')}>
                {covers.map((need) => text(`need.${need}`)).join(' · ')}
              </td>
              {COLUMNS.map((column) => (
                <td key={column} data-label={say(`benchmark.${column}`)}>
                  {text(`tool.${id}.${column}`)}
                </td>
              ))}
              <td class={styles.price} data-label={say('benchmark.price')}>
                {euros === null ? '—' : format.euros(euros)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{text('tool.law')}</p>
    </div>
  )
}
