import type { Phone } from './phone'

/** What a phone does next in a round: answers what it is asked, and says something. */
export function sendAll(one: Phone, round: number): Promise<unknown>[] {
  const asked = Object.values(one.view().views).flatMap((view) => view?.prompts ?? [])
  const answers = asked.flatMap(({ id, form, options, answer }, n) => {
    if (answer) return []
    const ids = options.map((option) => option.id)
    const said =
      form === 'choice'
        ? { choice: ids[0]! }
        : form === 'ranking'
          ? { ranking: ids }
          : { selection: [] }
    return [one.send(`a${round}-${n}`, { type: 'prompt.answer', prompt: id, answer: said })]
  })
  const notes = [1, 2, 3].map((n) =>
    one.send(`n${round}-${n}`, { type: 'note.add', text: `${round} ${n}`, about: '' }),
  )
  return [...answers, ...notes]
}
