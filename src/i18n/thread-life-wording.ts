import type { SurfacingChain, SurfacingLife, ThreadLife, ThreadMove } from '../scoring/thread-life'
import { causeName } from './cause-wording'
import { type DebriefLocale, givenText, momentText, pointsText } from './debrief-wording'
import { roleName } from './event-wording'
import { numberedRow } from './row-wording'

/** One moment in the life of a thread, as it is told afterwards. */
export interface LifeLine {
  readonly minute: number
  readonly what: ThreadMove['move'] | 'surfaced'
  readonly text: string
  /** What it cost, and which answers led to it; for what came back. */
  readonly more: readonly string[]
}

/** A thread from its opening to its end: each time it moved or came back, in order. */
export function lifeLines(
  locale: DebriefLocale,
  life: ThreadLife,
  chains: readonly SurfacingChain[],
): LifeLine[] {
  const lines = [
    ...life.moves.map((move) => ({
      minute: move.minute,
      what: move.move,
      text: moveText(locale, move),
      more: [],
    })),
    ...life.surfacings.map((surfacing) => ({
      minute: surfacing.minute,
      what: 'surfaced' as const,
      text: locale.i18n.debrief(surfacing.forced ? 'thread.surfaced-forced' : 'thread.surfaced', {
        surfacing: locale.i18n.text(`surfacing.${surfacing.id}`),
        level: surfacing.level,
      }),
      more: surfacingLines(
        locale,
        life,
        surfacing,
        chains.find((one) => one.surfacing === surfacing.id),
      ),
    })),
  ]
  // What comes back in the minute in which it was fed comes after: it is moved first, or by its own effects.
  return lines.sort((a, b) => a.minute - b.minute)
}

function moveText(locale: DebriefLocale, { move, level, cause, given }: ThreadMove): string {
  const { i18n, scenario } = locale
  const { debrief } = i18n
  if (cause.kind === 'luck') return debrief('thread.opened-dealt')
  const by = given
    ? debrief('thread.by-answer', {
        role: roleName(i18n, given.role),
        row: numberedRow(i18n, scenario.rows, given.row),
        answer: givenText(locale, given, given.answer),
      })
    : causeName({ i18n, rows: scenario.rows, journal: [] }, cause)
  return debrief(`thread.${move}`, { by, level })
}

/** What a surfacing cost; then each answer that led to it, and whether it would have been enough to change that one. */
function surfacingLines(
  locale: DebriefLocale,
  { moves }: ThreadLife,
  surfacing: SurfacingLife,
  chain: SurfacingChain | undefined,
): string[] {
  const { i18n, scenario } = locale
  const { debrief } = i18n
  const cost = costParts(locale, surfacing)
  const links = (chain?.links ?? []).flatMap(({ prompt, alone }) => {
    const given = moves.find((move) => move.given?.prompt === prompt)?.given
    if (!given) return []
    return [
      debrief(alone ? 'thread.link-alone' : 'thread.link-together', {
        role: roleName(i18n, given.role),
        row: numberedRow(i18n, scenario.rows, given.row),
        answer: givenText(locale, given, given.answer),
      }),
    ]
  })
  return [
    ...(cost.length === 0 ? [] : [debrief('thread.cost', { parts: i18n.format.list(cost) })]),
    ...links,
    ...(chain && chain.cost > 0
      ? [debrief('thread.chain-cost', { points: pointsText(i18n, chain.cost) })]
      : []),
  ]
}

function costParts(
  { i18n }: DebriefLocale,
  { gauges, services, downtimeMinutes, reworkMinutes }: SurfacingLife,
): string[] {
  const { debrief, text, format } = i18n
  return [
    ...Object.entries(gauges).map(([gauge, by]) =>
      debrief('thread.cost-gauge', { gauge: text(`gauge.${gauge}`), by: format.change(by) }),
    ),
    ...(services.length === 0
      ? []
      : [
          debrief('thread.cost-services', {
            services: format.list(services.map((id) => text(`service.${id}.short`))),
            minutes: format.duration(downtimeMinutes),
          }),
        ]),
    ...(reworkMinutes === 0
      ? []
      : [debrief('thread.cost-work', { minutes: format.duration(reworkMinutes) })]),
  ]
}

/** How a thread stood at the end. */
export function lifeEnd({ i18n }: DebriefLocale, { level, surfacings }: ThreadLife): string {
  if (level > 0) return i18n.debrief('thread.ended-open')
  return i18n.debrief(surfacings.length === 0 ? 'thread.ended-before' : 'thread.ended-closed')
}

/** The surfacings that another answer would have kept away, for the line of a costly one; '' where there are none. */
export const avoidedText = ({ i18n }: DebriefLocale, surfacings: readonly string[]): string =>
  surfacings.length === 0
    ? ''
    : i18n.debrief('regret.avoids', {
        surfacings: i18n.format.list(
          surfacings.map((id) => i18n.quote(i18n.text(`surfacing.${id}`))),
        ),
      })

/** Day and time of a line. */
export const lifeMoment = (locale: DebriefLocale, { minute }: LifeLine): string =>
  momentText(locale, minute)
