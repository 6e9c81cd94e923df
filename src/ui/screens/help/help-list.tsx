import type { Key, Translate } from '../../../i18n/sentences'

interface HelpListProps {
  say: Translate<'help'>
  title: Key<'help'>
  lines: readonly Key<'help'>[]
}

/** A heading and what there is to know under it. */
export function HelpList({ say, title, lines }: HelpListProps) {
  return (
    <section aria-labelledby={title}>
      <h3 id={title}>{say(title)}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{say(line)}</li>
        ))}
      </ul>
    </section>
  )
}
