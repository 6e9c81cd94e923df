import type { Translate } from '../../../i18n/sentences'
import type { ToolsView } from '../../../view/tools-view'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import styles from './benchmark-table.module.css'

interface BenchmarkTableProps {
  tools: ToolsView
  say: Translate<'tools'>
}

const COLUMNS = ['description', 'functions', 'flexibility', 'cost'] as const

/** The benchmark of the tools, as the scenario tells it: a table, cards on a phone. */
export function BenchmarkTable({ tools, say }: BenchmarkTableProps) {
  const i18n = useI18n()
  const { text, format } = i18n
  const compared = tools.list.filter(({ panel }) => panel !== 'none')
  const others = tools.list.filter(({ panel }) => panel === 'none')
  return (
    <div class={styles.benchmark}>
      <p>{say('benchmark.intro')}</p>
      <table class={styles.table} data-part="benchmark-table">
        <caption class="sr-only">{say('benchmark.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('benchmark.tool')}</th>
            {COLUMNS.map((column) => (
              <th scope="col" key={column}>
                {say(`benchmark.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compared.map(({ id, covers, euros, tied, status }) => (
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
              {COLUMNS.map((column) => (
                <td key={column} data-label={say(`benchmark.${column}`)}>
                  {text(`tool.${id}.${column}`)}
                  {column === 'cost' && euros !== null && (
                    <span class={styles.note}>
                      {say('benchmark.here', { price: format.euros(euros) })}
                    </span>
                  )}
                  {column === 'flexibility' && tied && (
                    <span class={styles.note}>{say('benchmark.tied')}</span>
                  )}
                  {column === 'functions' && (
                    <span class={styles.note}>
                      {say('benchmark.covers', {
                        needs: format.list(covers.map((need) => text(`need.${need}`))),
                      })}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <section aria-labelledby="benchmark-always">
        <h3 id="benchmark-always">{say('benchmark.always')}</h3>
        <ul>
          {others.map(({ id, euros }) => (
            <li key={id}>
              <strong>{text(`tool.${id}.name`)}</strong>
              {euros !== null && ` (${format.euros(euros)})`}. {text(`tool.${id}.description`)}{' '}
              {text(`tool.${id}.flexibility`)}.
            </li>
          ))}
          <li>{say('benchmark.bare')}</li>
        </ul>
      </section>
    </div>
  )
}
