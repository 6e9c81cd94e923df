import type { ComponentChildren } from 'preact'
import { messageText } from '../../../i18n/debrief-wording'
import type { DebriefMessage } from '../../../scoring/debrief-message'
import { ScrolledTable } from '../../components/scrolled-table'
import { useDebriefLocale } from './debrief-labels'
import styles from './part.module.css'

interface PartProps {
  id: string
  /** A word about how to read it. */
  hint?: string
  /** The word is about what can be done on a screen. */
  screenOnly?: boolean
  children: ComponentChildren
}

/** One part of the debrief under its heading, `heading.<id>`. */
export function Part({ id, hint = '', screenOnly = false, children }: PartProps) {
  const { debrief } = useDebriefLocale().i18n
  return (
    <section id={id} class={styles.part} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{debrief(`heading.${id}`)}</h2>
      {hint && <p class={`hint ${styles.partHint} ${screenOnly ? 'no-print' : ''}`}>{hint}</p>}
      {children}
    </section>
  )
}

interface LedgerProps {
  caption: string
  /** Names of columns, `column.<name>`. */
  columns: readonly string[]
  /** Those of them that hold numbers. */
  numbers?: readonly string[]
  children: ComponentChildren
  /** The caption is the heading above, said again for whoever listens only. */
  quiet?: boolean
}

/** A table of the debrief, whose columns have names there. */
export function Ledger({ caption, columns, numbers = [], children, quiet = false }: LedgerProps) {
  const { debrief } = useDebriefLocale().i18n
  const named = columns.map((name) => ({
    key: name,
    head: debrief(`column.${name}`),
    number: numbers.includes(name),
  }))
  return (
    <ScrolledTable quiet={quiet} caption={caption} columns={named}>
      {children}
    </ScrolledTable>
  )
}

interface ReasonsProps {
  title: string
  of: readonly { readonly id: string; readonly reason: DebriefMessage }[]
}

/** Why each thing was worth what it was, folded away. */
export function Reasons({ title, of }: ReasonsProps) {
  const locale = useDebriefLocale()
  return (
    <details class={styles.reasons}>
      <summary>{title}</summary>
      <ul class={styles.plainList}>
        {of.map(({ id, reason }) => (
          <li key={id}>{messageText(locale, reason)}</li>
        ))}
      </ul>
    </details>
  )
}
