import type { ThreadView } from '../view/thread-view'
import { causeName } from './cause-wording'
import type { Words } from './event-wording'

const moment = ({ i18n, debex }: Words, minute: number): string => {
  const day = i18n.ui('time.day', { day: Math.floor((debex + minute) / 1440) + 1 })
  return `${day} ${i18n.format.clock((debex + minute) % 1440)}`
}

/** How a thread began that nobody saw until now. */
export function threadOrigin(words: Words, { openedAt, openedBy }: ThreadView): string {
  const { ui } = words.i18n
  if (openedBy.kind === 'luck') return ui('thread.origin-dealt')
  return ui('thread.origin', {
    moment: moment(words, openedAt),
    cause: causeName(words.i18n, words.rows, openedBy),
  })
}

/** What came of it so far, one sentence each. */
export const threadSurfacings = (words: Words, { surfaced }: ThreadView): string[] =>
  surfaced.map(({ id, at }) =>
    words.i18n.ui('thread.came', {
      moment: moment(words, at),
      surfacing: words.i18n.text(`surfacing.${id}`),
    }),
  )
