import { expect, it } from 'vitest'
import { openingOf } from '../../src/ui/screens/play/opening'

it('parts the first sentence of a passage from the rest, and takes the next one along where it only says when', () => {
  const french =
    'Mardi, 11 h. À 10 h 40, des fichiers ont pris l’extension .orvk. Les machines tournent encore.'
  expect(openingOf(french, 'fr')).toEqual([
    'Mardi, 11 h. À 10 h 40, des fichiers ont pris l’extension .orvk.',
    'Les machines tournent encore.',
  ])
  const english =
    'The order of recovery is set, and nothing at all is open yet. Data will come back tonight.'
  expect(openingOf(english, 'en')[1]).toBe('Data will come back tonight.')
})

it('has nothing left of a passage that is one sentence', () => {
  expect(openingOf('Data will come back.', 'en')).toEqual(['Data will come back.', ''])
})
