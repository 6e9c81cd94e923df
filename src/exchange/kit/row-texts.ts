import type { CompiledScenario, Decision, Evidence, Row } from '../../scenario/scenario'

/** Keys of what is read in a row by people at one table: its briefing, its documents in one wording each, its questions. */
export const rowTexts = (
  { evidence, decisions }: CompiledScenario,
  { key, phase, session }: Row,
): string[] => [
  `briefing.${phase}.${session}`,
  ...evidence
    .filter(({ row, hidden }) => row === key && !hidden)
    .map((one) => bodyKey(one, one.variants?.[0]?.id)),
  ...decisions.filter(({ row }) => row === key).flatMap(questionKeys),
]

/** The key of a document's text, in one of its wordings where it has several. */
export const bodyKey = ({ id }: Evidence, variant: string | undefined): string =>
  variant === undefined ? `evidence.${id}.body` : `evidence.${id}.body.${variant}`

const questionKeys = (decision: Decision): string[] => {
  const root = `decision.${decision.id}`
  const asked = [`${root}.prompt`, `${root}.context`]
  if (decision.kind === 'choice') {
    return [...asked, ...decision.options.map(({ id }) => `${root}.option.${id}`)]
  }
  return [...asked, ...decision.items.map(({ id }) => `${root}.item.${id}`)]
}
