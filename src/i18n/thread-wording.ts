import type { ThreadView } from '../view/thread-view'
import { causeName } from './cause-wording'
import type { EventLocale } from './event-wording'

const moment = ({ i18n, debex }: EventLocale, minute: number): string => {
  const day = i18n.ui('time.day', { day: Math.floor((debex + minute) / 1440) + 1 })
  return `${day} ${i18n.format.clock((debex + minute) % 1440)}`
}

/** How a thread began that nobody saw until now. */
export function threadOrigin(locale: EventLocale, { openedAt, openedBy }: ThreadView): string {
  const { ui } = locale.i18n
  if (openedBy.kind === 'luck') return ui('thread.origin-dealt')
  return ui('thread.origin', {
    moment: moment(locale, openedAt),
    cause: causeName(locale, openedBy, openedAt),
  })
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
