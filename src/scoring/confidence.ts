import { isPerformed } from '../scenario/roles'
import type { Event } from '../simulation/events'
import type { Confidence } from '../simulation/fields'
import type { Judgement } from './judgement'

/** How sure people were of what they signed, beside whether it was right: a calibration of people, never scored. */
export interface ConfidenceReading {
  /** Answers signed either way. */
  signed: number
  counts: Record<Confidence, { right: number; wrong: number }>
  /** What a signature claims, in hundredths. */
  claimed: Readonly<Record<Confidence, number>>
  /** Hundredths: the mean square of how far what was claimed lay from what was so; 0 is perfect, 25 a coin. */
  brier: number
  /** In the order in which they were carried out. */
  answers: SignedAnswer[]
}

export type SignedAnswer = Pick<Judgement, 'prompt' | 'kind' | 'of' | 'role' | 'row' | 'grade'> & {
  confidence: Confidence
  /** Performed, with or without some challenges. */
  isRight: boolean
}

/**
 * The mean square of how far what was claimed lay from what was so, in hundredths: 0 is perfect, 25 a coin.
 * @param counts at least one answer among them
 */
export function brierOf(counts: ConfidenceReading['counts']): number {
  const all = (Object.keys(CLAIMED) as Confidence[]).map((how) => {
    const { right, wrong } = counts[how]
    const claimed = CLAIMED[how]
    return { signed: right + wrong, squares: right * (100 - claimed) ** 2 + wrong * claimed ** 2 }
  })
  const sum = (what: 'signed' | 'squares') => all.reduce((total, one) => total + one[what], 0)
  return Math.round(sum('squares') / sum('signed') / 100)
}

/** What a signature claims, in hundredths: nine times out of ten, and a little better than a coin. */
export const CLAIMED: Readonly<Record<Confidence, number>> = { sure: 90, 'to-confirm': 60 }

/** With fewer signed answers a share says nothing of the person. */
const FEWEST = 8

/**
 * Confidence beside correctness, of the answers that were signed as sure or to be confirmed; of an answer taken back the
 * last signature counts. Null where fewer than eight were.
 */
export function confidenceOf(
  judgements: readonly Judgement[],
  events: readonly Event[],
): ConfidenceReading | null {
  const answers = signedAnswers(judgements, events)
  if (answers.length < FEWEST) return null
  const count = (how: Confidence, right: boolean): number =>
    answers.filter(({ confidence, isRight }) => confidence === how && isRight === right).length
  const both = (how: Confidence) => ({ right: count(how, true), wrong: count(how, false) })
  const counts = { sure: both('sure'), 'to-confirm': both('to-confirm') }
  return { signed: answers.length, claimed: CLAIMED, brier: brierOf(counts), counts, answers }
}

/** The answers that were signed as sure or to be confirmed, each with its last signature, beside whether it was right. */
export function signedAnswers(
  judgements: readonly Judgement[],
  events: readonly Event[],
): SignedAnswer[] {
  const signed = new Map<string, Confidence | null>()
  for (const event of events) {
    if (event.type === 'prompt.sealed') signed.set(event.prompt, event.confidence)
  }
  return judgements.flatMap((one): SignedAnswer[] => {
    const confidence = signed.get(one.prompt)
    if (!confidence) return []
    const { prompt, kind, of, role, row, grade } = one
    return [{ prompt, kind, of, role, row, grade, confidence, isRight: isPerformed(grade) }]
  })
}
