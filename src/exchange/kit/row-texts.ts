import type { CompiledScenario, Evidence, Row } from '../../scenario/scenario'
import { decisionTexts } from '../../scoring/reading-load'

/** Keys of what is read in a row by people at one table: its briefing, its documents in one wording each, its questions. */
export const rowTexts = (
  { evidence, decisions }: CompiledScenario,
  { key, phase, session }: Row,
): string[] => [
  `briefing.${phase}.${session}`,
  ...evidence
    .filter(({ row, hidden }) => row === key && !hidden)
    .map((one) => bodyKey(one, one.variants?.[0]?.id)),
  ...decisions.filter(({ row }) => row === key).flatMap((one) => decisionTexts(one.id, one)),
]

/** The key of a document's text, in one of its wordings where it has several. */
export const bodyKey = ({ id }: Evidence, variant: string | undefined): string =>
  variant === undefined ? `evidence.${id}.body` : `evidence.${id}.body.${variant}`
