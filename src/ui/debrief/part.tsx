import type { ComponentChildren } from 'preact'
import { useWords } from './words'

interface PartProps {
  id: string
  /** A word about how to read it. */
  hint?: string
  children: ComponentChildren
}

/** One part of the debrief under its heading, `heading.<id>`. */
export function Part({ id, hint = '', children }: PartProps) {
  const { debrief } = useWords().voice
  return (
    <section id={id} class="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{debrief(`heading.${id}`)}</h2>
      {hint && <p class="hint part-hint">{hint}</p>}
      {children}
    </section>
  )
}

interface LedgerProps {
  caption: string
  /** Names of columns, `column.<name>`; those of numbers end in a sign of their own: `points#`. */
  columns: readonly string[]
  children: ComponentChildren
  /** The caption is the heading above, said again for whoever listens only. */
  quiet?: boolean
}

/** A table that scrolls in itself where the screen is narrow. */
export function Ledger({ caption, columns, children, quiet = false }: LedgerProps) {
  const { debrief } = useWords().voice
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="table-scroll" tabIndex={0} aria-label={caption}>
      <table class="ledger">
        <caption class={quiet ? 'sr-only' : ''}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((name) => {
              const number = name.endsWith('#')
              return (
                <th key={name} scope="col" class={number ? 'number' : ''}>
                  {debrief(`column.${number ? name.slice(0, -1) : name}`)}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
