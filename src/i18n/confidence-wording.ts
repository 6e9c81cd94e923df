import type { ConfidenceReading } from '../scoring/confidence'
import { type DebriefLocale, questionText } from './debrief-wording'
import { roleName } from './event-wording'

/** What people were sure of and had wrong, a line each. */
export const sureAndWrong = (locale: DebriefLocale, { answers }: ConfidenceReading): string[] =>
  answers
    .filter(({ confidence, isRight }) => confidence === 'sure' && !isRight)
    .map((one) =>
      locale.i18n.debrief('confidence.sure-and-wrong', {
        grade: one.grade,
        role: roleName(locale.i18n, one.role),
        question: questionText(locale, one),
      }),
    )
