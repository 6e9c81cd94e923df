import type { HelpKey, SayHelp } from '../../../i18n/help-texts'

interface HelpListProps {
  say: SayHelp
  title: HelpKey
  lines: readonly HelpKey[]
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
