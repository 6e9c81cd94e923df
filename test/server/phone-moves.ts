import { firstAnswer } from '../support/first-answer'
import type { Phone } from './phone'

/** What a phone does next in a round: answers what it is asked, and says something. */
export function sendAll(one: Phone, round: number): Promise<unknown>[] {
  const asked = Object.values(one.view().views).flatMap((view) => view?.prompts ?? [])
  const answers = asked.flatMap((prompt, n) => {
    if (prompt.answer) return []
    const answer = firstAnswer(prompt)
    return [one.send(`a${round}-${n}`, { type: 'prompt.answer', prompt: prompt.id, answer })]
  })
  const notes = [1, 2, 3].map((n) =>
    one.send(`n${round}-${n}`, { type: 'note.add', text: `${round} ${n}`, about: '' }),
  )
  return [...answers, ...notes]
}

/** In each round all phones send what they have, and when so many are answered, with others under way, something breaks in. */
export async function sendWhileBroken(
  phones: readonly Phone[],
  round: number,
  after: number,
  breakIn: (answered: () => number, of: number) => Promise<unknown>,
): Promise<void> {
  let answered = 0
  let reach = (): void => undefined
  const some = new Promise<void>((resolve) => (reach = resolve))
  const sending = phones
    .flatMap((one) => sendAll(one, round))
    .map(async (sent) => {
      await sent
      answered += 1
      if (answered === after) reach()
    })
  await some
  await breakIn(() => answered, sending.length)
  await Promise.all(sending)
}
