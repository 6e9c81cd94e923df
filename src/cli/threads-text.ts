import type { DebriefLocale } from '../i18n/debrief-wording'
import { lifeEnd, lifeLines, lifeMoment } from '../i18n/thread-life-wording'
import type { SurfacingChain, ThreadLife } from '../scoring/thread-life'

/** Each thread's life, line by line; what came back with its cost and the answers that led to it. */
export const threadsText = (
  locale: DebriefLocale,
  lives: readonly ThreadLife[],
  chains: readonly SurfacingChain[],
): string => {
  const { debrief, text } = locale.i18n
  return [
    debrief('heading.threads'),
    ...(lives.length === 0 ? [`  ${debrief('thread.none')}`] : []),
    ...lives.flatMap((life) => [
      '',
      text(`thread.${life.id}.title`),
      ...lifeLines(locale, life, chains).flatMap((line) => [
        `  ${lifeMoment(locale, line)}  ${line.text}`,
        ...line.more.map((one) => `             ${one}`),
      ]),
      `  ${lifeEnd(locale, life)}`,
    ]),
  ].join('\n')
}
