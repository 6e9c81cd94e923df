import type { ComponentChildren } from 'preact'
import ledgerStyles from './ledger.module.css'

/** A column, and whether it holds numbers. */
export interface Column {
  readonly key: string | number
  readonly head: ComponentChildren
  readonly number?: boolean
}

interface ScrolledTableProps {
  caption: string
  columns: readonly Column[]
  /** Its rows. */
  children: ComponentChildren
  /** The caption is what stands above, said again for whoever listens only. */
  quiet?: boolean
  /** By what it is found. */
  part?: string
}

/** A table that scrolls in itself where the screen is narrow. */
export function ScrolledTable(props: ScrolledTableProps) {
  const { caption, columns, children, quiet = false, part } = props
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class={ledgerStyles.tableScroll} tabIndex={0} aria-label={caption}>
      <table class={ledgerStyles.ledger} data-part={part}>
        <caption class={quiet ? 'sr-only' : ''}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, number = false }) => (
              <th key={key} scope="col" class={number ? ledgerStyles.number : ''}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
