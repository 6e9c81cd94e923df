/** Paragraphs of a text: an empty line parts them, a line break stays one. */
export function Prose({ text, class: name = '' }: { text: string; class?: string }) {
  return (
    <div class={`prose ${name}`}>
      {text.split('\n\n').map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}
