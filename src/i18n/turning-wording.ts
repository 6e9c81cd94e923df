import type { SurfacingLife } from '../scoring/thread-life'
import type { ChainStep, TurningPoint } from '../scoring/turning-points'
import { type DebriefLocale, givenText, momentText, questionText } from './debrief-wording'
import { decisionReasons } from './decision-wording'

/** One step of a chain in words; `back` for what came back hours later. */
export interface StepText {
  readonly text: string
  readonly back: boolean
}

/** When and who: `J1 12:40 · DSI`. */
export const turningHead = (locale: DebriefLocale, { minute, role }: TurningPoint): string =>
  locale.i18n.debrief('turning.head', {
    moment: momentText(locale, minute),
    role: locale.i18n.text(`role.${role}.short`),
  })

/** The answer in quotation marks; of a list of items the question that was asked. */
export const turningTitle = (locale: DebriefLocale, point: TurningPoint): string =>
  'choice' in point.played
    ? locale.i18n.quote(givenText(locale, point, point.played))
    : questionText(locale, point)

/** What would have been better, where that is one thing; '' else. */
export function betterText(locale: DebriefLocale, point: TurningPoint): string {
  const { better } = point
  if (!better || !('choice' in better)) return ''
  return locale.i18n.debrief('turning.better', { answer: givenText(locale, point, better) })
}

/** From the answer to what it came to, step by step. */
export const chainTexts = (locale: DebriefLocale, { chain, better }: TurningPoint): StepText[] =>
  chain.map((step) => ({
    text: stepText(locale, step, better !== null),
    back: step.step === 'surfaced',
  }))

function stepText(locale: DebriefLocale, step: ChainStep, cost: boolean): string {
  const { debrief, text, format } = locale.i18n
  switch (step.step) {
    case 'opened':
    case 'fed':
      return debrief(`turning.${step.step}`, { thread: text(`thread.${step.thread}.title`) })
    case 'surfaced': {
      const { life, minute, alone } = step
      const said = debrief('turning.surfaced', {
        moment: momentText(locale, minute),
        surfacing: text(`surfacing.${life.id}`),
      })
      const more = [...lossesOf(locale, life), ...(alone ? [] : [debrief('turning.together')])]
      return more.length === 0 ? said : `${said} (${format.list(more)})`
    }
    case 'gauge':
      return debrief('thread.cost-gauge', {
        gauge: text(`gauge.${step.gauge}.short`),
        by: format.signed(step.by),
      })
    case 'minutes':
      return debrief(cost ? 'turning.minutes-lost' : 'turning.minutes-saved', {
        minutes: format.duration(step.minutes),
      })
    case 'spared':
      return debrief('turning.spared', {
        surfacings: format.list(step.surfacings.map((id) => text(`surfacing.${id}`))),
      })
  }
}

/** What a surfacing cost, as short as can be: services and their time, points of gauges. */
const lossesOf = (
  { i18n: { debrief, format, text } }: DebriefLocale,
  { services, downtimeMinutes, gauges }: SurfacingLife,
): string[] => [
  ...(services.length === 0
    ? []
    : [
        debrief('turning.services', {
          count: services.length,
          minutes: format.duration(downtimeMinutes),
        }),
      ]),
  ...Object.entries(gauges)
    .filter(([, by]) => by < 0)
    .map(([gauge, by]) =>
      debrief('thread.cost-gauge', { gauge: text(`gauge.${gauge}.short`), by: format.signed(by) }),
    ),
]

/** What the plan has to learn from it; '' where plan and good practice agree with the answer, or neither does. */
export function planLesson({ i18n }: DebriefLocale, { better, followed }: TurningPoint): string {
  if (better && (followed === 'plan' || followed === 'both')) {
    return i18n.debrief('turning.plan-said')
  }
  return !better && followed === 'practice' ? i18n.debrief('turning.practice-said') : ''
}

/** The reason of one's own answer, then the reference's own, as far as there are such. */
export const turningReasons = (locale: DebriefLocale, point: TurningPoint): string[] =>
  point.reference === null
    ? []
    : decisionReasons(locale, {
        kind: point.kind === 'response' ? 'response' : 'decision',
        id: point.of,
        role: point.role,
        whys: point.whys,
        cell: '',
        reference: point.reference,
        prompt: point.prompt,
      })
