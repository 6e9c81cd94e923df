import type { ThreadView } from '../view/thread-view'
import { causeName } from './cause-wording'
import type { EventLocale } from './event-wording'

const moment = ({ i18n, debex }: EventLocale, minute: number): string => {
  const day = i18n.ui('time.day', { day: Math.floor((debex + minute) / 1440) + 1 })
  return `${day} ${i18n.format.clock((debex + minute) % 1440)}`
}

/** How a thread began that nobody saw until now; '' where that is not known. */
export function threadOrigin(locale: EventLocale, { origin }: ThreadView): string {
  const { ui } = locale.i18n
  if (!origin) return ''
  const { at, by } = origin
  if (by.kind === 'luck') return ui('thread.origin-dealt')
  return ui('thread.origin', { moment: moment(locale, at), cause: causeName(locale, by, at) })
}

/** What came of it so far, one sentence each. */
export const threadSurfacings = (
  locale: EventLocale,
  { surfaced }: Pick<ThreadView, 'surfaced'>,
): string[] =>
  surfaced.map(({ id, at }) =>
    locale.i18n.ui('thread.came', {
      moment: moment(locale, at),
      surfacing: locale.i18n.text(`surfacing.${id}`),
    }),
  )
