import type { CompiledScenario } from '../scenario/scenario'

/** What a line is about: a row or a rest of the plan, a known stimulus, or a new one. */
export type Subject =
  | { readonly kind: 'phase' | 'rest' | 'stimulus'; readonly id: string }
  | { readonly kind: 'new' }

/**
 * Reads what stands in the cell of a reference: `stimulus shops-ask`, in any case and with any spaces, or its id alone
 * where one thing has it. Only an empty cell is a new stimulus; null for what is not understood.
 */
export const readReference = (cell: string, scenario: CompiledScenario): Subject | null => {
  const text = cell
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim()
    .toLowerCase()
  if (text === '') return { kind: 'new' }
  const known = subjectsOf(scenario)
  const [, kind, id] = /^(phase|rest|stimulus)(?: ?: ?| )(\S+)$/.exec(text) ?? []
  const named = kind === undefined ? known.filter((one) => one.id === text) : []
  if (named.length === 1) return named[0]!
  return known.find((one) => one.kind === kind && one.id === id) ?? null
}

const subjectsOf = ({ rows, rests, stimuli }: CompiledScenario) => [
  ...rows.map(({ key }) => ({ kind: 'phase' as const, id: key })),
  ...rests.map(({ after }) => ({ kind: 'rest' as const, id: after })),
  ...stimuli.map(({ id }) => ({ kind: 'stimulus' as const, id })),
]

/** As a list writes it; '' for a new line. */
export const referenceText = (subject: Subject): string =>
  subject.kind === 'new' ? '' : `${subject.kind} ${subject.id}`
